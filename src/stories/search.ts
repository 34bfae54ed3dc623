/** Why: of a million articles a newcomer is compared with the few dozen that share its rarest words, phrases or link. */
import type { DocumentFrequency } from './document-frequency.ts';
import { COUNT_BITS, IN_TITLE } from './fingerprint.ts';
import { mix } from './hash.ts';
import type { Postings } from './postings.ts';
import type { Rows } from './rows.ts';
import { LIMITS } from './thresholds.ts';

/** What is searched. */
export interface Searched {
  readonly rows: Rows;
  readonly postings: Postings;
  readonly frequency: DocumentFrequency;
}

/** Kinds of key in the one table of postings. */
const LINK = 1;
const BODY = 2;
const SHINGLE = 3;
const TERM = 4;

function rarity(term: number, frequency: DocumentFrequency): number {
  const count = term & COUNT_BITS;
  return frequency.idf(term >>> 8) * (1 + Math.log(count === 0 ? 1 : count)) * ((term & IN_TITLE) === 0 ? 1 : 1.5);
}

/** Hashes of the row's most telling words, the most telling first. */
function telling(
  rows: Rows,
  row: number,
  frequency: DocumentFrequency,
  limit: number,
): { key: number; weight: number }[] {
  const [start, end] = rows.bounds(row);
  const terms = Array.from(rows.features.subarray(start, end), (term) => ({
    key: term >>> 8,
    weight: rarity(term, frequency),
  }));
  return terms.sort((a, b) => b.weight - a.weight).slice(0, limit);
}

/** Makes `row` findable. */
export function post(rows: Rows, row: number, postings: Postings, frequency: DocumentFrequency): void {
  const link = rows.link[row] ?? 0;
  const body = rows.bodyHash[row] ?? 0;
  if (link !== 0) postings.add(mix(LINK, link), row);
  if (body !== 0) postings.add(mix(BODY, body), row);
  const [, shingles, numbers] = rows.bounds(row);
  for (let i = shingles; i < Math.min(numbers, shingles + LIMITS.bands); i++)
    postings.add(mix(SHINGLE, rows.features[i] ?? 0), row);
  for (const { key } of telling(rows, row, frequency, LIMITS.posted)) postings.add(mix(TERM, key), row);
}

/** Rows to compare `row` with, the likeliest first; `isOpen` says which may be joined at all. */
export function candidates(shelf: Searched, row: number, isOpen: (row: number) => boolean): number[] {
  const { rows, postings, frequency } = shelf;
  const votes = new Map<number, number>();
  const ask = (key: number, weight: number): void =>
    postings.each(key, LIMITS.postings, (found) => {
      if (found !== row && isOpen(found)) votes.set(found, (votes.get(found) ?? 0) + weight);
      return true;
    });
  const link = rows.link[row] ?? 0;
  const body = rows.bodyHash[row] ?? 0;
  if (link !== 0) ask(mix(LINK, link), 1000);
  if (body !== 0) ask(mix(BODY, body), 1000);
  const [, shingles, numbers] = rows.bounds(row);
  for (let i = shingles; i < Math.min(numbers, shingles + LIMITS.bands); i++)
    ask(mix(SHINGLE, rows.features[i] ?? 0), 100);
  for (const { key, weight } of telling(rows, row, frequency, LIMITS.asked)) ask(mix(TERM, key), weight * weight);
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, LIMITS.candidates)
    .map(([found]) => found);
}
