/** Why: what the operator decided is brought about on the stories themselves, however old they are; every article moves once at most. */
import type { Override } from './overrides.ts';
import { resolveOverrides } from './resolve-overrides.ts';
import { freeStoryIdOf } from './story-id.ts';

/** A story's name and its articles, in order of joining. */
export interface Group {
  readonly id: string;
  readonly members: readonly string[];
  /** The article that readers know the story by, which therefore keeps the name; absent where each has an item of its own. */
  readonly lead?: string;
}

/** An article that a decision put into another story. */
export interface PlannedMove {
  readonly id: string;
  readonly storyId: string;
  /** The article that it was joined to; absent for the first of a story that was split off. */
  readonly beside?: string;
}

/** The stories that decisions prefetch, as they are being changed. */
class StoryPlan {
  private readonly stories = new Map<string, string[]>();
  private readonly storyOfId = new Map<string, string>();
  private readonly besides = new Map<string, string | undefined>();
  private readonly before = new Map<string, string>();
  private readonly leads = new Map<string, string>();
  private readonly groupOf: (id: string) => Group | undefined;
  private readonly isTaken: (storyId: string) => boolean;

  constructor(groupOf: (id: string) => Group | undefined, isTaken: (storyId: string) => boolean) {
    this.groupOf = groupOf;
    this.isTaken = isTaken;
  }

  /** The name of the story that the article is in; undefined when it is in none. */
  storyOf(id: string): string | undefined {
    const known = this.storyOfId.get(id);
    if (known !== undefined) return known;
    const group = this.groupOf(id);
    if (group === undefined) return undefined;
    this.stories.set(group.id, [...group.members]);
    if (group.lead !== undefined) this.leads.set(group.id, group.lead);
    for (const member of group.members) {
      this.storyOfId.set(member, group.id);
      this.before.set(member, group.id);
    }
    return group.id;
  }

  members(storyId: string): readonly string[] {
    return this.stories.get(storyId) ?? [];
  }

  /** The lead of the story, as long as it is in it. */
  leadOf(storyId: string): string | undefined {
    const lead = this.leads.get(storyId);
    return lead !== undefined && this.members(storyId).includes(lead) ? lead : undefined;
  }

  move(ids: readonly string[], to: string, beside?: string): void {
    for (const id of ids) {
      const from = this.members(this.storyOf(id) ?? '').filter((other) => other !== id);
      this.stories.set(this.storyOf(id) ?? '', from);
      const there = this.members(to);
      this.besides.set(id, beside ?? there[0]);
      this.stories.set(to, [...there, id]);
      this.storyOfId.set(id, to);
    }
  }

  freeNameFor(id: string): string {
    return freeStoryIdOf(
      id,
      (name) => this.members(name).length > 0 || (!this.stories.has(name) && this.isTaken(name)),
    );
  }

  moved(): readonly PlannedMove[] {
    const moves = [...this.before].filter(([id, storyId]) => this.storyOfId.get(id) !== storyId);
    return moves.map(([id]) => {
      const beside = this.besides.get(id);
      return { id, storyId: this.storyOfId.get(id) ?? '', ...(beside === undefined ? {} : { beside }) };
    });
  }
}

/**
 * Where articles have to go so that `decisions` (oldest first) hold, a later one before an earlier one that contradicts it.
 * `groupOf` gives the story that an article is in, `isTaken` whether a story bears a name. Joined stories become one, but for
 * articles that were split from one of the other; of two that are to be apart the one that does not go with the lead goes, else the one that
 * joined later, with all that was joined to it.
 */
export function planOverrides(
  decisions: readonly Override[],
  groupOf: (id: string) => Group | undefined,
  isTaken: (storyId: string) => boolean,
): readonly PlannedMove[] {
  const desk = new StoryPlan(groupOf, isTaken);
  const { held, bonds } = resolveOverrides(decisions);
  for (const { kind, a, b } of held) {
    const [to, from] = [desk.storyOf(a), desk.storyOf(b)];
    if (kind !== 'together' || to === undefined || from === undefined || to === from) continue;
    const there = desk.members(to);
    const isBarred = (id: string): boolean =>
      !bonds.areBound(id, b) && there.some((other) => bonds.areApart(id, other));
    desk.move(
      desk.members(from).filter((id) => !isBarred(id)),
      to,
      a,
    );
  }
  for (const { kind, a, b } of held) {
    const storyId = desk.storyOf(a);
    if (kind !== 'apart' || storyId === undefined || storyId !== desk.storyOf(b)) continue;
    const members = desk.members(storyId);
    const placeOf = (id: string): number => members.findIndex((member) => bonds.areBound(member, id));
    const lead = desk.leadOf(storyId);
    const isLed = (id: string): boolean => lead !== undefined && bonds.areBound(lead, id);
    const goes = isLed(a) !== isLed(b) ? (isLed(a) ? b : a) : placeOf(a) > placeOf(b) ? a : b;
    const leaving = members.filter((member) => bonds.areBound(member, goes));
    desk.move(leaving, desk.freeNameFor(leaving[0] ?? goes));
  }
  return desk.moved();
}
