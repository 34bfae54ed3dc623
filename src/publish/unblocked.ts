/** Leaves out what the operator's rules block: a story without its blocked articles is selected again, as if they were not there. */
import type { AppContext } from '../app/app.ts';
import type { StoryMode } from '../config/config.ts';
import type { Story } from '../model/story.ts';
import type { RuledArticle } from '../outputs/conditions.ts';
import type { RuleSet } from '../outputs/rules.ts';
import { type IsShown, type Selected, selectFrom } from '../outputs/select.ts';
import { type Sources, titleOf } from './sources.ts';

/** The given items without what is blocked; an item of a partly blocked story is replaced by those of its other articles. */
export type Unblock = (some: readonly Selected[]) => Promise<readonly Selected[]>;

/** Where the items are shown. */
export interface BlockScope {
  /** Id of the output; absent: only rules for all outputs apply. */
  readonly outputId?: string;
  /** Ids of the output's feeds. */
  readonly feeds: ReadonlySet<string>;
  readonly mode: StoryMode;
  /** As in {@link selectFrom}. */
  readonly isShown?: IsShown;
}

/** Stories whose articles are loaded at once. */
const BATCH_SIZE = 50;

/** Creates an {@link Unblock}. It remembers what it has judged, so it serves one publication of one output. */
export function createUnblock(scope: BlockScope, sources: Sources, app: Pick<AppContext, 'records'>): Unblock {
  const { rules } = sources;
  if (rules === undefined || !rules.mayBlock(scope.feeds, scope.outputId)) return async (some) => some;
  /** By story id: what is shown in place of each item, by the item's id. Undefined: nothing of the story is blocked. */
  const judged = new Map<string, ReadonlyMap<string, readonly Selected[]> | undefined>();
  return async (some) => {
    const stories = [...new Map(some.map(({ story }) => [story.id, story])).values()];
    const fresh = stories.filter(({ id }) => !judged.has(id));
    for (let at = 0; at < fresh.length; at += BATCH_SIZE) {
      const batch = fresh.slice(at, at + BATCH_SIZE);
      const blocked = await blockedIn(batch, scope, rules, sources, app);
      for (const story of batch) judged.set(story.id, replacements(story, blocked, scope));
    }
    return some.flatMap((one) => {
      const replaced = judged.get(one.story.id);
      return replaced === undefined ? [one] : (replaced.get(one.id) ?? []);
    });
  };
}

/** The entry ids among the members of `stories` that rules block. */
async function blockedIn(
  stories: readonly Story[],
  { feeds, outputId }: BlockScope,
  rules: RuleSet,
  sources: Sources,
  { records }: Pick<AppContext, 'records'>,
): Promise<ReadonlySet<string>> {
  const members = stories.flatMap((story) =>
    story.members.filter((member) => feeds.has(member.feedId)).map((member) => ({ ...member, storyId: story.id })),
  );
  const ids = members.map(({ entryId }) => entryId);
  const [entries, articles] = [await records.entries.getMany(ids), await records.articles.getMany(ids)];
  const blocked = members.filter(({ storyId }, i) => {
    const entry = entries[i];
    if (entry === undefined) return false;
    const article: RuledArticle = { entry, stored: articles[i], storyId, feedTitle: titleOf(entry.feedId, sources) };
    return rules.effectsOn(article, outputId).blockedBy.length > 0;
  });
  return new Set(blocked.map(({ entryId }) => entryId));
}

/** What is shown in place of each item of `story`, by the item's id; undefined if nothing of it is blocked. */
function replacements(
  story: Story,
  blocked: ReadonlySet<string>,
  { feeds, mode, isShown }: BlockScope,
): ReadonlyMap<string, readonly Selected[]> | undefined {
  if (!story.members.some(({ entryId }) => blocked.has(entryId))) return undefined;
  const rest = { ...story, members: story.members.filter(({ entryId }) => !blocked.has(entryId)) };
  const before = selectFrom(story, feeds, mode, isShown);
  const after = selectFrom(rest, feeds, mode, isShown).map((one) => ({ ...one, story }));
  const earlier = new Set(before.map(({ shown }) => shown.entryId));
  const added = after.filter(({ shown }) => !earlier.has(shown.entryId));
  const gap = before.find(({ shown }) => blocked.has(shown.entryId));
  const replaced = new Map(after.map((one): [string, readonly Selected[]] => [one.id, [one]]));
  for (const one of before) {
    const same = after.filter(({ shown }) => shown.entryId === one.shown.entryId);
    replaced.set(one.id, one === gap ? [...same, ...added] : same);
  }
  return replaced;
}
