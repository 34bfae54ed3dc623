/** Pairs listed entries with known ones by keys that only one entry on each side has. */
import type { Entry } from '../../model/entry.ts';

/** A reason to take two entries for one item. */
export interface Key {
  /** Equal for two entries that may be the same item; undefined when the entry lacks the fields. */
  readonly of: (entry: Entry) => string | undefined;
  /** A second condition on the listed and the known entry. */
  readonly confirm: (listed: Entry, known: Entry) => boolean;
}

/** The listed entries found so far, with the ids of their known ones. */
export type Pairs = Map<Entry, string>;

/** The entries of a poll and what they are compared with. */
export interface Candidates {
  /** All entries of the document. */
  readonly listed: readonly Entry[];
  /** The entries that the former document listed. */
  readonly former: readonly Entry[];
  /** Other known entries, the newest first. */
  readonly older: readonly Entry[];
}

function groupsOf(entries: readonly Entry[], key: Key): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const value = key.of(entry);
    if (value === undefined) continue;
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [entry]);
    else group.push(entry);
  }
  return groups;
}

/**
 * Adds the pairs that `key` finds. A key that two entries of the document or of the former one have names neither; of
 * entries that left the feed earlier the newest counts.
 */
export function pairByKey(key: Key, { listed, former, older }: Candidates, pairs: Pairs): void {
  const paired = new Set(pairs.values());
  const news = groupsOf(listed, key);
  const olds = groupsOf(former, key);
  const others = groupsOf(older, key);
  for (const [value, [entry, second]] of news) {
    if (entry === undefined || second !== undefined || pairs.has(entry)) continue;
    const [before, other] = olds.get(value) ?? others.get(value)?.slice(0, 1) ?? [];
    if (before === undefined || other !== undefined || paired.has(before.id) || !key.confirm(entry, before)) continue;
    pairs.set(entry, before.id);
    paired.add(before.id);
  }
}
