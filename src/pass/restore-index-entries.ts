/** Restores entries of the story index from stored records: of articles older than its window, and after a failed write. */
import type { AppContext } from '../app/app.ts';
import type { StoryRecord } from '../stories/index.ts';

/**
 * Restores the members that the index has dropped of the stories of `ids`, where a story has several: a rewritten article
 * is compared with the other members, however old they are.
 */
export async function restoreIndexEntries(
  ids: readonly string[],
  { catalogue, index, records }: AppContext,
): Promise<void> {
  const stories = new Set(ids.flatMap((id) => catalogue.storyOf(id) ?? []));
  for (const { id: storyId, members } of stories) {
    const all = members.map((member) => member.entryId);
    const dropped = all.filter((id) => index.storyOf(id) === undefined);
    if (members.length === 1 || dropped.length === 0) continue;
    const found = await records.fingerprints.getMany(dropped);
    index.restore(found.flatMap((record) => record ?? []));
    for (const id of dropped) index.move(id, storyId, all);
  }
}

/** Resets the article `id` in the index to `record`; undefined when it was not indexed. */
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
