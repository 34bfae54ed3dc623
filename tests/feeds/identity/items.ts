/** Short forms for tests of identity: documents of one feed, and what a poll makes of the next one. */
import { feedAddresses } from '../../../src/feeds/entries/feed-context.ts';
import { type NewEntries, newEntries } from '../../../src/feeds/entries/new-entries.ts';
import { readDocument } from '../../../src/feeds/entries/to-entries.ts';
import type { Entry, ParsedEntry } from '../../../src/model/entry.ts';
import type { FeedFormat, ParsedFeed } from '../../../src/model/parsed-feed.ts';
import type { FeedSource } from '../../../src/model/source.ts';

const SOURCE: FeedSource = {
  ...{ id: 'skerry', url: 'https://skerry.example/feed', tags: [], fetchArticles: 'auto', priority: 0 },
  isPrivate: false,
};

export type Item = Partial<ParsedEntry>;

function parsed(items: readonly Item[], format: FeedFormat): ParsedFeed {
  const none = { authors: [], contributors: [], enclosures: [], categories: [], links: [], thumbnails: [], media: [] };
  const lists = { authors: [], categories: [], links: [], hints: { hubs: [] } };
  return {
    feed: { format, link: 'https://skerry.example/', ...lists },
    entries: items.map((item) => ({ ...none, ...item })),
    problems: [],
  };
}

/** The entries of a document, and the codes of its problems. */
export function documentOf(
  items: readonly Item[],
  format: FeedFormat = 'rss',
): { entries: readonly Entry[]; codes: readonly string[] } {
  const { entries, problems } = readDocument(parsed(items, format), SOURCE, '2026-06-20T08:00:00.000Z');
  return { entries, codes: problems.map(({ code, message }) => `${code}: ${/\d+/.exec(message)?.[0] ?? 1}`) };
}

/** Polls the documents one after the other; what each poll found. */
export function polls(...documents: readonly (readonly Item[])[]): readonly NewEntries[] {
  const known = new Map<string, Entry>();
  let former: ReadonlySet<string> = new Set();
  return documents.map((items, day) => {
    const feed = parsed(items, 'rss');
    const { entries } = readDocument(feed, SOURCE, `2026-06-${20 + day}T08:00:00.000Z`);
    const found = newEntries(entries, known, { addresses: feedAddresses(feed.feed, SOURCE), former });
    for (const entry of [...found.added, ...found.changed, ...found.renamed]) known.set(entry.id, entry);
    former = new Set([...found.added, ...found.changed, ...found.unchanged].map(({ id }) => id));
    return found;
  });
}

/** The last poll in numbers. */
export function lastPoll(...documents: readonly (readonly Item[])[]): { added: number; changed: number } {
  const last = polls(...documents).at(-1);
  return { added: last?.added.length ?? 0, changed: last?.changed.length ?? 0 };
}

/** An enclosure of the audio file. */
export function audio(file: string): Pick<ParsedEntry, 'enclosures'> {
  return { enclosures: [{ url: `https://cdn.skerry.example/${file}`, type: 'audio/mpeg' }] };
}
