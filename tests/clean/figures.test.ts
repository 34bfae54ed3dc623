/** The caption of a picture without a figure becomes one, and changes nothing else. */
import { describe, expect, it } from 'vitest';
import { cleanFragment, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

const URL_OF_PAGE = 'https://courier.example/2026/06/mole';
const PROSE = [
  'The council of Lindholm will widen the mole by four metres before the winter storms, the harbour master said on Monday.',
  'Two carts could not pass each other there since the new crane was set up, and the fishermen waited an hour every day.',
  'Ilse Brandvik, who has drawn the plans, expects the last stone in October, if the quarry in Sandvik can deliver in time.',
];

/** The article with `probe` after its first paragraph, in a page and in a feed. */
function both(probe: string, skip: readonly string[] = []): readonly CleanArticle[] {
  const inner = PROSE.map((text) => `<p>${text}</p>`)
    .join('')
    .replace('</p>', `</p>${probe}`);
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body><nav><a href="/">Courier</a></nav>
    <article><h1>The mole grows</h1>${inner}</article></body></html>`;
  const options = { url: URL_OF_PAGE, skip };
  return [cleanPage(page, options), cleanFragment(inner, { ...options, title: 'The mole grows', language: 'en' })];
}

const shown = ({ html }: CleanArticle): string => html.replace(/\s+/g, ' ');

describe('the caption of a picture without a figure becomes one', () => {
  it.each([
    '<div class="wp-caption"><a href="/mole.jpg"><img src="/mole.jpg"></a><p class="wp-caption-text">Ilse with the dog</p></div>',
    '<p><img src="/mole.jpg"></p><p class="caption">Ilse with the dog</p>',
    '<div class="image"><img src="/mole.jpg"><div><span class="caption">Ilse with the dog</span></div></div>',
    '<ul><li><img src="/mole.jpg"><p class="caption">Ilse with the dog</p></li></ul>',
    '<figure><img src="/mole.jpg"></figure><p class="caption">Ilse with the dog</p>',
  ])('%s', (probe) => {
    for (const article of both(probe)) {
      expect(shown(article)).toMatch(/<figure>.*mole\.jpg.*<figcaption>\s*Ilse with the dog\s*<\/figcaption>/);
      expect(article.text).toBe(PROSE.join('\n\n'));
      expect(article.removed.map(({ text }) => text)).not.toContain('Ilse with the dog');
    }
  });

  it('also before the picture, if text is before the caption', () => {
    for (const article of both('<div><p class="caption">Ilse with the dog</p><img src="/mole.jpg"></div>'))
      expect(shown(article)).toMatch(/<figure>.*mole\.jpg.*<figcaption>Ilse with the dog<\/figcaption>/);
  });

  it.each([
    '<div class="block"><audio src="/a.mp3" controls></audio><p class="caption">Ilse with the dog</p></div>',
    '<div><iframe src="https://films.example/7" width="600" height="300"></iframe><p class="caption">Ilse with the dog</p></div>',
    '<div class="listing"><pre>let dog</pre><p class="caption">Ilse with the dog</p></div>',
    '<div><p class="caption">Ilse with the dog</p><table><tr><td>Ilse</td><td>1</td></tr><tr><td>Dog</td><td>2</td></tr></table></div>',
    '<pre>let dog</pre><p class="caption">Ilse with the dog</p>',
  ])('as does that of a player, frame, listing or table: %s', (probe) => {
    for (const article of both(probe))
      expect(shown(article)).toMatch(/<figcaption>[^/]*(?:<a [^>]*>[^<]*<\/a>)?\s*Ilse with the dog\s*<\/figcaption>/);
  });

  it('with a credit next to it, in order and once', () => {
    const probe =
      '<div class="image"><img src="/mole.jpg"><div class="caption">The dog.</div><span class="credit">Photo: Lise</span></div>';
    for (const { html, removed } of both(probe)) {
      expect(html).toMatch(/<figcaption>The dog\. Photo: Lise<\/figcaption>/);
      expect(removed).toEqual(removed.filter(({ rule }) => rule !== 'captions'));
    }
  });

  it('after the line of text that a picture is in', () => {
    for (const { html, text } of both(
      '<p>So it looks <img src="/mole.jpg"> today.</p><p class="caption">The dog</p>',
    )) {
      expect(html).toMatch(/<p>So it looks <img[^>]*> today\.<\/p>/);
      expect(text).toContain('So it looks today.');
    }
    for (const { html } of both('<p>So it looks: <img src="/mole.jpg"></p><p class="caption">The dog</p>'))
      expect(html).toMatch(/<p>So it looks: <img[^>]*><\/p>\s*<figure><figcaption>The dog<\/figcaption><\/figure>/);
  });
});

describe('what stays cut', () => {
  it.each([
    [
      'said twice',
      '<img src="/mole.jpg"><p class="caption">Ilse with the dog</p><p class="caption">Ilse with the dog</p>',
    ],
    ['in numbers', '<img src="/mole.jpg"><p class="caption">3 of 12</p>'],
  ])('is a caption %s', (_, probe) => {
    for (const { html, removed } of both(probe)) {
      expect(html.match(/Ilse with the dog|3 of 12/g)?.length ?? 0).toBeLessThan(2);
      expect(removed.some(({ rule }) => rule === 'captions')).toBe(true);
    }
  });
});

describe.each([
  ['without a picture', '<p class="caption">Ilse with the dog</p>'],
  [
    'of a picture that is cut',
    '<div class="related-posts"><a href="/2"><img src="/2.jpg"></a></div><p class="caption">Ilse with the dog</p>',
  ],
])('a caption %s', (_, probe) => {
  const [page, item] = both(probe);

  it('is cut of a page', () => {
    expect(page?.html).not.toContain('Ilse with the dog');
    expect(page?.removed.some(({ rule }) => rule === 'captions')).toBe(true);
  });

  it('stays in a feed, which says it nowhere else', () => expect(item?.text).toContain('Ilse with the dog'));
});

describe('the text', () => {
  it.each([
    '<div class="image"><img src="/mole.jpg"><div class="caption">Ilse with the dog</div> <b>Bold</b> move</div>',
    '<div><img src="/a.jpg"><img src="/b.jpg"><br><span class="caption">Ilse</span></div>',
    '<p><a href="/b"><img src="/b.jpg"> The plan</a></p><p class="credit">Photo: Lise</p>',
  ])('is the same with and without them: %s', (probe) => {
    const without = both(probe, ['figures']);
    expect(both(probe).map(({ text }) => text)).toEqual(without.map(({ text }) => text));
  });
});
