/** Tests that a page with the same part again and again takes time in proportion to their number: no part is compared with all others. */
import { expect, test } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const url = 'https://courier.example/harbour/night-ferry';
/** Parts of the small and of the large page: linear work takes 8 times as long, quadratic work near 64 times. */
const SMALL = 250;
const LARGE = 8 * SMALL;
const MAX_GROWTH = 24;
const ROUNDS = 3;
/** Below this, milliseconds, a difference is noise. */
const NOISE_MS = 5;
const ATTEMPTS = 3;

const sentence = 'Boat number 7 left the harbour of Varnsund before the light of that morning was on the water.';
const text = (count: number): string => `<p>${sentence}</p>`.repeat(count);

function quickest(html: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    cleanPage(html, { url, title: 'Boats of one morning' });
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The content of an article with a part `count` times. */
const pages: readonly (readonly [name: string, page: (count: number) => string])[] = [
  ['hidden slides', (n) => text(n) + '<div class="slide" hidden>Boat 7 of Varnsund</div>'.repeat(4 * n)],
  [
    'headings with numbers',
    (n) =>
      text(n / 2) +
      Array.from({ length: n }, (_, at) => `<h3>${at.toString(2).replace(/0/g, 'a').replace(/1/g, 'b')} 1</h3>`).join(
        '',
      ),
  ],
  [
    'items that repeat the headline',
    (n) => `${text(n)}<ul>${'<li><a href="/x">Boat</a>'.repeat(5 * n)}${'<li>Boats of one morning'.repeat(5 * n)}</ul>`,
  ],
  ['lines in one box', (n) => `${text(9)}<div style="white-space: pre-line">${'a\nb<i>c</i>'.repeat(20 * n)}</div>`],
  [
    'matches in one line',
    (n) => `${text(n)}<p>Boat: ${'<video class="popup">Boat <b class="popup">7</b></video>'.repeat(6 * n)}</p>`,
  ],
];

test.each(pages)('R11 %s take time in proportion to their number', { timeout: 120_000 }, (_name, page) => {
  const html = (count: number): string =>
    `<title>Boats of one morning</title><article><h1>Boats of one morning</h1>${page(count)}</article>`;
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth >= MAX_GROWTH; attempt++)
    growth = Math.min(growth, quickest(html(LARGE)) / Math.max(NOISE_MS, quickest(html(SMALL))));
  expect(growth).toBeLessThan(MAX_GROWTH);
});
