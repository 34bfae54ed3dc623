/** Why: a feed shows its newest entries; the older ones stand in archive documents (RFC 5005), each read once and never again. */
import type { HttpClient } from '../http/request.ts';
import { feedDetail } from '../http/user-agent.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { isSameSite } from '../url/host.ts';
import { FEED_ACCEPT } from './fetch-feed.ts';

export interface ArchiveDeps {
  readonly http: HttpClient;
  readonly parse: (bytes: Uint8Array, options: { contentType?: string; url?: string }) => Promise<ParsedFeed>;
}

export interface ArchiveOptions {
  /** Archive documents that were read before: `FeedState.archivesRead`. */
  readonly read: readonly string[];
  /** The feed has never been read before: pages are followed too. */
  readonly isFirstImport: boolean;
  /** Most documents to ask for now. Default 20. */
  readonly mostDocuments?: number;
}

export interface ArchiveDocument {
  readonly url: string;
  readonly parsed: ParsedFeed;
}

export interface Archives {
  /** Newest first. */
  readonly documents: readonly ArchiveDocument[];
  /** The new value of `FeedState.archivesRead`. */
  readonly read: readonly string[];
  /** In words, when the way back ended before its end. */
  readonly stoppedBy?: string;
}

const MOST_DOCUMENTS = 20;
/** As many as ever need telling apart: the chain is only followed until the first known one. */
const MOST_REMEMBERED = 500;

/**
 * The documents before `current` (as parsed from `url`): along `prev-archive` until one that was read before, and along
 * `next` on the first import only. Stays within the publisher's own site. Never rejects for what a server can do.
 */
export async function readArchives(
  source: FeedSource,
  url: string,
  current: ParsedFeed,
  options: ArchiveOptions,
  deps: ArchiveDeps,
): Promise<Archives> {
  const known = new Set(options.read);
  const visited = new Set([url]);
  const documents: ArchiveDocument[] = [];
  const archives: string[] = [];
  let stoppedBy: string | undefined;
  let at = following(current, url, options.isFirstImport);
  while (at !== undefined && !known.has(at.url) && !visited.has(at.url)) {
    if (documents.length >= (options.mostDocuments ?? MOST_DOCUMENTS)) {
      stoppedBy = 'there are more archive documents than are read at once';
      break;
    }
    visited.add(at.url);
    const parsed = await readOne(source, at.url, deps);
    if (typeof parsed === 'string') {
      stoppedBy = parsed;
      break;
    }
    documents.push({ url: at.url, parsed });
    // Pages change with every new entry; archives never do.
    if (at.isArchive) archives.push(at.url);
    at = following(parsed, at.url, options.isFirstImport);
  }
  const read = [...archives, ...options.read].slice(0, MOST_REMEMBERED);
  return { documents, read, ...(stoppedBy === undefined ? {} : { stoppedBy }) };
}

function following(
  parsed: ParsedFeed,
  url: string,
  isFirstImport: boolean,
): { readonly url: string; readonly isArchive: boolean } | undefined {
  const hints = parsed.feed?.hints;
  const archive = hints?.prevArchive;
  if (archive !== undefined && isSameSite(url, archive)) return { url: archive, isArchive: true };
  const page = hints?.nextPage;
  return isFirstImport && page !== undefined && isSameSite(url, page) ? { url: page, isArchive: false } : undefined;
}

async function readOne(source: FeedSource, url: string, { http, parse }: ArchiveDeps): Promise<ParsedFeed | string> {
  const outcome = await http.fetch({
    url,
    purpose: 'feed',
    accept: FEED_ACCEPT,
    userAgentDetail: feedDetail(source.id),
    // The operator's headers belong to the feed's own origin.
    ...(source.headers !== undefined && new URL(url).origin === new URL(source.url).origin
      ? { headers: source.headers }
      : {}),
    ...(source.maxBytes === undefined ? {} : { maxBytes: source.maxBytes }),
  });
  if (outcome.kind === 'failed') return outcome.message;
  if (outcome.status !== 200) return `HTTP ${outcome.status}`;
  const contentType = outcome.headers['content-type'];
  const parsed = await parse(outcome.bytes, {
    url: outcome.finalUrl,
    ...(contentType === undefined ? {} : { contentType }),
  });
  return parsed.feed === undefined ? (parsed.problems[0]?.message ?? 'the archive is no feed') : parsed;
}

/**
 * Of `knownIds` (ids as the feed gives them), those that are gone: only a feed that calls itself complete says so by
 * leaving them out, and only in a whole document.
 */
export function withdrawnIds(parsed: ParsedFeed, knownIds: readonly string[]): readonly string[] {
  if (
    parsed.feed?.hints.complete !== true ||
    parsed.problems.some((problem) => problem.severity === 'error' || problem.code === 'truncated')
  )
    return [];
  const present = new Set(parsed.entries.flatMap((entry) => entry.id ?? entry.link ?? []));
  return present.size === 0 ? [] : knownIds.filter((id) => !present.has(id));
}
