/** Turns recorded polls of real feeds into the stream of entries that the pipeline would see, in order of time. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newEntries } from '../../src/feeds/entries/new-entries.ts';
import { toEntries } from '../../src/feeds/entries/to-entries.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { FeedSource } from '../../src/model/source.ts';

/** One poll: its new entries, and its changed ones with their earlier version. */
export interface Poll {
  readonly feed: string;
  readonly at: string;
  readonly added: readonly Entry[];
  readonly changed: readonly { readonly before: Entry; readonly after: Entry }[];
  /** Entries that came back under another guid. */
  readonly rekeyed: number;
  /** Undefined for a document that is not a feed. */
  readonly items: number | undefined;
}

interface Snapshot {
  readonly feed: string;
  readonly at: string;
  readonly path: string;
}

/** 20200421T004301Z as an instant. */
function instantOf(stamp: string): string {
  return stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
}

function snapshotsIn(directory: string): Snapshot[] {
  const feeds = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const all = feeds.flatMap(({ name: feed }) =>
    readdirSync(join(directory, feed)).map((file) => ({
      feed,
      at: instantOf(file.split('_')[0] ?? ''),
      path: join(directory, feed, file),
    })),
  );
  return all.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.feed < b.feed ? -1 : 1));
}

function sourceOf(feed: string): FeedSource {
  return { id: feed, url: `https://${feed}.example/`, tags: [], fetchArticles: 'never', priority: 0, isPrivate: false };
}

async function pollOf({ feed, at, path }: Snapshot, known: Map<string, Entry>): Promise<Poll> {
  const parsed = await parseFeed(readFileSync(path));
  if (parsed.feed === undefined) return { feed, at, added: [], changed: [], rekeyed: 0, items: undefined };
  const entries = toEntries(parsed, sourceOf(feed), at);
  const { added, changed, rekeyed } = newEntries(entries, known);
  const edits = changed.flatMap((after) => {
    const before = known.get(after.id);
    return before === undefined ? [] : [{ before, after }];
  });
  for (const entry of [...added, ...changed]) known.set(entry.id, entry);
  return { feed, at, added, changed: edits, rekeyed: rekeyed.length, items: entries.length };
}

/** The polls of the archive, one after the other; undefined when the archive is not there. Needs `tar` with xz. */
export async function* replayPolls(data: string): AsyncGenerator<Poll> {
  const archive = join(data, 'feeds', 'snapshots-2020.tar.xz');
  if (!existsSync(archive)) return;
  const directory = mkdtempSync(join(tmpdir(), 'winnow-replay-'));
  try {
    execFileSync('tar', ['xJf', archive, '-C', directory]);
    const known = new Map<string, Map<string, Entry>>();
    for (const snapshot of snapshotsIn(directory)) {
      const own = known.get(snapshot.feed) ?? new Map<string, Entry>();
      known.set(snapshot.feed, own);
      yield await pollOf(snapshot, own);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
