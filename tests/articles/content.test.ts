/** Finding the article's element and the standfirst: each way is shown on a page where the others fail. */
import { describe, expect, it } from 'vitest';
import { findContent } from '../../src/articles/content.ts';
import { findStandfirst } from '../../src/articles/standfirst.ts';
import { parseHtml } from '../../src/html/document.ts';
import { textOf } from '../../src/html/text.ts';

const S = 'The harbour council met again and spoke at length about the ferry and its engine. ';
const text = (n: number): string => `<p>${S.repeat(n)}</p>`;

function found(html: string, witnesses: readonly string[] = []): { readonly source: string; readonly text: string } {
  const content = findContent(parseHtml(html), { texts: witnesses });
  if (!content) throw new Error('nothing found');
  return { source: content.source, text: textOf(content.element) };
}

describe('findContent', () => {
  it('uses microdata', () => {
    const { source, text: body } = found(
      `<div>${text(2)}</div><div itemprop="articleBody"><p>Mine. ${S}</p>${text(2)}</div>`,
    );
    expect(source).toBe('microdata');
    expect(body).toMatch(/^Mine\./);
  });

  it('ignores a flat copy for machines', () => {
    const { text: body } = found(
      `<div itemprop="articleBody">${S.repeat(30)}</div><article>${text(30)}<p>Last words stand here, for readers.</p></article>`,
    );
    expect(body).toContain('Last words');
  });

  it('takes the element with most paragraphs if none is named', () => {
    const { source, text: body } = found(
      `<div><div><p>Sign in</p><ul><li><a href="/">Home</a></li></ul></div><div><div>${text(2)}${text(3)}<p>End of it all, said the captain.</p></div></div></div>`,
    );
    expect(source).toBe('density');
    expect(body).toContain('End of it all');
    expect(body).not.toContain('Sign in');
  });

  it('takes a body that is named as the whole text, although other boxes have more', () => {
    const quote = `<div class="quote"><p>The staff of the harbour clinic were kind to us all. ${S}</p></div>`;
    const html = `<h1>Herring</h1><div class="entry-content">${text(3)}${text(2)}</div><div><div>${quote.repeat(5)}</div></div>`;
    const { source, text: body } = found(html);
    expect(source).toBe('body-class');
    expect(body).not.toContain('clinic');
  });

  it('takes the description of a product by its name', () => {
    const html = `<section><div class="product__description">${text(4)}</div><div>${text(1)}<p>Wrapped as a present for a fee of two crowns, if it is ordered by noon.</p></div></section>`;
    expect(found(html).text).not.toContain('present');
  });

  it('reads a column that is named for the sidebar next to it', () => {
    const html = `<div class="grid-content-sidebar"><main><div class="entry-content">${text(2)}${text(1)}</div></main></div><div><div>${text(3)}</div><p>Another report. ${S.repeat(2)}</p></div>`;
    expect(found(html).source).toBe('body-class');
    expect(found(html).text).not.toContain('Another report');
  });

  it('takes all sections of a text', () => {
    const sections = [1, 2, 3, 4].map((at) => `<div><div><p>Part ${at}. ${S.repeat(3)}</p></div></div>`).join('');
    expect(found(`<div class="x">${sections}</div>`).text).toMatch(/Part 1[\s\S]*Part 4/);
  });

  it('is not distracted by longer threads, consent texts or asides', () => {
    const html = `<div class="consent-banner">${text(20)}</div><div><div class="post">${text(3)}<p>The end of the report.</p></div><div class="comments">${text(9)}</div></div><aside>${text(8)}</aside>`;
    expect(found(html).text).toContain('The end of the report.');
    expect(found(html).text.length).toBeLessThan(S.length * 5);
  });

  it('leaves out byline and footer of a page with a table layout, even if the text is short', () => {
    const page = (byline: string, foot: string): string =>
      `<table><tr><td><a href="/">Services</a></td><td><h1>Herring</h1>${byline}<div class="story"><p>${S.repeat(3)}<p>${S.repeat(3)}</div><p>${foot}</td><td>${'<a href="/x">Harbour dues to rise in May</a><br>'.repeat(4)}</td></tr></table>`;
    const signed = page(
      '27 February 2031, 15.00 | Harbour data desk | <a href="/p">Print this story</a> | <a href="/m">E-mail this story</a><hr>',
      '(No. 20409) © 2031 The Harbour Press. For use by clients only; not to be stored or passed on.',
    );
    const plain = page(
      '27 February 2031, 15.00, by the Harbour data desk, for the morning papers.<hr>',
      '(No. 20409) For use by clients only; not to be stored or passed on without leave.',
    );
    for (const html of [signed, plain]) expect(found(html).text).toBe(`${S.repeat(6).trim()}`);
  });

  it('takes all rows of a text in a table', () => {
    const rows = (count: number): string =>
      Array.from({ length: count }, (_, at) => `<tr><td><p>Part ${at + 1}. ${S.repeat(3)}</p></td></tr>`).join('');
    expect(found(`<table>${rows(5)}</table>`).text).toMatch(/Part 1[\s\S]*Part 5/);
    expect(found(`<table>${rows(2)}</table>`).text).toMatch(/Part 1[\s\S]*Part 2/);
  });

  it('reads text that is only in noscript', () => {
    expect(found(`<body><div>Loading…</div><noscript>${text(4)}</noscript></body>`).text).toContain('harbour council');
  });

  it('takes the element with the feed’s text if the page names another one', () => {
    const html = `<div class="article-body">${text(12)}</div><div class="box"><p>Nobody had thought of the old lamps on the eastern mole until Tuesday night.</p>${text(2)}</div>`;
    expect(found(html).text).not.toContain('lamps');
    const sentence = 'Nobody had thought of the old lamps on the eastern mole until Tuesday night.';
    expect(found(html, [sentence])).toMatchObject({ source: 'known-text' });
    expect(found(html, [sentence]).text).toContain('lamps');
  });

  it('is undefined for a page without running text', () => {
    expect(findContent(parseHtml('<nav><a href="/">Home</a></nav>'), { texts: [] })).toBeUndefined();
  });
});

describe('findStandfirst', () => {
  const lead = 'From March there is a boat at every hour, the council said at last.';
  const standfirst = (html: string, description?: string): string | undefined => {
    const document = parseHtml(html);
    const content = findContent(document, { texts: [] });
    const element = content && findStandfirst(document, content, description, ['A night ferry']);
    return element && textOf(element);
  };
  const page = (before: string, inside = ''): string =>
    `<body><h1>A night ferry</h1>${before}<div class="article-body">${inside}${text(3)}${text(3)}</div></body>`;

  it('is found by name before the text', () => {
    expect(standfirst(page(`<p class="dek">${lead}</p>`))).toBe(lead);
  });

  it('is found by name at the start of the text', () => {
    expect(standfirst(page('', `<p class="standfirst">${lead}</p>`))).toBe(lead);
  });

  it('is found by the description', () => {
    expect(standfirst(page(`<div><span>${lead}</span></div>`), `${lead} And more`)).toBe(lead);
  });

  it('is found by its position after the headline', () => {
    expect(standfirst(page(`<h2>${lead}</h2>`))).toBe(lead);
  });

  it('is not the headline, a caption, a comment or the first paragraph', () => {
    expect(standfirst(page('<h2>A night ferry</h2>'))).toBeUndefined();
    expect(standfirst(page(`<div class="caption"><p>${lead}</p></div>`))).toBeUndefined();
    expect(standfirst(page(`<div class="comments"><p>${lead}</p></div>`))).toBeUndefined();
    expect(standfirst(page('', `<p>${lead}</p>`), lead)).toBeUndefined();
  });
});
