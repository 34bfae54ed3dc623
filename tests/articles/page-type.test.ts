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

  it.each([
    ['', 'list'],
    ['€ 4,900', 'collection'],
  ])('is known by its cards alone, without any running text: %s', (price, expected) => {
    const short = [1, 2, 3, 4, 5, 6, 7].map(
      (at) => `<li class="card"><a href="/b${at}">Boat number ${at} of the fleet</a> ${price}</li>`,
    );
    const { kind, text } = cleanPage(page(`<ul>${short.join('')}</ul>`), { url });
    expect(kind).toBe(expected);
    expect(text).toContain('Boat number 7 of the fleet');
  });

  it.each([
    ['<meta property="og:type" content="article">', '', 'article'],
    ['<meta property="og:type" content="article">', 'archive category', 'list'],
    ['<meta property="og:type" content="article">', 'single', 'article'],
    [
      '<meta property="og:type" content="article"><script type="application/ld+json">{"@type":"ItemList"}</script>',
      '',
      'list',
    ],
  ])('is a list although Open Graph says article, if the page says otherwise too: %s %s', (head, names, expected) => {
    const html = page(`<p>${S}</p>${cards('and lies at the northern quay of Lomma until the spring')}`, head).replace(
      '<body>',
      `<body class="${names}">`,
    );
    expect(cleanPage(html, { url }).kind).toBe(expected);
  });

  it('is not a collection because of the goods in a cart, outside of the main element', () => {
    const html = page(`<p>${S.repeat(3)}</p><p>${S.repeat(2)}</p>`).replace(
      '</main>',
      `</main><div>${cards('€ 4,900')}</div>`,
    );
    const { kind, text } = cleanPage(html, { url });
    expect(kind).toBe('article');
    expect(text).not.toContain('Boat number');
  });

  it('is documentation with the links of its contents, which below an article are those of others', () => {
    const links =
      '<h2>Going on</h2><ul><li><a href="/a">Handing a boat to the next owner</a></li><li><a href="/b">Moorings and their dues</a></li></ul>';
    const html = (name: string): string =>
      page(`<article class="${name}"><p>${S.repeat(3)}</p><h2>Start</h2><p>${S.repeat(2)}</p>${links}</article>`);
    expect(cleanPage(html('vp-doc'), { url })).toMatchObject({
      kind: 'documentation',
      text: expect.stringContaining('Moorings'),
    });
    expect(cleanPage(html('report'), { url }).text).not.toContain('Moorings');
  });

  it('is an article although it is a small part of its page, unless the page says that it is a list', () => {
    const many = Array.from({ length: 60 }, (_, at) => card(at)).join('');
    const html = (head: string): string =>
      `<html><head>${head}</head><body><section><p>${S.repeat(6)}</p></section><section><ul>${many}</ul></section></body></html>`;
    expect(cleanPage(html(''), { url }).kind).toBe('article');
    const declared = '<script type="application/ld+json">{"@type":"CollectionPage"}</script>';
    expect(cleanPage(html(declared), { url }).kind).toBe('list');
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

  it('is a product where WooCommerce names its body so, although Open Graph says article', () => {
    const reviews = '<div class="reviews"><p>Loud enough for us, said a buyer of two.</p></div>';
    const html = (names: string): string =>
      page(`<div><p>${S.repeat(4)}</p>${reviews}</div>`, '<meta property="og:type" content="article">').replace(
        '<body>',
        `<body class="${names}">`,
      );
    expect(cleanPage(html('single single-product woocommerce'), { url })).toMatchObject({
      kind: 'product',
      text: expect.not.stringContaining('Loud enough'),
    });
    expect(cleanPage(html('single single-post woocommerce'), { url }).kind).toBe('article');
  });

  describe('where its headings are links', () => {
    const TITLES = ['Bell', 'Engine', 'Quay', 'Pier', 'Crane', 'Light', 'Mooring'].map(
      (name) => `${name} of the night ferry is seen to by the yard in Kessholm before the winter`,
    );
    const starts = (href: (at: number) => string): string =>
      TITLES.map((title, at) => `<h2><a href="${href(at)}">${title}</a></h2><p>${S}</p><p>${S}</p>`).join('');

    it('is a list of the starts of other texts, with all of them', () => {
      const { kind, text } = cleanPage(page(starts((at) => `/story-${at}`)), { url });
      expect(kind).toBe('list');
      for (const title of TITLES) expect(text).toContain(title);
    });

    it('is an article where its text is before them', () => {
      const { kind, text } = cleanPage(page(`<p>${S.repeat(5)}</p>${starts((at) => `/story-${at}`)}`), { url });
      expect(kind).toBe('article');
      expect(text).toContain('The harbour council met again');
    });

    it.each([
      ['that lead to places in the page', (at: number): string => `${url}#part-${at}`, ''],
      ['that lead to other sites', (at: number): string => `https://yard.example/part-${at}`, ''],
      [
        'of a page that declares an article',
        (at: number): string => `/story-${at}`,
        '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
      ],
    ])('is an article with links %s', (_, href, head) => {
      expect(cleanPage(page(starts(href), head), { url }).kind).toBe('article');
    });
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
