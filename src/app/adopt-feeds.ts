/**
 * Gives a feed whose id was changed the history of its former id: what is stored keeps its own ids, so that nothing is new to
 * readers, and is found under the new id from then on.
 */
import type { Config } from '../config/config.ts';
import type { Entry } from '../model/entry.ts';
import type { FeedSource } from '../model/source.ts';
import type { Story } from '../model/story.ts';
import { distrustRows } from '../records/open-story-rows.ts';
import type { Job, Records } from '../records/records.ts';
import type { Write } from '../storage/store.ts';
import { withSource } from '../stories/index.ts';

/** Records that are written at once. */
const BATCH_SIZE = 500;

/** A feed and the id that it had. */
interface Renamed {
  readonly source: FeedSource;
  readonly from: string;
}

/**
 * Moves the records of every feed with a `formerlyId` that still has some under it. A crash in between loses nothing: what marks
 * the move as done is written last. `seed`: of the story index. Returns whether any was moved. Rejects when the store fails.
 */
export async function adoptFeeds(config: Pick<Config, 'feeds'>, records: Records, seed: string): Promise<boolean> {
  let isMoved = false;
  for (const source of config.feeds) {
    const { formerlyId: from } = source;
    if (from === undefined) continue;
    const [[old, state], [known]] = await Promise.all([storedOf(from, records), storedOf(source.id, records)]);
    if (known !== undefined || (old ?? state) === undefined) continue;
    await adopt({ source, from }, records, seed);
    isMoved = true;
  }
  return isMoved;
}

async function storedOf(id: string, { feedEntries, feeds }: Records): Promise<readonly [unknown, unknown]> {
  return [await feedEntries.get(id), await feeds.get(id)];
}

async function adopt(renamed: Renamed, records: Records, seed: string): Promise<void> {
  const { source, from } = renamed;
  await distrustRows(records);
  const rename = ({ feedId, ...rest }: { readonly feedId: string }): { readonly feedId: string } => ({
    ...rest,
    feedId: feedId === from ? source.id : feedId,
  });
  const ids = new Set<string>();
  const changes = changesOf(records, ids, rename, renamed, seed);
  let batch: Write[] = [];
  for await (const write of changes) {
    batch.push(write);
    if (batch.length < BATCH_SIZE) continue;
    await records.write(batch);
    batch = [];
  }
  await records.write([...batch, ...(await lastWrites(renamed, records))]);
}

type Rename = (record: { readonly feedId: string }) => { readonly feedId: string };

async function* changesOf(
  { entries, stories, jobs, fingerprints }: Records,
  ids: Set<string>,
  rename: Rename,
  { source, from }: Renamed,
  seed: string,
): AsyncGenerator<Write> {
  for await (const [id, entry] of entries.entries()) {
    // Entries that were moved before a crash are among them: their fingerprints may not be.
    if (entry.feedId !== from && entry.feedId !== source.id) continue;
    ids.add(id);
    if (entry.feedId === from) yield entries.setting(id, { ...entry, feedId: source.id } satisfies Entry);
  }
  for await (const [id, job] of jobs.entries())
    if (job.feedId === from) yield jobs.setting(id, { ...job, feedId: source.id } satisfies Job);
  for await (const [id, story] of stories.entries())
    if (feedsOf(story).includes(from)) yield stories.setting(id, renamedStory(story, rename));
  for await (const [id, record] of fingerprints.entries())
    if (ids.has(id)) yield fingerprints.setting(id, withSource(record, source.id, seed));
}

function feedsOf({ members, former = [], gone = [], ledBy, ledFirst }: Story): readonly string[] {
  return [...members, ...former, ...gone, ledBy, ledFirst].flatMap((one) => one?.feedId ?? []);
}

function renamedStory(story: Story, rename: Rename): Story {
  const { members, former, gone, ledBy, ledFirst } = story;
  const named = <T extends { readonly feedId: string }>(one: T): T => ({ ...one, ...rename(one) });
  return {
    ...story,
    members: members.map(named),
    ...(former && { former: former.map(named) }),
    ...(gone && { gone: gone.map(named) }),
    ...(ledBy && { ledBy: named(ledBy) }),
    ...(ledFirst && { ledFirst: named(ledFirst) }),
  };
}

/** What the feed itself has: its state, its list of entries, the history of its output, and when it was read. */
async function lastWrites({ source, from }: Renamed, records: Records): Promise<readonly Write[]> {
  const { feeds, feedEntries, histories, lastReads, subscriptions } = records;
  const [state, listed] = [await feeds.get(from), await feedEntries.get(from)];
  const history = await histories.get(`source-${from}`);
  const read = await lastReads.get(`source/${from}/`);
  return [
    ...(state === undefined ? [] : [feeds.setting(source.id, { ...state, id: source.id }), feeds.deleting(from)]),
    ...(history === undefined ? [] : [histories.setting(`source-${source.id}`, history)]),
    ...(read === undefined ? [] : [lastReads.setting(`source/${source.id}/`, read)]),
    // A hub is asked anew: the old subscription ends by itself.
    subscriptions.deleting(from),
    feedEntries.setting(source.id, {
      ...(listed ?? { version: 1, ids: [], present: [] }),
      idOfEntries: listed?.idOfEntries ?? from,
    }),
    feedEntries.deleting(from),
  ];
}
