/** Why: fetches the page behind an entry, where robots.txt lets us and at the host's pace, and says in words why not. */
import { describeResponse, looksLike } from '../http/describe-response.ts';
import { permanentTarget } from '../http/redirects.ts';
import type { HttpClient, HttpResponse } from '../http/request.ts';
import { parseRetryAfter } from '../http/retry-after.ts';
import type { Robots } from '../http/robots.ts';
import type { Page } from '../model/article.ts';
import { type Clock, type Instant, toInstant } from '../model/time.ts';
import { decodePage } from './decode-page.ts';

export interface FetchPageDeps {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** As in `HttpRequest`: the feed's own URL, or the address that the operator typed. */
  readonly configuredUrl?: string;
  /** Absent only when the operator switched robots.txt off for pages. */
  readonly robots?: Robots;
  /** What a refetch may send; a page that is unchanged then comes back as `not-modified`. */
  readonly validators?: Pick<Page, 'etag' | 'lastModified' | 'finalUrl'>;
  /** Put into the User-Agent. */
  readonly userAgentDetail?: string;
  /** By rule of the operator; they go to the page's own origin only. */
  readonly headers?: Readonly<Record<string, string>>;
}

export type FetchedPage =
  | { readonly kind: 'page'; readonly page: Page }
  | { readonly kind: 'not-modified' }
  /** `retryable`: it may be there later, `retryAt` at the earliest. */
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
/** Pages with more than this hold no more article for it; the decoded size, bytes. */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/** The client's failures that another try may not meet again. */
const PASSING: ReadonlySet<string> = new Set([
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

/** Never rejects for what a server or network can do. */
export async function fetchPage(url: string, deps: FetchPageDeps): Promise<FetchedPage> {
  const verdict = await deps.robots?.check(url, deps.configuredUrl);
  if (verdict?.allowed === false) {
    const reason = verdict.reason ?? 'robots.txt disallows it';
    return verdict.retryable === true
      ? { kind: 'failed', code: 'robots', reason, retryable: true }
      : { kind: 'disallowed', reason };
  }
  const outcome = await deps.http.fetch({
    url,
    purpose: 'page',
    accept: ACCEPT,
    maxBytes: MAX_PAGE_BYTES,
    ...(deps.configuredUrl === undefined ? {} : { configuredUrl: deps.configuredUrl }),
    ...(deps.headers === undefined ? {} : { headers: deps.headers }),
    ...(verdict?.crawlDelayMs === undefined ? {} : { pauseMs: verdict.crawlDelayMs }),
    ...(deps.userAgentDetail === undefined ? {} : { userAgentDetail: deps.userAgentDetail }),
    ...(deps.robots === undefined ? {} : { mayFollow: mayFollow(url, deps.robots, deps.configuredUrl) }),
    ...validatorsOf(deps.validators),
  });
  if (outcome.kind === 'failed') {
    const { code, message, retryAt } = outcome;
    if (code === 'not-followed')
      return { kind: 'disallowed', reason: 'robots.txt of where it redirects to disallows it' };
    const later = retryAt === undefined ? {} : { retryAt: toInstant(retryAt) };
    return { kind: 'failed', code, reason: message, retryable: PASSING.has(code), ...later };
  }
  return answered(url, outcome, deps.clock());
}

/** A redirect to another origin leads under the rules of that one. */
function mayFollow(from: string, robots: Robots, configuredUrl: string | undefined): (to: string) => Promise<boolean> {
  return async (to) => new URL(to).origin === new URL(from).origin || (await robots.check(to, configuredUrl)).allowed;
}

function answered(url: string, response: HttpResponse, now: number): FetchedPage {
  const { status, headers } = response;
  if (status === 304) return { kind: 'not-modified' };
  if (status < 200 || status > 299) return refused(response, now);
  if (response.truncated === 'cut') {
    return { kind: 'failed', code: 'connection-cut', reason: 'the page broke off', retryable: true, status };
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

function refused(response: HttpResponse, now: number): FetchedPage {
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

/** HTML by its label; without one, or with the label of anything, by its first character. */
function isPage(contentType: string | undefined, bytes: Uint8Array): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (type === 'text/html' || type === 'application/xhtml+xml') return true;
  const vague = type === '' || type === 'text/plain' || type === 'application/octet-stream' || type.endsWith('xml');
  return (
    vague &&
    /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html|!--)/i.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))
  );
}

function validatorsOf(kept: FetchPageDeps['validators']) {
  if (kept === undefined) return {};
  return {
    validatorsUrl: kept.finalUrl,
    ...(kept.etag === undefined ? {} : { etag: kept.etag }),
    ...(kept.lastModified === undefined ? {} : { lastModified: kept.lastModified }),
  };
}
