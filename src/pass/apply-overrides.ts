/** Why: the operator has the last word on what is one story; it is kept for ever and takes effect at once. */

import type { AppContext } from '../app/app.ts';
import type { StoryMode } from '../config/config.ts';
import type { Story } from '../model/story.ts';
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

type Pair = Pick<StoredOverride, 'kind' | 'a' | 'b'>;

function pairId({ a, b }: Pick<Pair, 'a' | 'b'>): string {
  return [a, b].sort().join(' ');
}

function numbered(pairs: readonly Pair[], at: string): readonly StoredOverride[] {
  return pairs.map((pair, order) => ({ version: 1, ...pair, at, order }));
}

/** What to decide so that `entryId` stands alone and the others of its story stay together. */
export function splitOverrides(entryId: string, story: Story, at: string): readonly StoredOverride[] {
  const others = story.members.map((member) => member.entryId).filter((id) => id !== entryId);
  const [first = '', ...rest] = others;
  const apart = others.map((id): Pair => ({ kind: 'apart', a: entryId, b: id }));
  // The founder keeps its story's name: the others then go out, and are to stay together.
  const together = rest.map((id): Pair => ({ kind: 'together', a: first, b: id }));
  return numbered([...apart, ...together], at);
}

/** What to decide so that two stories are one: earlier decisions against it are turned round. */
export function joinOverrides(
  a: Story,
  b: Story,
  before: readonly StoredOverride[],
  at: string,
): readonly StoredOverride[] {
  const apart = new Set(before.filter((one) => one.kind === 'apart').map(pairId));
  const pairs = a.members.flatMap((one) =>
    b.members.map((other): Pair => ({ kind: 'together', a: one.entryId, b: other.entryId })),
  );
  return numbered(
    pairs.filter((pair, i) => i === 0 || apart.has(pairId(pair))),
    at,
  );
}

/** `story` with its lead where it is shown as one item; where copies are grouped, its founder is known by its name. */
function groupOf(story: Story | undefined, mode: StoryMode): Group | undefined {
  if (story === undefined) return undefined;
  const group = { id: story.id, members: story.members.map((member) => member.entryId) };
  return mode === 'merge' ? { ...group, lead: story.leadId } : group;
}

/** Brings the records of both stories in line with one move; the name of the story that nobody is left in. */
function carryOut(
  { id, storyId, joinedTo }: PlannedMove,
  now: Instant,
  changes: StoryChanges,
  from: Story,
  isNamesake: boolean,
): string | undefined {
  const was = changes.get(from.id);
  const member = was?.members.find((one) => one.entryId === id);
  if (was === undefined || member === undefined) return undefined;
  const grounds = { signal: 'operator', score: 1, grade: 'copy', evidence: 'joined by hand' } as const;
  const placement: Placement = joinedTo === undefined ? { storyId } : { storyId, joined: { id: joinedTo, ...grounds } };
  const { feedId, publishedAt, textless: isTextless = false } = member;
  const left = leaveStory(was, id, now);
  changes.put(was.id, left && left.leadId !== was.leadId ? reopened(left) : left);
  const joiner = { entryId: id, feedId, publishedAt, isTextless, isNamesake, past: pastItems(member, was.id) };
  changes.put(storyId, joinStory(changes.get(storyId), placement, joiner, now));
  return left === undefined ? was.id : undefined;
}

/** The fingerprints of what moved, with the new names: those that the index has forgotten too. */
async function renamed(moves: readonly PlannedMove[], { index, records }: AppContext): Promise<Write[]> {
  const kept = await records.fingerprints.getMany(moves.map(({ id }) => id));
  return moves.flatMap(({ id, storyId }, i) => {
    const record = index.toRecord(id) ?? kept[i];
    return record === undefined ? [] : [records.fingerprints.setting(id, { ...record, storyId })];
  });
}

/** Brings the stories in line with what was decided, however old they are; what is so already is left as it is. */
export async function applyOverrides(app: AppContext): Promise<readonly PlannedMove[]> {
  const { catalogue, config, index, records } = app;
  const decisions = await allOverrides(records);
  index.override(resolveOverrides(decisions).inForce);
  const isTaken = (storyId: string): boolean => catalogue.get(storyId) !== undefined;
  const moves = await catalogue.change(async (save) => {
    const planned = planOverrides(decisions, (id) => groupOf(catalogue.storyOf(id), config.stories.mode), isTaken);
    if (planned.length > 0) await move(planned, app, save);
    return planned;
  });
  await chooseLeads(app);
  return moves;
}

async function move(moves: readonly PlannedMove[], app: AppContext, save: SaveStories): Promise<void> {
  const { catalogue, index, records } = app;
  const now = toInstant(app.clock());
  const changes = new StoryChanges(catalogue);
  const writes = await renamed(moves, app);
  const movers = new Set(moves.map(({ id }) => id));
  const goesOn = (storyId: string): boolean =>
    moves.some((one) => one.storyId === storyId) ||
    (catalogue.get(storyId)?.members ?? []).some(({ entryId }) => !movers.has(entryId));
  for (const one of moves) {
    const from = catalogue.storyOf(one.id);
    const emptied = from && carryOut(one, now, changes, from, goesOn(storyIdOf(one.id)));
    if (emptied !== undefined) writes.push(records.movedStories.setting(emptied, { version: 1, to: one.storyId }));
  }
  await records.meta.set('stale', true);
  await save({ ...changes.changes(), others: writes });
  for (const { id, storyId } of moves)
    index.move(id, storyId, catalogue.get(storyId)?.members.map((member) => member.entryId) ?? []);
}
