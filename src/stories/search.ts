/** Why: of a million articles a newcomer is compared with the few dozen that share its rarest words, phrases or link. */

import { mix } from './hash.ts';
import type { Probe } from './pair.ts';
import type { Postings } from './postings.ts';
import { COUNT_BITS, IN_TITLE } from './print.ts';
import type { Rows } from './rows.ts';
import { LIMITS } from './thresholds.ts';
import { Votes } from './votes.ts';

/** Kinds of key in the one table of postings. */
const LINK = 1;
const BODY = 2;
const SHINGLE = 3;
const TERM = 4;

/** Votes by which a candidate with the same link or body comes before all others, and one with a common phrase early. */
const IDENTITY_VOTE = 1e6;
const SHINGLE_VOTE = 100;

/** A key under which an article is found, and what finding it there counts. */
interface Key {
  readonly key: number;
  readonly vote: number;
}

/** The row's most telling words, the most telling first; the title's and repeated ones come forward. */
function tellingKeys(rows: Rows, { row, rarities }: Probe): Key[] {
  const [start, end] = rows.bounds(row);
  const keys: Key[] = [];
  for (let i = start; i < end; i++) {
    const term = rows.features[i] ?? 0;
    const rarity = rarities[i - start] ?? 0;
    const repeated = 1 + Math.log(Math.max(1, term & COUNT_BITS));
    keys.push({ key: mix(TERM, term >>> 8), vote: rarity * repeated * ((term & IN_TITLE) === 0 ? 1 : 1.5) });
  }
  return keys.sort((a, b) => b.vote - a.vote);
}

function identityKeys(rows: Rows, row: number): Key[] {
  const [, shingles, numbers] = rows.bounds(row);
  const link = rows.link[row] ?? 0;
  const body = rows.bodyHash[row] ?? 0;
  const keys: Key[] = [];
  if (link !== 0) keys.push({ key: mix(LINK, link), vote: IDENTITY_VOTE });
  if (body !== 0) keys.push({ key: mix(BODY, body), vote: IDENTITY_VOTE });
  for (const shingle of rows.features.subarray(shingles, Math.min(numbers, shingles + LIMITS.bands))) {
    keys.push({ key: mix(SHINGLE, shingle), vote: SHINGLE_VOTE });
  }
  return keys;
}

/** Makes the probe's row findable. */
export function post(rows: Rows, probe: Probe, postings: Postings): void {
  for (const { key } of identityKeys(rows, probe.row)) postings.add(key, probe.row);
  for (const { key } of tellingKeys(rows, probe).slice(0, LIMITS.posted)) postings.add(key, probe.row);
}

/** One table serves all indexes: a search is over before another begins. */
const VOTES = new Votes();

/** Rows to compare the probe with, the likeliest first; `isOpen` says which may be joined at all. */
export function candidates(rows: Rows, probe: Probe, postings: Postings, isOpen: (row: number) => boolean): number[] {
  const ask = ({ key, vote }: Key, weight: number): void =>
    postings.each(key, LIMITS.postings, (found) => {
      VOTES.add(found, weight * vote, isOpen);
      return true;
    });
  for (const key of identityKeys(rows, probe.row)) ask(key, 1);
  // Squared like a cosine's product: one rare word outweighs many common ones.
  for (const key of tellingKeys(rows, probe).slice(0, LIMITS.asked)) ask(key, key.vote);
  return VOTES.take(LIMITS.candidates);
}
