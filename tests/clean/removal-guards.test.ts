/** The guards in front of every cut: each holds against rules that would cut by name, words or shape. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { cleanText } from '../../src/clean/text.ts';

const PROSE = [
  'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council decided.',
  'Captain Ilse Brandvik told the council that her crew of six could not work the new hours without two deckhands.',
  'The shipyard in Kessholm will report on the old engine before the winter ends, so that the plan can be changed.',
  'Nobody in the hall spoke against it, and the lamp on the quay was lit an hour before the meeting was over.',
].map((text) => `<p>${text}</p>`);

/** The text of an article with `probe` between its paragraphs. */
function textAround(probe: string): string {
  const [first, second, ...others] = PROSE;
  return cleanFragment([first, second, probe, ...others].join('\n'), { title: 'Night ferry' }).text;
}

describe('part of a line of text', () => {
  it.each([
    ['span', 'date'],
    ['span', 'caption'],
    ['a href="/x"', 'author'],
    ['a href="/x"', 'social'],
    ['label', 'x'],
    ['span', 'tags'],
    ['abbr', 'tooltip'],
    ['time', 'published'],
    ['button', 'x'],
    ['em', 'ad'],
    ['span', 'newsletter'],
    ['b', 'comment'],
    ['span', 'promo'],
    ['i', 'rating'],
    ['mark', 'cookie'],
    ['span', 'related'],
    ['small', 'nav'],
  ])('stays in its sentence: <%s class="%s">', (tag, name) => {
    const close = tag.split(' ')[0];
    expect(textAround(`<p>The boat <${tag} class="${name}">counts</${close}> every wave.</p>`)).toContain(
      'The boat counts every wave.',
    );
  });

  it('is cut with the rest of its line if that is only a label', () => {
    expect(textAround('<p>Photo: <span class="author">Odd Kvam</span></p>')).not.toContain('Odd Kvam');
  });

  it('is not a card of several headlines that opens over the text', () => {
    const card =
      '<span class="popup"><a href="/1">Bakery opens again after fire</a> <a href="/2">Crane is painted blue again</a></span>';
    expect(textAround(`<p>The boat belongs to Odd Kvam${card} of Lomma.</p>`)).toContain('Odd Kvam of Lomma.');
  });
});

describe('a listing or table', () => {
  it('keeps every part of its code, whatever the parts are named', () => {
    const code =
      '<pre><code>sail() <span class="comment">// only by night</span> <span class="date">@moon</span></code></pre>';
    expect(textAround(code)).toContain('sail() // only by night @moon');
  });

  it('keeps a line of code that is an element of its own', () => {
    const code = '<pre><div class="comment">// only by night</div><div class="date">@moon</div></pre>';
    expect(textAround(code)).toMatch(/only by night[\s\S]*@moon/);
  });

  it('keeps the box around a listing', () => {
    expect(textAround('<div class="toolbar share"><pre>sail(42)</pre></div>')).toContain('sail(42)');
  });

  it('keeps a table of data, whatever it is named', () => {
    const table = '<table class="metadata"><tr><td>Deckhands</td><td>six</td></tr></table>';
    expect(textAround(table)).toContain('Deckhands six');
  });
});

describe('a sentence', () => {
  it('is not a date line, byline or label', () => {
    const [first, ...others] = PROSE;
    const html = [
      '<p>On 14 March 1961 the first boat came.</p>',
      '<p class="byline">The clock in the hall was slow.</p>',
      first,
      ...others,
    ];
    const { text } = cleanFragment(html.join(''), { title: 'Night ferry' });
    expect(text).toContain('On 14 March 1961 the first boat came.');
    expect(text).toContain('The clock in the hall was slow.');
  });

  it('is not a rights notice because of its first word', () => {
    const last = '<p>Copyright in the old charts belongs to the town.</p>';
    expect(cleanFragment([...PROSE, last].join(''), { title: 'Night ferry' }).text).toContain('belongs to the town.');
    const notice = '<p>Copyright © 2026 The Courier. All rights reserved.</p>';
    expect(cleanFragment([...PROSE, notice].join(''), { title: 'Night ferry' }).text).not.toContain('The Courier');
  });
});

describe('an item of a list', () => {
  it('stays if the others stay', () => {
    const text = textAround('<ol><li>Bring the ticket</li><li>Print</li><li>Share</li><li>Wait on the quay</li></ol>');
    for (const item of ['Bring the ticket', 'Print', 'Share', 'Wait on the quay']) expect(text).toContain(item);
  });

  it('is cut together with all others', () => {
    expect(textAround('<ul><li>Share</li><li>Print this page</li></ul>')).not.toContain('Print this page');
  });

  it('is a definition at the end', () => {
    const list = '<dl><dt>Price of a cabin</dt><dd>14 March 2027, 10:30</dd></dl>';
    expect(cleanFragment([...PROSE, list].join(''), { title: 'Night ferry' }).text).toContain('10:30');
  });
});

describe('a heading', () => {
  it('stays if text follows, whatever its first word is', () => {
    expect(textAround('<h2>Share prices of the yard</h2><p>They fell by a third when the news came in.</p>')).toContain(
      'Share prices of the yard',
    );
    expect(textAround('<h2>Follow us on the map</h2><p>The way leads along the quay to the old lamp.</p>')).toContain(
      'Follow us on the map',
    );
  });

  it('opens the text of `details`', () => {
    expect(
      textAround('<details><summary>More on this story</summary><p>It began with a kettle on the quay.</p></details>'),
    ).toContain('More on this story');
  });
});

describe('the headline further down', () => {
  const title = 'Nobody sleeps on the night ferry';
  const page = (probe: string): string => {
    const more = PROSE.map((one) => one.replace('<p>', '<p>Again: '));
    return `<title>${title}</title><main><h1>${title}</h1>${PROSE.join('')}${more.join('')}${probe}${PROSE.join('')}</main>`;
  };
  const textOf = (probe: string): string => cleanPage(page(probe), { url: 'https://courier.example/' }).text;

  it.each([
    `<blockquote><p>${title}</p></blockquote>`,
    `<p>“${title}”</p>`,
    `<p>${title}.</p>`,
    `<ul><li>${title}</li><li>Everybody sleeps on the quay</li></ul>`,
  ])('stays where it is the author’s: %s', (probe) => {
    expect(textOf(probe)).toContain(title);
  });

  it('is cut as a heading', () => {
    expect(textOf(`<h2>${title}</h2>`)).not.toContain(title);
  });
});

describe('plain text', () => {
  it('keeps the headline in quotation marks, and a quoted reply form', () => {
    const text = `“Not a wave lost”\n\n${'The captain wrote it down every evening for twenty years. '.repeat(3)}\n\n“Not a wave lost”\n\nThat is what the log says on its last page.`;
    expect(cleanText(text, { title: '“Not a wave lost”' }).text).toContain('That is what the log says');
  });

  it('cuts the alt text before a caption with a credit where only the name agrees', () => {
    const prose = 'The ferry will run at night from the first of March, and the crew wants two more deckhands for it.';
    const text = `${prose}\n\nIlse Brandvik stands on the bridge of the ferry\nIlse Brandvik on the bridge last autumn. Photo: Odd Kvam\n\n${prose} Nobody objected.`;
    expect(cleanText(text, { title: 'Night ferry' }).text).not.toContain('stands on the bridge');
    expect(cleanText(text, { title: 'Night ferry' }).text).toContain('last autumn');
  });
});
