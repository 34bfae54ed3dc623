/** Restores entries of the story index from stored records: of articles older than its window, and after a failed write. */
import type { AppContext } from '../app/app.ts';
import type { Story } from '../model/story.ts';
import type { StoryRecord } from '../stories/index.ts';

/**
 * Restores the members that the index has dropped of the stories of `ids`, where a story has several: a rewritten article
 * is compared with the other members, however old they are.
 */
export async function restoreIndexEntries(
  ids: readonly string[],
  { catalogue, index, records }: AppContext,
): Promise<void> {
  const found = (await catalogue.storiesOf(ids)).flatMap((story) => story ?? []);
  const stories = new Map(found.map(({ id, members }) => [id, members]));
  for (const [storyId, members] of stories) {
    const all = members.map((member) => member.entryId);
    const dropped = all.filter((id) => index.storyOf(id) === undefined);
    if (members.length === 1 || dropped.length === 0) continue;
    const stored = await records.fingerprints.getMany(dropped);
    index.restore(stored.flatMap((record) => record ?? []));
    for (const id of dropped) index.move(id, storyId, all);
  }
}

/** Resets the article `id` in the index to `record`, of `story`; undefined when it was not indexed. */
export function rollbackIndexEntry(
  id: string,
  record: StoryRecord | undefined,
  story: Story | undefined,
  { index }: Pick<AppContext, 'index'>,
): void {
  index.remove(id);
  if (record === undefined) return;
  index.restore([record]);
  index.move(
    id,
    record.storyId,
    (story?.members ?? []).map((member) => member.entryId),
  );
}
