/** Bodies in several elements, in shadow roots and in the data of scripts are found whole. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const SENTENCES = [
  'The ferry between Varnsund and the island of Lomma will run at night from the first of March, the council decided on Tuesday.',
  'Captain Ilse Brandvik told the council that her crew of six could not work the new hours without two more deckhands.',
  'The shipyard in Kessholm will report on the old engine before the winter ends, so that the plan can still be changed.',
  'Nobody in the hall spoke against it, and the lamp on the quay was lit an hour before the long meeting was over.',
];
const [first = '', second = '', third = '', fourth = ''] = SENTENCES.map((text) => `<p>${text}</p>`);
const page = (body: string, head = ''): string =>
  `<html><head><title>Night ferry</title>${head}</head><body>${body}</body></html>`;
const textOf = (html: string): string => cleanPage(html, { url: 'https://courier.example/' }).text;

describe('a body in parts', () => {
  it.each([
    `<main><div class="entry-content">${first}${second}</div><div class="gallery"></div><div class="entry-content">${third}${fourth}</div></main>`,
    `<main><div itemprop="articleBody">${first}</div><div class="ad">Ad</div><div itemprop="articleBody">${second}${third}${fourth}</div></main>`,
    `<main><div><section class="part">${first}${second}</section><section class="x">Ad</section><section class="part">${third}${fourth}</section></div></main>`,
    `<article><div class="text section"><div>${first}</div></div><div class="box"><p>A box of facts is between the parts of it.</p></div><div class="text section"><div>${second}${third}${fourth}</div></div></article>`,
  ])('is found whole: %#', (body) => {
    const text = textOf(page(body));
    for (const sentence of SENTENCES) expect(text).toContain(sentence);
  });

  it('is not joined with the next article, which has a linked headline', () => {
    const post = (title: string, text: string): string =>
      `<div class="post"><h2><a href="/${title}">${title}</a></h2><div class="entry-content">${text}</div></div>`;
    const text = textOf(page(`<main>${post('one', first + second + third)}${post('two', fourth)}</main>`));
    expect(text).toContain(SENTENCES[0]);
    expect(text).not.toContain(SENTENCES[3]);
  });
});

it('a declarative shadow root is read', () => {
  const html = page(
    `<main><x-article><template shadowrootmode="open"><div>${first}${second}</div></template></x-article></main>`,
  );
  expect(textOf(html)).toContain(SENTENCES[1]);
});

describe('the data of a page', () => {
  const ld = (body: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Night ferry', articleBody: body })}</script>`;

  it('is the article if the markup has none', () => {
    expect(textOf(page('<div id="root"></div>', ld(SENTENCES.join('\n'))))).toBe(SENTENCES.join('\n\n'));
  });

  it('is the article if it begins like the shorter markup', () => {
    const long = `${SENTENCES.join(' ')} ${'The lamp was lit again. '.repeat(10)}`;
    expect(textOf(page(`<main><h1>Night ferry</h1>${first}${second}</main>`, ld(long)))).toContain(
      'The lamp was lit again.',
    );
  });

  it('is not the article if it begins otherwise', () => {
    const other = 'Eels have been seen in the inner basin of the harbour for the first time in forty years. '.repeat(8);
    expect(textOf(page(`<main><h1>Night ferry</h1>${first}${second}</main>`, ld(other)))).not.toContain('Eels');
  });

  it('is read from JSON that a script would show', () => {
    const data = { props: { article: { body: SENTENCES.map((content) => ({ type: 'paragraph', content })) } } };
    const html = page(`<div id="app"></div><script type="application/json">${JSON.stringify(data)}</script>`);
    expect(textOf(html)).toBe(SENTENCES.join('\n\n'));
  });
});
