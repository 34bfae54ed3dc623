/** Parts of an article that look like a page's own and are the author's: corrections, files, marks, days, contacts. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const URL_OF_PAGE = 'https://courier.example/2026/06/mole';
const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
].map((text) => `<p>${text}</p>`);

/** The article in a page and in a feed. */
function both(inner: string, title = 'The mole grows'): readonly CleanArticle[] {
  const page = `<html lang="en"><head><title>${title} | Courier</title></head><body><nav><a href="/">Courier</a></nav>
    <article><h1>${title}</h1>${inner}</article></body></html>`;
  return [cleanPage(page, { url: URL_OF_PAGE }), cleanFragment(inner, { url: URL_OF_PAGE, title, language: 'en' })];
}

const within = (probe: string): string => `${PROSE[0]}${probe}${PROSE[1]}${PROSE[2]}`;
const atEnd = (probe: string): string => `${PROSE.join('')}${probe}`;

describe('media with other content inside stay', () => {
  it.each([
    ['<video controls><source src="/a.mp4"><p>Too old for <a href="/a.mp4">this</a>.</p></video>', 'a.mp4'],
    ['<audio controls><source src="/a.ogg"><div>Too old.</div></audio>', 'a.ogg'],
    ['<iframe src="/charts/7.html" width="600" height="300"></iframe>', 'courier.example/charts/7.html'],
    ['<object data="../plan.pdf" type="application/pdf"></object>', 'courier.example/2026/plan.pdf'],
  ])('%s', (probe, address) => {
    for (const { html } of both(within(probe))) expect(html).toContain(address);
  });

  it('except a frame that shows nothing', () => {
    for (const { html } of both(within('<iframe src="about:blank"></iframe><iframe></iframe>')))
      expect(html).not.toMatch(/<figure|about:/);
  });
});

describe('what the author adds stays', () => {
  it.each<[string, string]>([
    ['<aside class="correction"><p>An earlier version gave another name.</p></aside>', 'another name'],
    ['<footer class="article-corrections"><p>This text was amended on 3 June.</p></footer>', 'amended on 3 June'],
    [
      '<h2>Files</h2><ul><li><a href="/f/minutes.pdf">Minutes of the council on the mole (2 MB)</a></li><li><a href="/f/plan.zip?v=2">Plans of the mole, all nine sheets</a></li></ul>',
      'Plans of the mole',
    ],
    [
      '<h2>Further reading</h2><ul><li><a href="https://library.example/1">Ada Holm: Moles of the north</a>, 1998.</li><li><a href="https://library.example/2">Bo Lind: Stone on stone</a>, 2004.</li></ul>',
      'Stone on stone',
    ],
    [
      '<p>Contact:<br>Ada Holm, press desk<br>+47 00 00 00 01<br><a href="mailto:press@lindholm.example">press@lindholm.example</a></p>',
      'Ada Holm, press desk',
    ],
    ['<p class="rating">Rating: 4/5</p>', 'Rating: 4/5'],
    ['<blockquote>The sea takes no minutes.</blockquote><p>— Ilse Brandvik</p>', '— Ilse Brandvik'],
    [
      '<h2>Links</h2><ul><li><a href="https://stone.example/1">How moles are built</a></li></ul>',
      'How moles are built',
    ],
    [
      '<div class="related-terms"><p>A mole is a wall in the sea, and not the animal that digs in gardens.</p></div>',
      'that digs',
    ],
    ['<div class="ad-hoc-report"><p>The ad hoc committee counts nine members.</p></div>', 'nine members'],
  ])('%s', (probe, words) => {
    for (const article of both(atEnd(probe))) {
      expect(article.html).toContain(words);
      const heading = /<h2>(.*?)<\/h2>/.exec(probe)?.[1] ?? '';
      expect(article.text).toContain(heading);
    }
  });

  it('but lists of the site’s articles go', () => {
    const list =
      '<h2>Further reading</h2><ul><li><a href="/1">Seals counted below the old chapel</a></li><li><a href="/2">Windmill grinds rye for the first time</a></li></ul>';
    for (const { html } of both(atEnd(list))) expect(html).not.toMatch(/Seals counted|Further reading/);
  });

  it('and so does the number of votes', () => {
    for (const { html } of both(atEnd('<p class="rating">4.5 from 12 votes</p>'))) expect(html).not.toContain('votes');
  });
});

it('the days of a timeline stay', () => {
  const day = (date: string, text: string): string =>
    `<div class="entry"><span class="date">${date}</span><p>${text}</p></div>`;
  const inner = within(
    day('12 May', 'The council votes for the plan.') +
      day('13 May', 'The fishermen go home early.') +
      day('June 3', 'The crane is moved away.'),
  );
  for (const { text } of both(inner)) for (const date of ['12 May', '13 May', 'June 3']) expect(text).toContain(date);
});

it('the boxes of a list of tasks are written as characters', () => {
  const inner = within(
    '<ul><li><input type="checkbox" checked disabled> Crane</li><li><input type="checkbox" disabled> Stones</li></ul>',
  );
  for (const { text } of both(inner)) {
    expect(text).toMatch(/☑\s*Crane/);
    expect(text).toMatch(/☐\s*Stones/);
  }
});

it('an article about newsletters and consent keeps its sentences', () => {
  const inner = [
    'Sign up for our newsletter: five words that every publisher writes, and that no reader has enjoyed twice.',
    'Subscribe now, it says below the box, and the box does not go away until somebody finds the cross.',
    'I counted them for a month: two hundred and fourteen boxes, of which nine were closed by themselves.',
  ].map((text) => `<p>${text}</p>`);
  for (const { text } of both(inner.join(''), 'The box that stays')) {
    expect(text).toContain('five words that every publisher writes');
    expect(text).toContain('until somebody finds the cross');
  }
  const request = '<p>Sign up for our newsletter to get the best of the Courier.</p>';
  for (const { text } of both(atEnd(request))) expect(text).not.toContain('Sign up');
});

it('Japanese links to other sites are no list of the site’s articles', () => {
  const inner = `<p>北の岸壁は冬までに四メートル広げられると、港の所長が月曜日に述べた。漁師たちは長い間それを待っていた。</p>
    <ul><li><a href="https://library.example/1">岸壁の歴史と石の仕事について</a></li><li><a href="https://library.example/2">港の古い地図を読む方法</a></li></ul>
    <p>最後の石は十月に置かれる予定である。石切り場が間に合えば、とイルゼは言う。</p>`;
  expect(cleanFragment(inner, { url: URL_OF_PAGE, language: 'ja' }).text).toContain('港の古い地図を読む方法');
});

describe('links to the parts of a series stay at the end', () => {
  const linked = (...texts: string[]): string => texts.map((text, i) => `<a href="/mole-${i}">${text}</a>`).join(' | ');

  it.each([
    [`<p>${linked('Part 1', 'Part 2', 'Part 3')}</p>`, 'Part 1</a> |'],
    [`<p>${linked('Part 1: Stone', 'Part 2: Water')} | Part 3: Wind</p>`, 'Part 2: Water'],
    [`<div>${linked('Teil 1', 'Teil 2')}</div>`, 'Teil 2'],
  ])('%s', (line, kept) => {
    for (const { html } of both(atEnd(line))) expect(html).toContain(kept);
  });

  it.each([
    [linked('Home', 'Stone', 'Water')],
    [linked('Page 1', 'Page 2', 'Page 3')],
    [linked('1 May', '3 May')],
    [linked('Stone 3', 'Water 4')],
  ])('and those of the site go: %s', (line) => {
    expect(both(atEnd(`<p>${line}</p>`))[0]?.html).not.toContain('mole-1');
  });
});

describe('a box named as a column of the layout', () => {
  const box =
    '<aside class="sidebar"><h3>The mole</h3><p>The mole is older than the town, and nobody knows who built it. It was mended twice.</p></aside>';

  const among = (inner: string): string => `${PROSE.join('')}<h2>Stone</h2>${inner}${PROSE.join('')}`;

  it.each([
    ['below a heading', box],
    ['with a link', box.replace('the town', '<a href="/town">the town</a>')],
    ['with a picture', box.replace('<h3>', '<img src="/mole.jpg"><h3>')],
  ])('stays in the midst of a text, %s', (_, inner) => {
    for (const { html } of both(among(inner))) expect(html).toContain('nobody knows who built it');
  });

  it.each([
    ['below the text', `${PROSE.join('')}${box}`],
    ['next to the text', `<div>${PROSE.join('')}</div>${box}`],
    ['that is named for another part too', among(box.replace('"sidebar"', '"sidebar related-posts"'))],
    ['that speaks for the site', among(box.replace('The mole is older', 'Sign up for our newsletter: it is older'))],
  ])('goes %s', (_, inner) => {
    expect(both(inner)[0]?.html).not.toContain('nobody knows who built it');
  });
});
