/** Parts of a page that arrive after its frame are put where they belong. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';
import { parseHtml } from '../../src/html/document.ts';
import { innerHtml } from '../../src/html/serialize.ts';
import { joinStreamedParts } from '../../src/html/streamed-parts.ts';

function joined(html: string): string {
  const document = parseHtml(html);
  joinStreamedParts(document);
  return innerHtml(document);
}

describe('joinStreamedParts', () => {
  it('moves a part to its place, also one inside of another part', () => {
    const html =
      '<main><template id="B:0"></template></main>' +
      '<div hidden id="S:1"><p>two</p></div><div hidden id="S:0"><p>one</p><template id="P:1"></template></div>';
    expect(joined(html)).toContain('<main><p>one</p><p>two</p></main>');
  });

  it('keeps the parts of several applications of a page apart', () => {
    const html =
      '<i><template id="aB:0"></template></i><b><template id="bB:0"></template></b><div hidden id="bS:0">b</div><div hidden id="aS:0">a</div>';
    expect(joined(html)).toContain('<i>a</i><b>b</b>');
  });

  it('leaves a part without a place, and a place inside of its own part', () => {
    const html = '<div hidden id="S:3"><template id="B:3"></template>x</div><div hidden id="S:4">y</div>';
    expect(joined(html)).toBe(html);
  });

  it('gives an article the paragraphs that its page streams', () => {
    const said = (what: string): string =>
      `<p>The ferry ${what} after the council of the harbour had met for two hours.</p>`;
    const html = `<html><body><main><article><h1>Ferry</h1>${said('sailed')}<template id="B:a"></template></article></main>
      <footer>Courier</footer><div hidden id="S:a">${said('returned')}${said('was moored')}</div><script>$RC("B:a","S:a")</script></body></html>`;
    const { text } = cleanPage(html, { url: 'https://courier.example/ferry' });
    expect(text.split('\n\n')).toHaveLength(3);
  });
});
