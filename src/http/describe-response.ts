/** Why: "HTTP 403" helps nobody; "HTTP 403, Cloudflare challenge" tells the operator what happened. */
import { STATUS_CODES } from 'node:http';
import type { HttpResponse } from './request.ts';

/** What is looked at of a body: challenges and login pages show themselves in the head. */
const LOOKED_AT = 16_384;

type Sign = (response: HttpResponse, text: string) => boolean;

/** First match wins, so the specific stand before the general. */
const signs: readonly (readonly [string, Sign])[] = [
  [
    'Cloudflare challenge',
    (r, text) =>
      r.headers['cf-mitigated'] === 'challenge' ||
      (isServer(r, 'cloudflare') && /cf-chl|challenge-platform|just a moment/.test(text)),
  ],
  [
    'Cloudflare block',
    (r, text) =>
      r.status >= 400 &&
      isServer(r, 'cloudflare') &&
      /cf-error-details|attention required|error code: 10\d\d/.test(text),
  ],
  [
    'Akamai block',
    (r, text) => r.status >= 400 && (isServer(r, 'akamaighost') || text.includes('errors.edgesuite.net')),
  ],
  [
    'AWS WAF challenge',
    (r) => r.headers['x-amzn-waf-action'] === 'challenge' || r.headers['x-amzn-waf-action'] === 'captcha',
  ],
  [
    'DataDome challenge',
    (r, text) => r.status >= 400 && (r.headers['x-datadome'] !== undefined || text.includes('captcha-delivery.com')),
  ],
  ['Imperva block', (_, text) => text.includes('_incapsula_resource')],
  ['Anubis challenge', (_, text) => text.includes('anubis_challenge') || text.includes('/.within.website/')],
  [
    'captcha',
    (r, text) => (r.status >= 400 || isHtml(r)) && /g-recaptcha|h-captcha|cf-turnstile|captcha-container/.test(text),
  ],
  [
    'login page',
    (r, text) =>
      r.status === 401 || (isHtml(r) && (/type=["']?password/.test(text) || looksLikeLogin(r.finalUrl, r.url))),
  ],
  ['rate limited', (r) => r.status === 429],
  ['a redirect that names no address', (r) => r.status >= 300 && r.status < 400 && r.headers.location === undefined],
  ['server down for maintenance', (r, text) => r.status === 503 && text.includes('maintenance')],
];

/** "HTTP 403, Cloudflare challenge"; the status's own words when nothing more is known. */
export function describeResponse(response: HttpResponse): string {
  const { status } = response;
  const special = STATUS_CODES[status]?.toLowerCase() ?? 'unknown status';
  return `HTTP ${status}, ${signOf(response) ?? special}`;
}

/** What a body that should be a feed or an article really is, in words; undefined when nothing speaks against it. */
export function looksLike(response: HttpResponse): string | undefined {
  return isHtml(response) ? signOf(response) : undefined;
}

function signOf(response: HttpResponse): string | undefined {
  const text = Buffer.from(response.bytes.subarray(0, LOOKED_AT)).toString('latin1').toLowerCase();
  return signs.find(([, sign]) => sign(response, text))?.[0];
}

function isServer(response: HttpResponse, name: string): boolean {
  return (response.headers.server ?? '').toLowerCase().startsWith(name);
}

/** By its beginning, since servers mislabel: a feed may come as text/html, and a page as application/xml. */
function isHtml(response: HttpResponse): boolean {
  const start = Buffer.from(response.bytes.subarray(0, 1024))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  return (
    start.startsWith('<!doctype html') ||
    start.startsWith('<html') ||
    (start.startsWith('<!--') && start.includes('<html'))
  );
}

/** A redirect from something else to an address that speaks of signing in. */
function looksLikeLogin(finalUrl: string, url: string): boolean {
  const words = /\/(?:login|log-in|signin|sign-in|wp-login\.php|auth|sso|account\/login)(?:[/?]|$)/i;
  return finalUrl !== url && words.test(finalUrl) && !words.test(url);
}
