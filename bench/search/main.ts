/**
 * Measures the full-text index: what it costs to index an article, how long a search takes, and how large the index is.
 * `node dist/bench/search/main.js [--articles N] [--postgresql ADDRESS] [--pause SECONDS]` makes N articles of a natural distribution of words (Zipf), in
 * a new SQLite store, and in a new schema of the database at ADDRESS, which stays there. A pause gives a server
 * time to look at the new table, as it does by itself once a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readQuery } from '../../src/search/query.ts';
import { lineOf } from '../../src/search/words.ts';
import { openStore, type Store, type StoreSearch } from '../../src/storage/store.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    postgresql: { type: 'string' },
    pause: { type: 'string', default: '0' },
  },
});
const articles = Number(values.articles);

/** Words of an article, as many as the median of the news pages that Winnow is measured with. */
const WORDS = 450;
const VOCABULARY = 60_000;
const RARE = 'kelpwort';
const BATCH = 25;

/** A generator that gives the same numbers on every machine (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The word of a rank: syllables, so that words of near ranks begin alike. */
function wordOf(rank: number): string {
  const syllables = ['ta', 'ri', 'no', 'se', 'ma', 'lu', 'ke', 'do', 'vi', 'pa', 'ho', 'ge'];
  let word = '';
  for (let left = rank + 1; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length];
  return word;
}

const random = numbers(19);
const textOf = (n: number): string => {
  const words = Array.from({ length: WORDS }, () => wordOf(Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1));
  return `${words.join(' ')}${n % 1000 === 7 ? ` ${RARE}` : ''}`;
};

const QUERIES: readonly (readonly [name: string, text: string])[] = [
  ['a rare word', RARE],
  ['the most common word', wordOf(0)],
  ['two common words', `${wordOf(0)} ${wordOf(3)}`],
  ['a phrase of common words', `"${wordOf(0)} ${wordOf(1)} ${wordOf(2)}"`],
  ['a common and a rare word', `${wordOf(0)} ${RARE}`],
  ['a beginning of three letters', `${wordOf(12).slice(0, 3)}*`],
  ['twelve words', Array.from({ length: 12 }, (_, i) => wordOf(i * 3)).join(' ')],
  ['a word that is nowhere', 'zzyzx'],
];

/** Fills the index; the times of an article, milliseconds. */
async function fill(store: Store): Promise<{ readonly cut: number; readonly written: number }> {
  const search = searchOf(store);
  let cutting = 0;
  let writing = 0;
  for (let at = 0; at < articles; at += BATCH) {
    const texts = Array.from({ length: Math.min(BATCH, articles - at) }, (_, i) => textOf(at + i));
    const started = performance.now();
    const lines = texts.map((text) => lineOf([text]));
    const cut = performance.now();
    const time = (i: number): number => 1_700_000_000 + 60 * (at + i);
    await store.write(lines.map((words, i) => search.setting(`article ${at + i}`, { at: time(i), words })));
    cutting += cut - started;
    writing += performance.now() - cut;
  }
  return { cut: cutting / articles, written: writing / articles };
}

function searchOf({ search, url }: Store): StoreSearch {
  if (search === undefined) throw new Error(`${url} has no index`);
  return search;
}

async function time(store: Store, text: string): Promise<string> {
  const read = readQuery(text);
  if (read.kind !== 'query') throw new Error(text);
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < 15; round++) {
    const started = performance.now();
    found = (await searchOf(store).find(read.query, 50)).ids.length;
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  return `${found} found, median ${times[7]?.toFixed(2)} ms, slowest ${times.at(-1)?.toFixed(2)} ms`;
}

async function measure(name: string, url: string): Promise<void> {
  const filling = await openStore(url);
  const { cut, written } = await fill(filling);
  // Closed, so that the journal is moved into the file.
  await filling.close();
  await pause(1000 * Number(values.pause));
  const store = await openStore(url);
  const bytes = Math.round((await store.bytes()) / articles);
  console.log(`${name}: ${articles} articles of ${WORDS} words`);
  console.log(
    `  cut into words ${cut.toFixed(3)} ms, written ${written.toFixed(3)} ms an article; ${bytes} bytes each`,
  );
  for (const [what, text] of QUERIES) console.log(`  ${what}: ${await time(store, text)}`);
  await store.close();
}

const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-search-'));
try {
  for (const [name, url] of [
    ['SQLite', `sqlite:${join(folder, 'winnow.db')}`],
    ['PostgreSQL', values.postgresql],
  ] as const) {
    if (url !== undefined) await measure(name, url);
  }
} finally {
  rmSync(folder, { recursive: true });
}
