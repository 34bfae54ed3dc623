/** Finds what articles were kept apart from: by the operator, or else by a rule of the story index. */

import { minuteOf } from '../model/time.ts';
import { allOverrides } from '../records/overrides.ts';
import type { StoredOverride } from '../records/records.ts';
import { type Apart, findApart } from '../stories/index.ts';
import { resolveOverrides } from '../stories/story/resolve-overrides.ts';
import { seedOf } from './app.ts';
import type { StoreContext } from './store-context.ts';

/** The article that another one was kept apart from, by its entry id, and why, in words. */
export interface KeptApart extends Apart {
  readonly feedId: string;
  readonly title: string;
}

async function* valuesOf<T>(entries: AsyncIterable<readonly [string, T]>): AsyncGenerator<T> {
  for await (const [, value] of entries) yield value;
}

/** The last decision in force that keeps `id` apart from an article of another story. */
async function splitOf(
  id: string,
  inForce: readonly StoredOverride[],
  { catalogue }: StoreContext,
): Promise<Apart | undefined> {
  const story = (await catalogue.storiesOf([id]))[0]?.id;
  for (const { kind, a, b, at } of inForce.toReversed()) {
    if (kind !== 'apart' || (a !== id && b !== id)) continue;
    const other = a === id ? b : a;
    const there = (await catalogue.storiesOf([other]))[0]?.id;
    if (there !== undefined && there !== story)
      return { id: other, grounds: `split by the operator on ${minuteOf(at)}` };
  }
  return undefined;
}

/** By a rule of the index: reads all stored fingerprints, and loads few. */
async function apartByRules(
  entryIds: readonly string[],
  { records }: Pick<StoreContext, 'records'>,
): Promise<ReadonlyMap<string, Apart>> {
  const targets = (await records.fingerprints.getMany(entryIds)).flatMap((record) => record ?? []);
  if (targets.length === 0) return new Map();
  return await findApart(targets, valuesOf(records.fingerprints.entries()), await seedOf(records));
}

/** What articles were kept apart from, by entry id. */
export async function findApartFrom(
  entryIds: readonly string[],
  context: StoreContext,
): Promise<ReadonlyMap<string, KeptApart>> {
  const { inForce } = resolveOverrides(await allOverrides(context.records));
  const byRules = await apartByRules(entryIds, context);
  const found = new Map<string, KeptApart>();
  for (const entryId of entryIds) {
    const apart = (await splitOf(entryId, inForce, context)) ?? byRules.get(entryId);
    const entry = apart && (await context.records.entries.get(apart.id));
    if (apart !== undefined && entry !== undefined)
      found.set(entryId, { ...apart, feedId: entry.feedId, title: entry.title });
  }
  return found;
}
