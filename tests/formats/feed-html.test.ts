/** Attributes removed from a feed's HTML: only whole attributes, and nothing that merely looks like one. */
import { expect, it } from 'vitest';
import { sanitize } from '../../src/clean/sanitize.ts';
import { feedHtml } from '../../src/formats/feed-html.ts';

it.each([
  ['<img src="/a.jpg" alt="A">', '<img src="https://x.example/a.jpg" alt="A">'],
  ['<img src="/a.jpg" srcset="/b.jpg 2x, /c.jpg 3x">', '<img src="https://x.example/a.jpg">'],
  ['<img srcset="/b.jpg 2x, /c.jpg 3x" alt="only a set">', '<img src="https://x.example/b.jpg" alt="only a set">'],
  ['<ol reversed start="3"><li>x</li></ol>', '<ol start="3"><li value="3">x</li></ol>'],
  [
    '<ol reversed><li>c<ul><li>x</li></ul></li><li value="7">b<ol><li>y</li></ol></li><li dir="rtl">a</li></ol>',
    '<ol><li value="3">c<ul><li>x</li></ul></li><li value="7">b<ol><li>y</li></ol></li><li value="6" dir="rtl">a</li></ol>',
  ],
  ['<p>Write loading="lazy" and srcset="x".</p>', '<p>Write loading="lazy" and srcset="x".</p>'],
  [
    '<img src="/a.jpg" alt=\'<img loading="lazy">\'>',
    '<img src="https://x.example/a.jpg" alt="&lt;img loading=&quot;lazy&quot;&gt;">',
  ],
])('%s', (given, expected) => {
  const clean = sanitize(given, 'https://x.example/');
  const plain = feedHtml(clean);
  expect(plain).toBe(expected);
  expect(feedHtml(plain)).toBe(plain);
});

it('yields markup that the sanitiser leaves unchanged', () => {
  const clean = sanitize(
    '<figure><img src="a.png" srcset="b.png 2x"><figcaption>c</figcaption></figure>',
    'https://x.example/',
  );
  const again = sanitize(feedHtml(clean), 'https://x.example/');
  expect(feedHtml(again)).toBe(feedHtml(clean));
});
