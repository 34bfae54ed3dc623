/** Tests of large pages and of pages that pass the limits: the text comes out whole, in a tree of bounded depth. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { MAX_DEPTH, parseHtml } from '../../src/html/document.ts';

const url = 'https://courier.example/harbour/night-ferry';
/** Milliseconds; far above what an ordinary page of this size takes on a busy machine. */
const LIMIT = 60_000;

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
  it('of 10,000 paragraphs comes out whole', { timeout: LIMIT }, () => {
    const count = 10_000;
    const html = pageOf(count, (text) => text);
    expect(html.length).toBeGreaterThan(1_000_000);
    const { kind, text } = cleanPage(html, { url });
    expect(kind).toBe('article');
    const blocks = text.split('\n\n');
    expect([blocks.length, blocks[0], blocks.at(-1)]).toEqual([count, sentence(0), sentence(count - 1)]);
  });

  it('with a long script, attribute or comment is no more than its text', { timeout: LIMIT }, () => {
    const filler = 'x '.repeat(50_000);
    for (const box of [`<script>${filler}</script>`, `<p title="${filler}"></p>`, `<!--${filler}-->`]) {
      const { text } = cleanPage(
        pageOf(12, (inside) => `${inside}${box}`),
        { url },
      );
      expect(text.split('\n\n')).toHaveLength(12);
    }
  });

  it.each(['div', 'b'])(
    'of more nested %s elements than the limit keeps its text in a tree of bounded depth',
    (name) => {
      const nested = MAX_DEPTH + 50;
      const html = pageOf(12, (text) => `${`<${name}>`.repeat(nested)}${text}${`</${name}>`.repeat(nested)}`);
      let depth = 0;
      for (let at = parseHtml(html).lastChild; at; at = 'lastChild' in at ? at.lastChild : null) depth++;
      expect(depth).toBeLessThanOrEqual(MAX_DEPTH + 2);
      const { text, html: clean } = cleanPage(html, { url });
      expect([0, 11].filter((at) => !text.includes(sentence(at)))).toEqual([]);
      expect(depthOf(clean)).toBeLessThanOrEqual(MAX_DEPTH);
    },
  );

  it('of many links, list items or line breaks keeps its text', { timeout: LIMIT }, () => {
    for (const piece of ['<a href="/x">Harbour</a> ', '<li>Item', '<br>', '<p>', '<td>', '<img src="/a.png">']) {
      const { text } = cleanPage(
        pageOf(12, (inside) => `${inside}<div>${piece.repeat(500)}</div>`),
        { url },
      );
      expect(text).toContain(sentence(0));
      expect(text).toContain(sentence(11));
    }
  });
});
