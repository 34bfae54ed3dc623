/**
 * Turns the items of a document into the entries that are stored. Two items that differ in title, text or date are two
 * entries, whatever guid and link they share; what is left out is reported.
 */
import type { Entry } from '../../model/entry.ts';
import type { FeedFormat, FeedProblem, ParsedFeed } from '../../model/parsed-feed.ts';
import type { FeedSource } from '../../model/source.ts';
import type { Instant } from '../../model/time.ts';
import { fragmentOf } from '../../url/item-address.ts';
import { filesOf } from './details.ts';
import { entryId, freeId, isGivenGuid, isGuidOfText } from './entry-id.ts';
import { feedAddresses } from './feed-context.ts';
import { mergeReissuedPairs } from './listed-twice.ts';
import { toEntry } from './to-entry.ts';

/** The entries of a document, each with its own id, and what was left out. */
export interface DocumentEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly FeedProblem[];
}

/** The entries of a parsed feed, in its order. */
export function toEntries(parsed: ParsedFeed, source: FeedSource, now: Instant): Entry[] {
  return [...readDocument(parsed, source, now).entries];
}

/** The entries of a parsed feed, in its order, with the number of items that were left out. */
export function readDocument(parsed: ParsedFeed, source: FeedSource, now: Instant): DocumentEntries {
  const addresses = feedAddresses(parsed.feed, source);
  const format = parsed.feed?.format;
  const fromFeed = {
    ...{ feedId: source.id, format, addresses },
    language: source.language ?? parsed.feed?.language,
    // RFC 4287, 4.2.1 and JSON Feed: an entry without authors has those of the feed. RSS names an editor, not an author.
    authors: isInheriting(format) ? (parsed.feed?.authors ?? []) : [],
  };
  // A cut item has another id than the complete one of the next poll.
  const items = parsed.entries.filter((item) => !item.isCut);
  const found = items.flatMap((item) => toEntry(item, fromFeed, now) ?? []);
  const distinct = withoutRepeated(withFragments(found));
  const merged = mergeReissuedPairs(distinct, addresses);
  return {
    entries: withOwnIds(merged),
    problems: [...leftOut('empty-items', items.length - found.length), ...repeatedItems(found.length - merged.length)],
  };
}

function isInheriting(format: FeedFormat | undefined): boolean {
  return format === 'atom' || format === 'json';
}

function leftOut(code: string, count: number): readonly FeedProblem[] {
  const message = count === 1 ? 'An empty item was left out.' : `${count} empty items were left out.`;
  return count === 0 ? [] : [{ severity: 'warning', code, message }];
}

/** The report of items that one document lists in several versions or copies. */
export function repeatedItems(count: number): readonly FeedProblem[] {
  const message =
    count === 1
      ? 'An item that the document lists twice was merged.'
      : `${count} items that the document lists twice were merged.`;
  return count === 0 ? [] : [{ severity: 'warning', code: 'repeated-items', message }];
}

/** Where several items without guids link to parts of one page, the fragment is part of their identity. */
function withFragments(entries: readonly Entry[]): readonly Entry[] {
  const fragments = new Map<string, Set<string>>();
  const isByLink = ({ guid, url }: Entry): boolean => url !== undefined && !isGivenGuid(guid) && !isGuidOfText(guid);
  for (const entry of entries) {
    if (!isByLink(entry)) continue;
    const found = fragments.get(entry.guid) ?? new Set();
    fragments.set(entry.guid, found.add(fragmentOf(entry.url ?? '')));
  }
  return entries.map((entry) => {
    const fragment = fragmentOf(entry.url ?? '');
    if (!isByLink(entry) || fragment === '' || (fragments.get(entry.guid)?.size ?? 0) < 2) return entry;
    const guid = `${entry.guid}#${fragment}`;
    return { ...entry, guid, id: entryId(entry.feedId, guid) };
  });
}

/** One of each: items with one guid that a reader cannot tell apart. The last `updated` counts. */
function withoutRepeated(entries: readonly Entry[]): readonly Entry[] {
  const found = new Map<string, Entry>();
  for (const entry of entries) {
    const { guid, url = '', contentHash, published = '', updated = '' } = entry;
    // Versions of an Atom entry have one id and different `updated`; without a guid only the date tells two items apart.
    const date = published === '' && !isGivenGuid(guid) ? updated : published;
    const key = [guid, fragmentOf(url), contentHash, date, filesOf(entry)].join('\n');
    const first = found.get(key);
    if (first === undefined || updated > (first.updated ?? '')) found.set(key, entry);
  }
  return [...found.values()];
}

/** The first item with a guid has the guid's id, each other one its own. */
function withOwnIds(entries: readonly Entry[]): readonly Entry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    const id = freeId(entry, (one) => taken.has(one));
    taken.add(id);
    return id === entry.id ? entry : { ...entry, id };
  });
}
