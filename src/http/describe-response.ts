/** Describes an unexpected response: "HTTP 403, Cloudflare challenge" tells the operator what happened; "HTTP 403" does not. */
import { STATUS_CODES } from 'node:http';
import type { HttpResponse } from './request.ts';

/** How much of a body is searched: challenges and login pages are recognizable from their head. */
const SEARCHED_BYTES = 16_384;

type Sign = (response: HttpResponse, text: string) => boolean;

/** The first match wins, so specific signs come before general ones. */
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
  ['a redirect without an address', (r) => r.status >= 300 && r.status < 400 && r.headers.location === undefined],
  ['server down for maintenance', (r, text) => r.status === 503 && text.includes('maintenance')],
];

/** For example "HTTP 403, Cloudflare challenge"; the reason phrase of the status when nothing more is known. */
export function describeResponse(response: HttpResponse): string {
  const { status } = response;
  const reasonPhrase = STATUS_CODES[status]?.toLowerCase() ?? 'unknown status';
  return `HTTP ${status}, ${signOf(response) ?? reasonPhrase}`;
}

/** What a body that should be a feed or an article is instead, such as "login page"; undefined when nothing suggests otherwise. */
export function looksLike(response: HttpResponse): string | undefined {
  return isHtml(response) ? signOf(response) : undefined;
}

function signOf(response: HttpResponse): string | undefined {
  const text = Buffer.from(response.bytes.subarray(0, SEARCHED_BYTES)).toString('latin1').toLowerCase();
  return signs.find(([, sign]) => sign(response, text))?.[0];
}

function isServer(response: HttpResponse, name: string): boolean {
  return (response.headers.server ?? '').toLowerCase().startsWith(name);
}

/** Judges by the beginning of the body, because servers mislabel: a feed may be sent as text/html, a page as application/xml. */
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

/** Whether the request was redirected to a sign-in page. */
function looksLikeLogin(finalUrl: string, url: string): boolean {
  const signIn = /\/(?:login|log-in|signin|sign-in|wp-login\.php|auth|sso|account\/login)(?:[/?]|$)/i;
  return finalUrl !== url && signIn.test(finalUrl) && !signIn.test(url);
}
