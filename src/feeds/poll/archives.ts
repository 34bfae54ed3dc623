/** Why: a feed shows its newest entries; the older ones stand in archive documents (RFC 5005), each read once and never again. */
import { headersFor } from '../../http/configured-origin.ts';
import type { HttpClient } from '../../http/request.ts';
import { feedDetail } from '../../http/user-agent.ts';
import type { ParsedFeed } from '../../model/parsed-feed.ts';
import type { FeedSource, OlderDocument } from '../../model/source.ts';
import { isSameSite } from '../../url/host.ts';
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
  /** Where the last poll stopped: `FeedState.olderNext`. */
  readonly next?: readonly OlderDocument[];
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
  /** The new value of `FeedState.olderNext`. */
  readonly next: readonly OlderDocument[];
}

const MAX_DOCUMENTS = 20;
/** As many as ever need telling apart: the chain is only followed until the first known one. */
const MAX_REMEMBERED = 500;

/**
 * The documents before `current` (as parsed from `url`): along `prev-archive` until one that was read before, and along
 * `next` on the first import only; then on from where the last poll stopped. Stays within the publisher's own site. Never rejects for what a server can do.
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
  const reading: Reading = { documents: [], archives: [] };
  const walk = async (from: OlderDocument | undefined, followsPages: boolean): Promise<Stop | undefined> => {
    let at = from;
    while (at !== undefined && !known.has(at.url) && !visited.has(at.url)) {
      if (reading.documents.length >= (options.mostDocuments ?? MAX_DOCUMENTS)) return tooMany(at, options);
      visited.add(at.url);
      const parsed = await readOne(source, at.url, deps);
      if ('words' in parsed) return parsed.isPassing ? { words: parsed.words, next: at } : { words: parsed.words };
      reading.documents.push({ url: at.url, parsed });
      // Pages change with every new entry; archives never do.
      if (at.isArchive) reading.archives.push(at.url);
      at = following(parsed, at.url, followsPages);
    }
    return undefined;
  };
  const stops = [await walk(following(current, url, options.isFirstImport), options.isFirstImport)];
  for (const from of options.next ?? []) stops.push(await walk(from, !from.isArchive));
  const stoppedBy = stops.find((stop) => stop !== undefined)?.words;
  return {
    documents: reading.documents,
    read: [...reading.archives, ...options.read].slice(0, MAX_REMEMBERED),
    next: stops.flatMap((stop) => stop?.next ?? []),
    ...(stoppedBy === undefined ? {} : { stoppedBy }),
  };
}

interface Reading {
  readonly documents: ArchiveDocument[];
  readonly archives: string[];
}

/** Why the way back ended before its end, and where it goes on, if that may help. */
interface Stop {
  readonly words: string;
  readonly next?: OlderDocument;
}

/** Pages without end are known; archives are gone on with, as many of them as are remembered. */
function tooMany(next: OlderDocument, { read }: ArchiveOptions): Stop {
  const words = 'there are more archive documents than are read at once';
  return next.isArchive && read.length < MAX_REMEMBERED
    ? { words: `${words}; the next poll goes on`, next }
    : { words };
}

function following(parsed: ParsedFeed, url: string, followsPages: boolean): OlderDocument | undefined {
  const hints = parsed.feed?.hints;
  const archive = hints?.prevArchive;
  if (archive !== undefined && isSameSite(url, archive)) return { url: archive, isArchive: true };
  const page = hints?.nextPage;
  return followsPages && page !== undefined && isSameSite(url, page) ? { url: page, isArchive: false } : undefined;
}

/** `isPassing`: it may be there later. */
interface Unread {
  readonly words: string;
  readonly isPassing: boolean;
}

async function readOne(source: FeedSource, url: string, { http, parse }: ArchiveDeps): Promise<ParsedFeed | Unread> {
  const outcome = await http.fetch({
    url,
    purpose: 'feed',
    configuredUrl: source.url,
    accept: FEED_ACCEPT,
    userAgentDetail: feedDetail(source.id),
    headers: headersFor(source, url),
    ...(source.maxBytes === undefined ? {} : { maxBytes: source.maxBytes }),
  });
  if (outcome.kind === 'failed') return { words: outcome.message, isPassing: true };
  if (outcome.status !== 200) {
    return { words: `HTTP ${outcome.status}`, isPassing: outcome.status === 429 || outcome.status >= 500 };
  }
  const contentType = outcome.headers['content-type'];
  const parsed = await parse(outcome.bytes, {
    url: outcome.finalUrl,
    ...(contentType === undefined ? {} : { contentType }),
  });
  if (parsed.feed !== undefined) return parsed;
  return { words: parsed.problems[0]?.message ?? 'the archive is no feed', isPassing: false };
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
