/** Reads the archive documents (RFC 5005) that hold a feed's older entries, each of them once. */
import { headersFor } from '../../http/configured-origin.ts';
import type { HttpClient } from '../../http/request.ts';
import { feedDetail } from '../../http/user-agent.ts';
import type { ParsedFeed } from '../../model/parsed-feed.ts';
import type { FeedSource, OlderDocument } from '../../model/source.ts';
import { isSameSite } from '../../url/host.ts';
import { FEED_ACCEPT } from './fetch-feed.ts';

/** How archive documents are fetched and parsed. */
export interface ArchiveDeps {
  readonly http: HttpClient;
  readonly parse: (bytes: Uint8Array, options: { contentType?: string; url?: string }) => Promise<ParsedFeed>;
}

/** Where to begin and when to stop. */
export interface ArchiveOptions {
  /** Archive documents that were read before: `FeedState.archivesRead`. */
  readonly read: readonly string[];
  /** The feed has never been read before: pages are followed too. */
  readonly isFirstImport: boolean;
  /** Where the last poll stopped: `FeedState.olderNext`. */
  readonly next?: readonly OlderDocument[];
  /** Maximum number of documents to fetch now. Default 20. */
  readonly mostDocuments?: number;
}

/** A parsed archive document or page. */
export interface ArchiveDocument {
  readonly url: string;
  readonly parsed: ParsedFeed;
}

/** The documents that were read, and the state to store. */
export interface Archives {
  /** Newest first. */
  readonly documents: readonly ArchiveDocument[];
  /** The new value of `FeedState.archivesRead`. */
  readonly read: readonly string[];
  /** Reason, when reading stopped before the last document. */
  readonly stoppedBy?: string;
  /** The new value of `FeedState.olderNext`. */
  readonly next: readonly OlderDocument[];
}

const MAX_DOCUMENTS = 20;
/** Stored addresses; enough, since a chain is followed only to the first known one. */
const MAX_REMEMBERED = 500;

/**
 * Reads the documents before `current` (parsed from `url`): along `prev-archive` to one that was read before, along
 * `next` on the first import only, then from where the last poll stopped. Stays on the publisher's own site. Never
 * rejects, whatever a server does.
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
      // Pages change with every new entry, archives never.
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

/** Why reading stopped, and where the next poll continues, if it can. */
interface Stop {
  readonly words: string;
  readonly next?: OlderDocument;
}

/** Endless pages exist, so only archives are continued later, up to the number stored. */
function tooMany(next: OlderDocument, { read }: ArchiveOptions): Stop {
  const words = 'there are more archive documents than one poll reads';
  return next.isArchive && read.length < MAX_REMEMBERED
    ? { words: `${words}; the next poll continues`, next }
    : { words };
}

function following(parsed: ParsedFeed, url: string, followsPages: boolean): OlderDocument | undefined {
  const hints = parsed.feed?.hints;
  const archive = hints?.prevArchive;
  if (archive !== undefined && isSameSite(url, archive)) return { url: archive, isArchive: true };
  const page = hints?.nextPage;
  return followsPages && page !== undefined && isSameSite(url, page) ? { url: page, isArchive: false } : undefined;
}

/** A document that could not be read. `isPassing`: it may be available later. */
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
  return { words: parsed.problems[0]?.message ?? 'the archive is not a feed', isPassing: false };
}

/**
 * The `knownIds` (as the feed gives them) that the feed withdrew. Only a feed that declares itself complete withdraws
 * entries by leaving them out, and only in a complete document.
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
