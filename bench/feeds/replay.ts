/**
 * Replays months of real feeds, document by document in the order in which they were served: what a poller would find,
 * take for an update, for a reissue, or for no feed. `npm run replay -- --data DIR [--examples]`
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { possibleIds } from '../../src/feeds/entries/entry-id.ts';
import { feedAddresses } from '../../src/feeds/entries/feed-context.ts';
import { newEntries } from '../../src/feeds/entries/new-entries.ts';
import { toEntries } from '../../src/feeds/entries/to-entries.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { ParsedFeed } from '../../src/model/parsed-feed.ts';
import type { FeedSource } from '../../src/model/source.ts';
import { toInstant } from '../../src/model/time.ts';
import { dataFolder } from '../data-folder.ts';
import { unpack } from './suite.ts';

interface Tally {
  documents: number;
  items: number;
  /** Items counted by start tags in the bytes: what a parser must find. */
  written: number;
  entries: number;
  updates: number;
  titleChanges: number;
  rekeyed: number;
  reused: number;
  /** Listed items without an entry, and new entries that say what a known one says. */
  lost: number;
  twice: number;
  problems: Map<string, number>;
  differing: string[];
}

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, examples: { type: 'boolean', default: false } },
});

/** Number of newest ids stored per feed, as in the poller. */
const recentIds = 1000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function emptyTally(): Tally {
  const numbers = {
    documents: 0,
    items: 0,
    written: 0,
    entries: 0,
    updates: 0,
    titleChanges: 0,
    rekeyed: 0,
    reused: 0,
    lost: 0,
    twice: 0,
  };
  return { ...numbers, problems: new Map(), differing: [] };
}

function sourceOf(feed: string): FeedSource {
  return {
    id: feed,
    url: `https://${feed}.example/feed`,
    tags: [],
    fetchArticles: 'auto',
    priority: 0,
    isPrivate: false,
  };
}

/** Complete items in the text: start tags followed by an end tag, without comments and CDATA. */
function writtenItems(bytes: Uint8Array): number {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '');
  return (text.match(/<\/(?:item|entry)>/g) ?? []).length;
}

function instantOf(file: string): string {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(file) ?? [];
  return toInstant(Date.UTC(Number(y), Number(mo) - 1, Number(d), Number(h), Number(mi), Number(s)));
}

class Replay {
  readonly #source: FeedSource;
  readonly #known = new Map<string, Entry>();
  #recent: string[] = [];
  #former: ReadonlySet<string> = new Set();
  readonly tally = emptyTally();

  constructor(feed: string) {
    this.#source = sourceOf(feed);
  }

  async add(file: string, bytes: Uint8Array): Promise<void> {
    const parsed = await parseFeed(bytes, { url: this.#source.url });
    const { tally } = this;
    tally.documents++;
    for (const { code } of parsed.problems) tally.problems.set(code, (tally.problems.get(code) ?? 0) + 1);
    this.#count(file, bytes, parsed);
    if (parsed.feed) {
      const addresses = feedAddresses(parsed.feed, this.#source);
      this.#take(toEntries(parsed, this.#source, instantOf(file)), addresses);
    }
  }

  #count(file: string, bytes: Uint8Array, parsed: ParsedFeed): void {
    const written = writtenItems(bytes);
    this.tally.items += parsed.entries.length;
    this.tally.written += written;
    if (written !== parsed.entries.length) this.tally.differing.push(`${file}: ${parsed.entries.length} of ${written}`);
  }

  #take(entries: readonly Entry[], addresses: ReadonlySet<string>): void {
    const ids = new Set([...entries.flatMap(possibleIds), ...this.#former, ...this.#recent]);
    const known = new Map(
      [...ids].flatMap((id) => {
        const entry = this.#known.get(id);
        return entry ? [[id, entry] as const] : [];
      }),
    );
    const { added, changed, unchanged, rekeyed, renamed, superseded } = newEntries(entries, known, {
      addresses,
      former: this.#former,
    });
    const { tally } = this;
    tally.entries += added.length;
    tally.updates += changed.length;
    tally.rekeyed += rekeyed.length;
    tally.lost += entries.length - added.length - changed.length - unchanged.length - superseded.length;
    const said = new Set([...known.values()].map(({ contentHash }) => contentHash));
    tally.twice += added.filter(({ contentHash }) => said.has(contentHash)).length;
    tally.reused += added.filter((entry) =>
      entries.some((one) => one.guid === entry.guid && one.id !== entry.id),
    ).length;
    for (const entry of changed) {
      const before = known.get(entry.id);
      if (before && before.title !== entry.title) tally.titleChanges++;
      this.#example('title', before, entry, before?.title !== entry.title);
    }
    for (const { oldId, newId } of rekeyed)
      this.#example(
        're-issued',
        known.get(oldId),
        entries.find((one) => one.id === newId),
        true,
      );
    for (const entry of added) {
      const original = entries.find((one) => one.guid === entry.guid && one.id !== entry.id);
      if (original) this.#example('guid used again', known.get(original.id), entry, true);
    }
    for (const entry of [...changed, ...added, ...renamed]) this.#known.set(entry.id, entry);
    this.#former = new Set([...added, ...changed, ...unchanged].map((entry) => entry.id));
    this.#recent = [...added.map((entry) => entry.id), ...this.#recent].slice(0, recentIds);
  }

  #example(kind: string, before: Entry | undefined, after: Entry | undefined, isWanted: boolean): void {
    if (!options.examples || !isWanted) return;
    say(
      `${this.#source.id} ${kind}\n   ${before?.guid} | ${before?.title} | ${before?.url}\n   ${after?.guid} | ${after?.title} | ${after?.url}`,
    );
  }
}

function addUp(total: Tally, one: Tally): void {
  total.documents += one.documents;
  total.items += one.items;
  total.written += one.written;
  total.entries += one.entries;
  total.updates += one.updates;
  total.titleChanges += one.titleChanges;
  total.rekeyed += one.rekeyed;
  total.reused += one.reused;
  total.lost += one.lost;
  total.twice += one.twice;
  total.differing.push(...one.differing);
  for (const [code, times] of one.problems) total.problems.set(code, (total.problems.get(code) ?? 0) + times);
}

function print(name: string, tally: Tally): void {
  const problems = [...tally.problems].map(([code, times]) => `${code} ${times}`).join(', ');
  say(
    `${name.padEnd(18)} ${String(tally.documents).padStart(5)} documents, ${tally.items} of ${tally.written} written items read, ` +
      `${tally.entries} entries, ${tally.updates} updates (${tally.titleChanges} of the title), ${tally.rekeyed} re-issued, ` +
      `${tally.reused} guids used again, ${tally.lost} lost, ${tally.twice} added twice${problems ? `; ${problems}` : ''}`,
  );
}

const archive = join(dataFolder(options.data, 'snapshots-2020.tar.xz'), 'snapshots-2020.tar.xz');
const folder = unpack(archive);
if (folder === undefined) {
  say(`skipped: ${archive} is absent, or there is no tar that unpacks it`);
} else {
  const total = emptyTally();
  for (const feed of readdirSync(folder).sort()) {
    const replay = new Replay(feed);
    for (const file of readdirSync(join(folder, feed)).sort())
      await replay.add(file, readFileSync(join(folder, feed, file)));
    print(feed, replay.tally);
    addUp(total, replay.tally);
  }
  print('all', total);
  for (const line of total.differing) say(`  other number of items: ${line}`);
  rmSync(folder, { recursive: true, force: true });
}
