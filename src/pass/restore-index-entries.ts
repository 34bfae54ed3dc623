/** Why: the index holds two weeks and a batch that may fail; what a story says beyond that is put back from the records. */
import type { AppContext } from '../app/app.ts';
import type { StoryRecord } from '../stories/index.ts';

/**
 * Brings back what the index forgot of the stories of `ids` that have several members: a rewritten article is held against the
 * others, however old they are.
 */
export async function restoreIndexEntries(
  ids: readonly string[],
  { catalogue, index, records }: AppContext,
): Promise<void> {
  const stories = new Set(ids.flatMap((id) => catalogue.storyOf(id) ?? []));
  for (const { id: storyId, members } of stories) {
    const all = members.map((member) => member.entryId);
    const forgotten = all.filter((id) => index.storyOf(id) === undefined);
    if (members.length === 1 || forgotten.length === 0) continue;
    const found = await records.fingerprints.getMany(forgotten);
    index.restore(found.flatMap((record) => record ?? []));
    for (const id of forgotten) index.move(id, storyId, all);
  }
}

/** Puts the index back to where `record` was taken of the article: undefined when it was not there. */
export function rollbackIndexEntry(
  id: string,
  record: StoryRecord | undefined,
  { catalogue, index }: AppContext,
): void {
  index.remove(id);
  if (record === undefined) return;
  index.restore([record]);
  index.move(
    id,
    record.storyId,
    (catalogue.get(record.storyId)?.members ?? []).map((member) => member.entryId),
  );
}
