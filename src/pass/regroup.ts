/** Why: the operator has the last word on what is one story; it is kept for ever and takes effect at once. */
import type { Deps } from '../deps.ts';
import type { Decision, Records } from '../kept/records.ts';
import type { Story } from '../model/story.ts';
import { toInstant } from '../model/time.ts';
import type { Moved } from '../stories/index.ts';
import { joinStory, leaveStory } from '../stories/story.ts';
import { publishedAt, settle } from './place.ts';

function decisionId({ a, b }: Pick<Decision, 'a' | 'b'>): string {
  return [a, b].sort().join(' ');
}

/** Brings the records of both stories and the fingerprint in line with one move. */
async function applyMove({ id, storyId }: Moved, { kind, a, b }: Decision, deps: Deps): Promise<void> {
  const { catalogue, records, index } = deps;
  const now = toInstant(deps.clock());
  const entry = await records.entries.get(id);
  const record = index.toRecord(id);
  if (record !== undefined) await records.fingerprints.set(id, record);
  if (entry === undefined) return;
  const joined = {
    id: id === a ? b : a,
    signal: 'operator',
    score: 1,
    grade: 'copy',
    evidence: 'joined by hand',
  } as const;
  const placement = kind === 'together' ? { storyId, joined } : { storyId };
  const from = catalogue.storyOf(id);
  const joiner = { entryId: id, feedId: entry.feedId, publishedAt: publishedAt(entry) };
  const to = joinStory(catalogue.get(storyId), placement, joiner, now);
  if (from === undefined || from.id === storyId) return await catalogue.put(to);
  const left = leaveStory(from, id, now);
  const changed: Story[] = left === undefined ? [to] : [left, to];
  await catalogue.put(...changed);
  if (left !== undefined) return;
  await records.movedStories.set(from.id, { version: 1, to: storyId });
  await catalogue.remove(from.id);
}

type Pair = Pick<Decision, 'kind' | 'a' | 'b'>;

function numbered(pairs: readonly Pair[], at: string): readonly Decision[] {
  return pairs.map((pair, order) => ({ version: 1, ...pair, at, order }));
}

/** What to decide so that `entryId` stands alone and the others of its story stay together. */
export function splitDecisions(entryId: string, story: Story, at: string): readonly Decision[] {
  const others = story.members.map((member) => member.entryId).filter((id) => id !== entryId);
  const [first = '', ...rest] = others;
  const apart = others.map((id): Pair => ({ kind: 'apart', a: entryId, b: id }));
  // The founder keeps its story's name: the others then go out one by one, and are brought together again.
  const together = rest.map((id): Pair => ({ kind: 'together', a: first, b: id }));
  return numbered([...apart, ...together], at);
}

/** What to decide so that two stories are one: earlier decisions against it are turned round. */
export function joinDecisions(a: Story, b: Story, before: readonly Decision[], at: string): readonly Decision[] {
  const apart = new Set(before.filter((one) => one.kind === 'apart').map(decisionId));
  const pairs = a.members.flatMap((one) =>
    b.members.map((other): Pair => ({ kind: 'together', a: one.entryId, b: other.entryId })),
  );
  return numbered(
    pairs.filter((pair, i) => i === 0 || apart.has(decisionId(pair))),
    at,
  );
}

/** Keeps decisions; they take effect with the next `applyDecisions`, here or in the daemon that runs. */
export async function decide(decisions: readonly Decision[], records: Records): Promise<void> {
  await records.decisions.setMany(decisions.map((decision) => [decisionId(decision), decision]));
}

export async function allDecisions(records: Records): Promise<readonly Decision[]> {
  const found: Decision[] = [];
  for await (const [, decision] of records.decisions.entries()) found.push(decision);
  return found.sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
}

/** Brings the stories in line with what was decided; what is so already is left as it is. */
export async function applyDecisions(deps: Deps): Promise<readonly Moved[]> {
  const { index, records } = deps;
  const all: Moved[] = [];
  for (const decision of await allDecisions(records)) {
    const { kind, a, b } = decision;
    const moves = kind === 'apart' ? index.apart(a, b) : index.together(a, b);
    if (moves.length > 0) await records.meta.set('stale', true);
    for (const move of moves) await applyMove(move, decision, deps);
    all.push(...moves);
  }
  if (all.length > 0) await settle(deps);
  return all;
}
