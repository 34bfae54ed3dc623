/** The latest stories and articles for lists, without looking at more of them than the list has. */
import type { Story, StoryMember } from '../model/story.ts';
import type { Instant } from '../model/time.ts';
import { latestOf, type StorySource } from './story-source.ts';

/** The stories that were changed last. */
export async function latestStories(
  { limit, accepts }: { readonly limit: number; readonly accepts: (story: Story) => boolean },
  stories: Pick<StorySource, 'newest'>,
): Promise<readonly Story[]> {
  const dated = (story: Story) => (accepts(story) ? [{ at: story.updatedAt, id: story.id, one: story }] : []);
  return await takeLatest(limit, stories.newest(), dated);
}

/** Ids of the entries that were published last. `feedId`: only those of this feed. */
export async function newestArticles(
  { limit, feedId }: { readonly limit: number; readonly feedId?: string },
  stories: Pick<StorySource, 'newest'>,
): Promise<readonly string[]> {
  const isWanted = (member: StoryMember): boolean => feedId === undefined || member.feedId === feedId;
  const dated = ({ members }: Story) =>
    members.filter(isWanted).map(({ publishedAt, entryId }) => ({ at: publishedAt, id: entryId, one: entryId }));
  return await takeLatest(limit, stories.newest(feedId), dated);
}

interface Dated<T> {
  readonly at: Instant;
  readonly id: string;
  readonly one: T;
}

/** The `limit` latest of what `datedOf` finds in stories, none of it later than its story. */
async function takeLatest<T>(
  limit: number,
  batches: AsyncIterable<readonly Story[]>,
  datedOf: (story: Story) => readonly Dated<T>[],
): Promise<readonly T[]> {
  let best: Dated<T>[] = [];
  for await (const batch of batches) {
    best = [...best, ...batch.flatMap(datedOf)].sort(latestFirst).slice(0, limit);
    const [worst, oldest] = [best[limit - 1], batch.at(-1)];
    if (limit === 0 || (worst !== undefined && oldest !== undefined && worst.at > latestOf(oldest))) break;
  }
  return best.map(({ one }) => one);
}

function latestFirst(a: Dated<unknown>, b: Dated<unknown>): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
