/** What a page is, from its structure, and what is extracted of each kind. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { isPublishable } from '../../src/model/article.ts';

const S = 'The harbour council met again and spoke at length about the ferry and its engine. ';
const url = 'https://courier.example/harbour/';

function card(at: number, price = ''): string {
  return `<li class="card"><a href="/story-${at}">Boat number ${at} of the harbour fleet is for sale</a> ${price}</li>`;
}

function page(body: string, head = ''): string {
  return `<html><head><title>Fleet</title>${head}</head><body><header><a href="/">Courier</a></header><main><h1>The fleet</h1>${body}</main></body></html>`;
}

const cards = (price = ''): string => `<ul>${[1, 2, 3, 4, 5, 6, 7, 8].map((at) => card(at, price)).join('')}</ul>`;

describe('the kind of a page', () => {
  it('is a list where cards with links hold its text, and all of them are extracted', () => {
    const { kind, text } = cleanPage(page(`<p>${S}</p>${cards()}`), { url });
    expect(kind).toBe('list');
    for (const at of [1, 8]) expect(text).toContain(`Boat number ${at} of`);
  });

  it('is a collection where the cards have prices', () => {
    const { kind, text } = cleanPage(page(`<p>${S}</p>${cards('€ 4,900')}`), { url });
    expect(kind).toBe('collection');
    expect(text).toContain('€ 4,900');
  });

  it('is an article with a list of others below it', () => {
    const { kind, text } = cleanPage(
      page(`<div class="article-body"><p>${S.repeat(9)}</p><p>${S.repeat(9)}</p></div>${cards()}`),
      { url },
    );
    expect(kind).toBe('article');
    expect(text).not.toContain('Boat number');
  });

  it('is an article where the page says so, also with many cards', () => {
    const head = '<meta property="og:type" content="article">';
    expect(cleanPage(page(`<p>${S.repeat(3)}</p>${cards()}`, head), { url }).kind).toBe('article');
  });

  it('is a product where the page says so', () => {
    const head = '<script type="application/ld+json">{"@type": "Product", "name": "Bell"}</script>';
    const { kind, text } = cleanPage(
      page(
        `<div><p>${S.repeat(4)}</p><div class="reviews"><p>Loud enough for us, said a buyer of two.</p></div></div>`,
        head,
      ),
      { url },
    );
    expect(kind).toBe('product');
    expect(text).not.toContain('Loud enough');
  });

  it('leaves the reviews in an article that names them so', () => {
    const { text } = cleanPage(
      page(
        `<div><p>${S.repeat(4)}</p><div class="reviews"><p>Loud enough for us, said a buyer of two.</p></div></div>`,
      ),
      { url },
    );
    expect(text).toContain('Loud enough');
  });

  it('is documentation with listings and anchors at its headings', () => {
    const section = `<h2>Engine<a class="headerlink" href="#engine">¶</a></h2><p>${S.repeat(3)}</p><pre>engine --start</pre>`;
    const { kind, text } = cleanPage(page(`<div class="body">${section}</div>`), { url });
    expect(kind).toBe('documentation');
    expect(text).toContain('engine --start');
  });

  it('is a service with sections and buttons, and no date', () => {
    const section = `<h2>Moorings</h2><p>${S.repeat(2)}</p><a class="btn" href="/order">Order</a>`;
    expect(cleanPage(page(`<div>${section.repeat(5)}</div>`), { url }).kind).toBe('service');
  });

  it('decides whether an entry is published from the page', () => {
    expect(
      ['article', 'thread', 'documentation', 'service', 'product'].every((kind) => isPublishable(kind as 'article')),
    ).toBe(true);
    expect(isPublishable('list') || isPublishable('collection') || isPublishable('paywall')).toBe(false);
  });
});
