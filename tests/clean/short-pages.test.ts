/** Pages without running text: what the markup names as the article is kept, and what waits for a script is not. */
import { describe, expect, it } from 'vitest';
import { type CleanPageOptions, cleanPage } from '../../src/article-pipeline/clean-page.ts';
import type { CleanArticle } from '../../src/model/article.ts';

function cleaned(inner: string, options: Partial<CleanPageOptions> = {}): CleanArticle {
  const page = `<html lang="en"><head><title>The mole grows | Courier</title></head><body><nav><a href="/">Courier</a></nav>
    <main><h1>The mole grows</h1>${inner}</main><footer>© Courier</footer></body></html>`;
  return cleanPage(page, { url: 'https://courier.example/2026/06/mole', ...options });
}

describe('is an article', () => {
  it.each([
    ['a notice', '<div class="entry-content"><p>It grew.</p></div>', 'It grew.'],
    ['a list', '<article><ul><li>Oil</li><li>Rope</li></ul></article>', 'Oil'],
    ['a change log', '<article><h2>2.0.0 - 2026-05-12</h2><ul><li>Fix typo</li></ul></article>', '2.0.0 - 2026-05-12'],
    ['a comic', '<article><img src="/comic.png"></article>', 'comic.png'],
    ['a film', '<article><iframe src="https://player.vimeo.com/video/76979871"></iframe></article>', '76979871'],
  ])('%s', (_, inner, expected) => {
    const { kind, html } = cleaned(inner);
    expect([kind, html.includes(expected)]).toEqual(['article', true]);
  });
});

describe('is empty', () => {
  it.each([
    ['what a script has yet to fill', '<article><p>Loading</p></article>'],
    ['what asks for a script', '<article><p>JavaScript, please!</p></article>'],
    ['one of several articles', '<article><p>It grew.</p></article><article><p>It fell.</p></article>'],
    ['a list of links', '<article><ul><li><a href="/a">Oil</a></li><li><a href="/b">Rope</a></li></ul></article>'],
    ['a notice that no markup names', '<div><p>It grew.</p></div>'],
  ])('%s', (_, inner) => expect(cleaned(inner).text).toBe(''));

  it('a notice without any sentence that the feed has', () => {
    const summary = 'The council of Lindholm will widen the mole by four metres before the storms.';
    expect(cleaned('<article><p>It grew.</p></article>', { summary }).kind).toBe('empty');
  });
});
