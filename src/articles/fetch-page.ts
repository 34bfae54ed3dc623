/** Fetches the page of an entry, if robots.txt allows it and at the host's pace, or says why there is none. */
import { describeResponse, looksLike } from '../http/describe-response.ts';
import { permanentTarget } from '../http/redirects.ts';
import type { HttpClient, HttpResponse } from '../http/request.ts';
import { parseRetryAfter } from '../http/retry-after.ts';
import type { Robots, RobotsVerdict } from '../http/robots.ts';
import type { Page } from '../model/article.ts';
import { type Clock, type Instant, toInstant } from '../model/time.ts';
import { decodePage } from './decode-page.ts';

/** Clients and options of {@link fetchPage}. */
export interface FetchPageDeps {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** As in `HttpRequest`: the feed's own URL, or the address that the operator typed. */
  readonly configuredUrl?: string;
  /** Absent only if the operator switched robots.txt off for pages. */
  readonly robots?: Robots;
  /** Validators of the stored page for a conditional request; an unchanged page is then `not-modified`. */
  readonly validators?: Pick<Page, 'etag' | 'lastModified' | 'finalUrl'>;
  /** Added to the User-Agent. */
  readonly userAgentDetail?: string;
  /** Headers from the site rule; they are sent only to the page's own origin. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The page, or why there is none: `reason` is a message for people, `code` for programs. */
export type FetchedPage =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'not-modified' }
  /** `retryable`: a later request may succeed, at `retryAt` at the earliest. */
  | {
      readonly kind: 'failed';
      readonly code: string;
      readonly reason: string;
      readonly retryable: boolean;
      readonly retryAt?: Instant;
      readonly status?: number;
    }
  | { readonly kind: 'disallowed'; readonly reason: string };

const ACCEPT = 'text/html, application/xhtml+xml, */*;q=0.1';
/** Bytes of a decoded page that are read; articles do not get longer in larger ones. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/** Error codes of the client that may be temporary. */
const TEMPORARY: ReadonlySet<string> = new Set([
  'dns-temporary',
  'refused',
  'unreachable',
  'connect-timeout',
  'timeout',
  'too-slow',
  'connection-cut',
  'network',
  'host-held',
  'queue-too-long',
  'closed',
]);

/** Fetches the page at `url`. Never rejects because of a server or the network. */
export async function fetchPage(url: string, deps: FetchPageDeps): Promise<FetchedPage> {
  const verdict = await deps.robots?.check(url, deps.configuredUrl);
  if (verdict?.allowed === false) return notAllowed(verdict, verdict.reason ?? 'robots.txt disallows it');
  let ofTarget: RobotsVerdict | undefined;
  const mayFollow = async (to: string): Promise<boolean> => {
    // On another origin, that one's robots.txt applies.
    if (deps.robots === undefined || new URL(to).origin === new URL(url).origin) return true;
    ofTarget = await deps.robots.check(to, deps.configuredUrl);
    return ofTarget.allowed;
  };
  const outcome = await deps.http.fetch({
    url,
    purpose: 'page',
    accept: ACCEPT,
    maxBytes: MAX_PAGE_BYTES,
    ...(deps.configuredUrl === undefined ? {} : { configuredUrl: deps.configuredUrl }),
    ...(deps.headers === undefined ? {} : { headers: deps.headers }),
    ...(verdict?.crawlDelayMs === undefined ? {} : { pauseMs: verdict.crawlDelayMs }),
    ...(deps.userAgentDetail === undefined ? {} : { userAgentDetail: deps.userAgentDetail }),
    mayFollow,
    ...validatorsOf(deps.validators),
  });
  if (outcome.kind === 'failed') {
    const { code, message, retryAt } = outcome;
    if (ofTarget?.allowed === false) return notAllowed(ofTarget, 'robots.txt of where it redirects to disallows it');
    return { kind: 'failed', code, reason: message, retryable: TEMPORARY.has(code), ...laterAt(retryAt) };
  }
  return readResponse(url, outcome, deps.clock());
}

/** `disallows`: the reason when it is robots.txt itself that says so. */
function notAllowed({ code = 'robots', reason, retryable, retryAt }: RobotsVerdict, disallows: string): FetchedPage {
  if (retryable !== true) return { kind: 'disallowed', reason: disallows };
  return { kind: 'failed', code, reason: reason ?? disallows, retryable, ...laterAt(retryAt) };
}

function laterAt(retryAt: number | undefined): { retryAt?: Instant } {
  return retryAt === undefined ? {} : { retryAt: toInstant(retryAt) };
}

function readResponse(url: string, response: HttpResponse, now: number): FetchedPage {
  const { status, headers } = response;
  if (status === 304) return { kind: 'not-modified' };
  if (status < 200 || status > 299) return failedResponse(response, now);
  if (response.truncated === 'cut') {
    return {
      kind: 'failed',
      code: 'connection-cut',
      reason: 'the connection was closed before the page was complete',
      retryable: true,
      status,
    };
  }
  const contentType = headers['content-type'];
  if (!isPage(contentType, response.bytes)) {
    return {
      kind: 'failed',
      code: 'not-a-page',
      reason: `the link leads to ${contentType ?? 'something'}, not to a page`,
      retryable: false,
      status,
    };
  }
  const seems = looksLike(response);
  if (seems?.includes('challenge') === true) {
    return { kind: 'failed', code: 'challenge', reason: `HTTP ${status}, ${seems}`, retryable: true, status };
  }
  const permanentUrl = permanentTarget(response.redirects);
  const page: Page = {
    version: 1,
    url,
    finalUrl: response.finalUrl,
    ...(permanentUrl === undefined ? {} : { permanentUrl }),
    status,
    html: decodePage(response.bytes, contentType),
    fetchedAt: toInstant(now),
    ...(contentType === undefined ? {} : { contentType }),
    ...(headers.etag === undefined ? {} : { etag: headers.etag }),
    ...(headers['last-modified'] === undefined ? {} : { lastModified: headers['last-modified'] }),
  };
  return { kind: 'page', page };
}

function failedResponse(response: HttpResponse, now: number): FetchedPage {
  const { status, headers } = response;
  const retryAt = parseRetryAfter(headers['retry-after'], now);
  const retryable =
    status === 403 || status === 404 || status === 408 || status === 425 || status === 429 || status >= 500;
  return {
    kind: 'failed',
    code: `http-${status}`,
    reason: describeResponse(response),
    retryable,
    status,
    ...(retryAt === undefined ? {} : { retryAt: toInstant(retryAt) }),
  };
}

/** Whether the response is HTML by its type; with a missing or vague type, by its first characters. */
function isPage(contentType: string | undefined, bytes: Uint8Array): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return true;
  const vague = type === '' || type === 'text/plain' || type === 'application/octet-stream' || type.endsWith('xml');
  return (
    vague &&
    /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html|!--)/i.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))
  );
}

function validatorsOf(stored: FetchPageDeps['validators']) {
  if (stored === undefined) return {};
  return {
    validatorsUrl: stored.finalUrl,
    ...(stored.etag === undefined ? {} : { etag: stored.etag }),
    ...(stored.lastModified === undefined ? {} : { lastModified: stored.lastModified }),
  };
}
