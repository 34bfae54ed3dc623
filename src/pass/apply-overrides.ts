/** The operator's overrides: `split` and `join` become stored records, and stories of any age are changed to match them. */

import type { AppContext } from '../app/app.ts';
import type { StoryMode } from '../config/config.ts';
import { storyLimits } from '../config/story-scope.ts';
import { BY_OPERATOR, type Story } from '../model/story.ts';
import { type Instant, toInstant } from '../model/time.ts';
import type { SaveStories } from '../records/catalogue.ts';
import { allOverrides } from '../records/overrides.ts';
import type { StoredOverride } from '../records/records.ts';
import type { Write } from '../storage/store.ts';
import type { Placement } from '../stories/index.ts';
import { type Group, type PlannedMove, planOverrides } from '../stories/story/plan-overrides.ts';
import { resolveOverrides } from '../stories/story/resolve-overrides.ts';
import { joinStory, leaveStory, pastItems, reopened } from '../stories/story/story.ts';
import { storyIdOf } from '../stories/story/story-id.ts';
import { chooseLeads } from './assign-stories.ts';
import { StoryChanges } from './story-changes.ts';

type OverridePair = Pick<StoredOverride, 'kind' | 'a' | 'b'>;

function pairId({ a, b }: Pick<OverridePair, 'a' | 'b'>): string {
  return [a, b].sort().join(' ');
}

function toOverrides(pairs: readonly OverridePair[], at: string): readonly StoredOverride[] {
  return pairs.map((pair, order) => ({ version: 1, ...pair, at, order }));
}

/** The overrides that put `entryId` into a story of its own and keep the other members together. */
export function splitOverrides(entryId: string, story: Story, at: string): readonly StoredOverride[] {
  const others = story.members.map((member) => member.entryId).filter((id) => id !== entryId);
  const [first = '', ...rest] = others;
  const apart = others.map((id): OverridePair => ({ kind: 'apart', a: entryId, b: id }));
  // A seed article keeps its story's id: the others then leave, and must stay together.
  const together = rest.map((id): OverridePair => ({ kind: 'together', a: first, b: id }));
  return toOverrides([...apart, ...together], at);
}

/** The overrides that join two stories: one pair, and every pair that `before` splits. */
export function joinOverrides(
  a: Story,
  b: Story,
  before: readonly StoredOverride[],
  at: string,
): readonly StoredOverride[] {
  const apart = new Set(before.filter(({ kind }) => kind === 'apart').map(pairId));
  const pairs = a.members.flatMap((member) =>
    b.members.map((other): OverridePair => ({ kind: 'together', a: member.entryId, b: other.entryId })),
  );
  return toOverrides(
    pairs.filter((pair, i) => i === 0 || apart.has(pairId(pair))),
    at,
  );
}

/** The story's members, with its lead where the story is shown as one item. In other modes its id says the seed article. */
function groupOf(story: Story | undefined, mode: StoryMode): Group | undefined {
  if (story === undefined) return undefined;
  const group = { id: story.id, members: story.members.map((member) => member.entryId) };
  return mode === 'merge' ? { ...group, lead: story.leadId } : group;
}

/** Applies one move to the records of both stories; the id of the former story if the move leaves it empty. */
async function applyMove(
  { id, storyId, joinedTo }: PlannedMove,
  now: Instant,
  changes: StoryChanges,
  from: Story,
  isNamesake: boolean,
): Promise<string | undefined> {
  const before = await changes.get(from.id);
  const member = before?.members.find(({ entryId }) => entryId === id);
  if (before === undefined || member === undefined) return undefined;
  const grounds = { signal: BY_OPERATOR, score: 1, grade: 'copy', evidence: 'joined by the operator' } as const;
  const placement: Placement = joinedTo === undefined ? { storyId } : { storyId, joined: { id: joinedTo, ...grounds } };
  const { feedId, publishedAt, textless: isTextless = false } = member;
  const rest = leaveStory(before, id, now);
  changes.put(before.id, rest && rest.leadId !== before.leadId ? reopened(rest) : rest);
  const joiner = { entryId: id, feedId, publishedAt, isTextless, isNamesake, past: pastItems(member, before.id) };
  changes.put(storyId, joinStory(await changes.get(storyId), placement, joiner, now));
  return rest === undefined ? before.id : undefined;
}

/** The fingerprints of moved articles with their new story ids, also of those that the index has dropped. */
async function movedFingerprints(moves: readonly PlannedMove[], { index, records }: AppContext): Promise<Write[]> {
  const stored = await records.fingerprints.getMany(moves.map(({ id }) => id));
  return moves.flatMap(({ id, storyId }, i) => {
    const record = index.toRecord(id) ?? stored[i];
    return record === undefined ? [] : [records.fingerprints.setting(id, { ...record, storyId })];
  });
}

/** Applies all overrides to stories of any age; the moves that were needed. Does nothing when the stories match already. */
export async function applyOverrides(app: AppContext): Promise<readonly PlannedMove[]> {
  const { catalogue, config, index, records } = app;
  const overrides = await allOverrides(records);
  index.override(resolveOverrides(overrides).inForce, storyLimits(config.feeds));
  const ids = [...new Set(overrides.flatMap(({ a, b }) => [a, b]))];
  const moves = await catalogue.change(async (save) => {
    const stories = await catalogue.storiesOf(ids);
    const groups = new Map(ids.map((id, i) => [id, groupOf(stories[i], config.stories.mode)]));
    const planned = planOverrides(
      overrides,
      (id) => groups.get(id),
      (id) => catalogue.has(id),
    );
    if (planned.length > 0) await applyMoves(planned, app, save);
    return planned;
  });
  await chooseLeads(app);
  return moves;
}

async function applyMoves(moves: readonly PlannedMove[], app: AppContext, save: SaveStories): Promise<void> {
  const { catalogue, index, records } = app;
  const now = toInstant(app.clock());
  const changes = new StoryChanges(catalogue);
  const writes = await movedFingerprints(moves, app);
  const movedIds = new Set(moves.map(({ id }) => id));
  const hasMembers = async (storyId: string): Promise<boolean> =>
    moves.some((move) => move.storyId === storyId) ||
    ((await catalogue.get(storyId))?.members ?? []).some(({ entryId }) => !movedIds.has(entryId));
  const stories = await catalogue.storiesOf(moves.map(({ id }) => id));
  for (const [i, move] of moves.entries()) {
    const from = stories[i];
    const emptied = from && (await applyMove(move, now, changes, from, await hasMembers(storyIdOf(move.id))));
    if (emptied !== undefined) writes.push(records.movedStories.setting(emptied, { version: 1, to: move.storyId }));
  }
  await records.meta.set('stale', true);
  await save({ ...changes.changes(), others: writes });
  const joined = await catalogue.getMany(moves.map(({ storyId }) => storyId));
  for (const [i, { id, storyId }] of moves.entries())
    index.move(id, storyId, joined[i]?.members.map((member) => member.entryId) ?? []);
}
