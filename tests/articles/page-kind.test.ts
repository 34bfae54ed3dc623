/** Classifying pages: walls, robot checks and error pages are recognised, and articles are not confused with them. */
import { describe, expect, it } from 'vitest';
import { cleanPage } from '../../src/article-pipeline/clean-page.ts';

const url = 'https://courier.example/harbour/night-ferry';
const kind = (html: string): string => cleanPage(html, { url, language: 'en' }).kind;
const S = 'The harbour council met again and spoke at length about the ferry and its engine. ';
const long = `<article>${`<p>${S.repeat(4)}</p>`.repeat(10)}</article>`;

describe('page kinds', () => {
  it.each([
    [
      'challenge',
      '<title>Just a moment...</title><body><div id="challenge-running"></div><p>Checking if the connection is secure.</p></body>',
    ],
    [
      'challenge',
      '<title>courier.example</title><body><div id="px-captcha"></div><p>Press and hold to go on.</p></body>',
    ],
    ['error-page', '<title>404 | Courier</title><body><h1>404</h1><p>Sorry about that.</p></body>'],
    [
      'error-page',
      '<title>Courier</title><body><h1>Seite nicht gefunden</h1><p>Versuchen Sie es mit der Suche.</p></body>',
    ],
    [
      'cookie-wall',
      `<title>Courier</title><body><main><p>We use cookies to improve your experience. By continuing you accept all cookies of ours.</p></main></body>`,
    ],
    ['empty', '<title>Courier</title><body><nav><a href="/">Home</a></nav></body>'],
    [
      'paywall',
      `<title>Night ferry</title><body><article><p>${S.repeat(3)}</p><p>The engine, however…</p><div class="paywall"></div></article></body>`,
    ],
    ['article', `<title>Night ferry</title><body>${long}</body>`],
    ['article', `<title>404 days at sea</title><body>${long}</body>`],
    ['article', `<title>Night ferry</title><body>${long}<div class="paywall"><p>Support us.</p></div></body>`],
    [
      'article',
      `<title>Night ferry</title><body><div class="cookie-banner"><p>We use cookies.</p></div><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>${long}</body>`,
    ],
  ])('%s: %s', (expected, html) => {
    expect(kind(html)).toBe(expected);
  });
});
