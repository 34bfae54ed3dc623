/** Cleaning is linear in the size of a page, and keeps the text of pages with 10 MB or 100,000 nested elements. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { MAX_DEPTH, parseHtml } from '../../src/html/document.ts';

const url = 'https://courier.example/harbour/night-ferry';
/**
 * Quadratic work on pages of this size takes many minutes, linear work seconds: this limit is between them on any
 * machine.
 */
const LIMIT = 120_000;

const sentence = (at: number): string =>
  `Boat number ${at} left the harbour of Varnsund before the light of that morning was on the water.`;

/** A page of `count` paragraphs, each of its own words. */
function pageOf(count: number, inside: (paragraphs: string) => string): string {
  const paragraphs = Array.from({ length: count }, (_, at) => `<p>${sentence(at)}</p>`).join('\n');
  return `<!doctype html><html lang="en"><head><title>Boats of one morning</title></head><body><article><h1>Boats of one morning</h1>${inside(paragraphs)}</article></body></html>`;
}

function depthOf(html: string): number {
  let [depth, most] = [0, 0];
  for (const tag of html.match(/<\/?div\b/g) ?? []) {
    depth += tag.startsWith('</') ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}

describe('a page of any size', () => {
  it('of 10 MB is cleaned without loss', { timeout: LIMIT }, () => {
    const count = 96_000;
    const html = pageOf(count, (text) => text);
    expect(html.length).toBeGreaterThan(10_000_000);
    const { kind, text } = cleanPage(html, { url });
    expect(kind).toBe('article');
    const blocks = text.split('\n\n');
    expect([blocks.length, blocks[0], blocks.at(-1)]).toEqual([count, sentence(0), sentence(count - 1)]);
  });

  it('of 10 MB in one script, one attribute or one comment is reduced to its text', { timeout: LIMIT }, () => {
    const filler = 'x '.repeat(5_000_000);
    for (const box of [`<script>${filler}</script>`, `<p title="${filler}"></p>`, `<!--${filler}-->`]) {
      const { text } = cleanPage(
        pageOf(12, (inside) => `${inside}${box}`),
        { url },
      );
      expect(text.split('\n\n')).toHaveLength(12);
    }
  });

  it.each(['div', 'b'])(
    'of 100,000 nested %s elements keeps its text in a tree of bounded depth',
    { timeout: LIMIT },
    (name) => {
      const nested = 100_000;
      const html = pageOf(12, (text) => `${`<${name}>`.repeat(nested)}${text}${`</${name}>`.repeat(nested)}`);
      let depth = 0;
      for (let at = parseHtml(html).lastChild; at; at = 'lastChild' in at ? at.lastChild : null) depth++;
      expect(depth).toBeLessThanOrEqual(MAX_DEPTH + 2);
      const { text, html: clean } = cleanPage(html, { url });
      expect([0, 11].filter((at) => !text.includes(sentence(at)))).toEqual([]);
      expect(depthOf(clean)).toBeLessThanOrEqual(MAX_DEPTH);
    },
  );

  it('of 20,000 links, list items or line breaks is cleaned in time', { timeout: LIMIT }, () => {
    for (const one of ['<a href="/x">Harbour</a> ', '<li>Item', '<br>', '<p>', '<td>', '<img src="/a.png">']) {
      const { text } = cleanPage(
        pageOf(12, (inside) => `${inside}<div>${one.repeat(20_000)}</div>`),
        { url },
      );
      expect(text).toContain(sentence(0));
      expect(text).toContain(sentence(11));
    }
  });
});
