/** Why: one request shows whether a feed works, and what it gives, before anything is stored. */

import { parseFeed } from '../feeds/parse/parse-feed.ts';
import { reasonOfRefusal } from '../feeds/poll/after-success.ts';
import { fetchFeed } from '../feeds/poll/fetch-feed.ts';
import type { FeedFailed } from '../feeds/poll/fetched-feed.ts';
import type { HttpClient } from '../http/request.ts';
import type { FeedFormat, FeedProblem, ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { type Clock, type Instant, minuteOf } from '../model/time.ts';

export interface FeedProbe {
  readonly id: string;
  readonly ok: boolean;
  /** One plain sentence without a full stop: what it gives, or why it gives nothing. */
  readonly words: string;
  readonly format?: FeedFormat;
  readonly title?: string;
  readonly siteUrl?: string;
  readonly entries: number;
  /** Of the newest entry, as the feed says. */
  readonly newest?: Instant;
  /** Where the feed has moved for good, when its server says so. */
  readonly movedTo?: string;
  readonly problems: readonly FeedProblem[];
  readonly milliseconds: number;
}

/** What a document is as a feed; `title` and `siteUrl` are what it says of itself. */
export type ParsedProbe = Omit<FeedProbe, 'id' | 'movedTo' | 'milliseconds'>;

/**
 * Asks for the feed once, without what is remembered of it. `configuredUrl`: the address that the operator typed, when
 * `source` is only what a page names. Never rejects for what a server does.
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
  const parsed = await parseFeed(bytes, { url: finalUrl, ...(contentType !== undefined && { contentType }) });
  const refusal = reasonOfRefusal(fetched, parsed);
  const moved = { ...base, ...(permanentTarget !== undefined && { movedTo: permanentTarget }) };
  if (refusal === undefined) return { ...moved, ...judged(parsed) };
  return { ...moved, problems: parsed.problems, words: refusal.message + adviceOn(refusal.code, finalUrl) };
}

function adviceOn(code: string, url: string): string {
  return code === 'html-page' ? `; \`winnow add ${url}\` finds the feeds of a page` : '';
}

/** What a server asked for, unless the message tells already. */
function waitOf({ status, retryAfter }: FeedFailed): string {
  return status === undefined || retryAfter === undefined ? '' : `; it asks to come back after ${minuteOf(retryAfter)}`;
}

/** The same for a document that is here already. */
export async function parseProbe(
  bytes: Uint8Array,
  url: string,
  contentType: string | undefined,
): Promise<ParsedProbe> {
  return judged(await parseFeed(bytes, { url, ...(contentType !== undefined && { contentType }) }));
}

function judged({ feed, entries, problems }: ParsedFeed): ParsedProbe {
  if (feed === undefined) {
    const reason = problems.find((problem) => problem.severity === 'error')?.message ?? 'it is no feed';
    return { ok: false, entries: 0, problems, words: reason.replace(/\.$/, '') };
  }
  const newest = entries
    .flatMap((entry) => entry.published ?? entry.updated ?? [])
    .sort()
    .at(-1);
  return {
    ok: true,
    words: describe(entries.length, newest, feed.format),
    format: feed.format,
    entries: entries.length,
    problems,
    ...(feed.title !== undefined && { title: feed.title }),
    ...(feed.link !== undefined && { siteUrl: feed.link }),
    ...(newest !== undefined && { newest }),
  };
}

const NAMES = new Map<FeedFormat, string>([
  ['rss', 'RSS'],
  ['rdf', 'RSS 1.0'],
  ['atom', 'Atom'],
  ['json', 'JSON Feed'],
  ['cdf', 'CDF'],
]);

function describe(entries: number, newest: Instant | undefined, format: FeedFormat): string {
  const count = entries === 1 ? '1 entry' : `${entries} entries`;
  const date = newest === undefined ? 'none with a date' : `newest of ${newest.slice(0, 10)}`;
  return `${NAMES.get(format) ?? format}, ${count}${entries === 0 ? '' : `, ${date}`}`;
}
