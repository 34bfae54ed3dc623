/** Probes a feed with one request: whether it works, and what it contains. Stores nothing. */

import { readDocument } from '../feeds/entries/to-entries.ts';
import { feedTitle } from '../feeds/map/plain-text.ts';
import { parseFeed } from '../feeds/parse/parse-feed.ts';
import { reasonOfRefusal } from '../feeds/poll/after-success.ts';
import { fetchFeed } from '../feeds/poll/fetch-feed.ts';
import type { FeedFailed } from '../feeds/poll/fetched-feed.ts';
import type { HttpClient } from '../http/request.ts';
import { defined } from '../model/defined.ts';
import type { FeedFormat, FeedProblem, ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { type Clock, type Instant, minuteOf } from '../model/time.ts';
import { readFeedDocument } from '../page-feeds/read-document.ts';
import { count } from './count.ts';

/** The result of a probe; printed by `winnow check --json` and `winnow add --json`. */
export interface FeedProbe {
  readonly id: string;
  readonly ok: boolean;
  /** What the feed contains, or why it does not work; plain words without a full stop. */
  readonly words: string;
  readonly format?: FeedFormat;
  readonly title?: string;
  readonly siteUrl?: string;
  readonly entries: number;
  /** Date of the newest entry, as the feed says. */
  readonly newest?: Instant;
  /** Target of a permanent redirect. */
  readonly movedTo?: string;
  readonly problems: readonly FeedProblem[];
  readonly milliseconds: number;
}

/** The probe of a document that is already fetched; `title` and `siteUrl` are as the feed says. */
export type ParsedProbe = Omit<FeedProbe, 'id' | 'movedTo' | 'milliseconds'>;

/**
 * Fetches the feed once, without validators or stored state. `configuredUrl`: the URL that the operator typed, if `source`
 * was only found on a page. Never rejects for anything a server does.
 */
export async function probeFeed(
  source: FeedSource,
  http: HttpClient,
  clock: Clock,
  configuredUrl = source.url,
): Promise<FeedProbe> {
  const started = clock();
  const fetched = await fetchFeed(source, undefined, { http, clock, configuredUrl });
  const base = { id: source.id, ok: false, entries: 0, problems: [], milliseconds: clock() - started };
  if (fetched.kind === 'gone') return { ...base, words: fetched.message };
  if (fetched.kind === 'failed') {
    const { permanentTarget: movedTo, message } = fetched;
    return { ...base, words: message + waitOf(fetched), ...(movedTo !== undefined && { movedTo }) };
  }
  if (fetched.kind === 'not-modified') return { ...base, words: 'HTTP 304 to a request without validators' };
  const { bytes, contentType, finalUrl, permanentTarget } = fetched;
  const headers = contentType === undefined ? {} : { 'content-type': contentType };
  const parsed = await readFeedDocument(bytes, source.page, { url: finalUrl, headers });
  const refusal = reasonOfRefusal(fetched, parsed);
  const moved = { ...base, ...(permanentTarget !== undefined && { movedTo: permanentTarget }) };
  if (refusal === undefined) return { ...moved, ...probeOf(parsed) };
  return { ...moved, problems: parsed.problems, words: refusal.message + adviceOn(refusal.code, finalUrl) };
}

function adviceOn(code: string, url: string): string {
  return code === 'html-page' ? `; \`winnow add ${url}\` finds the feeds of a page` : '';
}

/** The server's Retry-After, unless the message already says it. */
function waitOf({ status, retryAfter }: FeedFailed): string {
  return status === undefined || retryAfter === undefined
    ? ''
    : `; the server asks to retry after ${minuteOf(retryAfter)}`;
}

/** Parses a document that is already fetched. Never rejects, whatever it contains. */
export async function parseProbe(
  bytes: Uint8Array,
  url: string,
  contentType: string | undefined,
): Promise<ParsedProbe> {
  return probeOf(await parseFeed(bytes, { url, ...(contentType !== undefined && { contentType }) }));
}

/** The probe of a parsed document. */
export function probeOf({ feed, entries, problems }: ParsedFeed): ParsedProbe {
  if (feed === undefined) {
    const reason = problems.find((problem) => problem.severity === 'error')?.message ?? 'this is not a feed';
    return { ok: false, entries: 0, problems, words: reason.replace(/\.$/, '') };
  }
  const leftOut = readDocument({ feed, entries, problems }, PROBED, NO_TIME).problems;
  const newest = entries
    .flatMap((entry) => entry.published ?? entry.updated ?? [])
    .sort()
    .at(-1);
  return {
    ok: true,
    words: describe(entries.length, newest, feed.format),
    format: feed.format,
    entries: entries.length,
    problems: [...problems, ...leftOut],
    ...defined({ title: feedTitle(feed), siteUrl: feed.link }),
    ...(newest !== undefined && { newest }),
  };
}

/** A probe has no subscription yet: only what is left out of the document is of interest. */
const PROBED: FeedSource = { id: 'probe', url: '', tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false };
const NO_TIME = '1970-01-01T00:00:00.000Z';

const FORMAT_NAMES = new Map<FeedFormat, string>([
  ['rss', 'RSS'],
  ['rdf', 'RSS 1.0'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
  ['cdf', 'CDF'],
  ['page', 'list of a page'],
]);

function describe(entries: number, newest: Instant | undefined, format: FeedFormat): string {
  const date = newest === undefined ? 'none with a date' : `newest from ${newest.slice(0, 10)}`;
  const details = `${count(entries, 'entry', 'entries')}${entries === 0 ? '' : `, ${date}`}`;
  return `${FORMAT_NAMES.get(format) ?? format}, ${details}`;
}
