/** Lines of listings that are elements, which only a style sets one below the other, stay lines. */
import { describe, expect, it } from 'vitest';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';

const INTRO = '<p>Enter both commands in the folder of the boat, and wait for the second one to end.</p>';

function textOfListing(listing: string): string {
  const { text } = cleanFragment(`${INTRO}${listing}`, { url: 'https://quay.example/first-steps' });
  return text.split('\n\n').slice(1).join('\n\n');
}

describe('lines of a listing', () => {
  it.each([
    [
      '<pre><code><span class="line"><b>oar</b> add</span><span class="line">oar row</span></code></pre>',
      'oar add\noar row',
    ],
    ['<pre><code><span data-line="">oar add</span><span data-line="">oar row</span></code></pre>', 'oar add\noar row'],
    ['<pre>oar add\n<span class="quay-highlight-code-line">oar row</span>oar rest</pre>', 'oar add\noar row\noar rest'],
    ['<pre><span class="line">a</span><span class="line"></span><span class="line">b</span></pre>', 'a\n\nb'],
    [
      '<pre><i class="line-number">1</i><span class="line">a</span><i class="line-number">2</i><span class="line">b</span></pre>',
      '1a\n2b',
    ],
  ])('are parted where the style alone parts them: %s', (listing, text) => {
    expect(textOfListing(listing)).toBe(text);
  });

  it.each([
    ['<pre><span class="line">a</span>\n<span class="line">b</span></pre>', 'a\nb'],
    ['<pre><span class="line">a\n</span><span class="line">b</span></pre>', 'a\nb'],
    ['<pre><span class="line">a</span><br><span class="line">b</span></pre>', 'a\nb'],
    ['<pre>a<span class="underline">b</span>c</pre>', 'abc'],
    ['<p>The ferry <span class="line">Lomma</span> leaves at nine.</p>', 'The ferry Lomma leaves at nine.'],
  ])('get no second break, and no other text gets one: %s', (listing, text) => {
    expect(textOfListing(listing)).toBe(text);
  });

  it('are all parted where they are many', () => {
    const lines = (count: number): string => `<pre>${'<span class="line">oar row</span>'.repeat(count)}</pre>`;
    expect(textOfListing(lines(2_000)).split('\n')).toHaveLength(2_000);
  });
});
