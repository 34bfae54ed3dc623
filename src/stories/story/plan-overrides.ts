/**
 * Plans the moves that bring the operator's overrides into force on stories of any age; every article moves at most
 * once.
 */
import type { Override } from './overrides.ts';
import { type OverrideSets, resolveOverrides } from './resolve-overrides.ts';
import { freeStoryIdOf } from './story-id.ts';

/** A story's id and its articles, in order of joining. */
export interface Group {
  readonly id: string;
  readonly members: readonly string[];
  /**
   * The article that readers know the story by, which therefore retains the id; absent when each has an item of its
   * own.
   */
  readonly lead?: string;
}

/** The move of an article to another story. */
export interface PlannedMove {
  readonly id: string;
  readonly storyId: string;
  /** The article that it is joined to; absent for the first of a story that is split off. */
  readonly joinedTo?: string;
}

/** A working copy of the stories that overrides affect. */
class StoryPlan {
  private readonly stories = new Map<string, string[]>();
  private readonly storyOfId = new Map<string, string>();
  private readonly joinedTo = new Map<string, string | undefined>();
  private readonly before = new Map<string, string>();
  private readonly leads = new Map<string, string>();
  private readonly groupOf: (id: string) => Group | undefined;
  private readonly isTaken: (storyId: string) => boolean;

  constructor(groupOf: (id: string) => Group | undefined, isTaken: (storyId: string) => boolean) {
    this.groupOf = groupOf;
    this.isTaken = isTaken;
  }

  /** The id of the article's story; undefined when it is in none. */
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

  /** The articles of a story, in order of joining. */
  members(storyId: string): readonly string[] {
    return this.stories.get(storyId) ?? [];
  }

  /** The lead of the story, while it is a member. */
  leadOf(storyId: string): string | undefined {
    const lead = this.leads.get(storyId);
    return lead !== undefined && this.members(storyId).includes(lead) ? lead : undefined;
  }

  move(ids: readonly string[], to: string, joinedTo?: string): void {
    for (const id of ids) {
      const from = this.members(this.storyOf(id) ?? '').filter((other) => other !== id);
      this.stories.set(this.storyOf(id) ?? '', from);
      const there = this.members(to);
      this.joinedTo.set(id, joinedTo ?? there[0]);
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
      const joinedTo = this.joinedTo.get(id);
      return { id, storyId: this.storyOfId.get(id) ?? '', ...(joinedTo === undefined ? {} : { joinedTo }) };
    });
  }
}

/**
 * The moves after which `decisions` (oldest first) are in force; of contradicting ones the later wins. `groupOf`
 * returns an article's story, `isTaken` whether a story id is in use. Joined stories become one, except for articles
 * that must be apart from one of the other. Of two that must be apart the one that is not bound to the lead moves,
 * otherwise the one that joined later, with everything joined to it.
 */
export function planOverrides(
  decisions: readonly Override[],
  groupOf: (id: string) => Group | undefined,
  isTaken: (storyId: string) => boolean,
): readonly PlannedMove[] {
  const plan = new StoryPlan(groupOf, isTaken);
  const { inForce, sets } = resolveOverrides(decisions);
  for (const override of inForce) join(plan, sets, override);
  for (const override of inForce) split(plan, sets, override);
  return plan.moved();
}

/** If the two must be together: moves the story of `b` to that of `a`, without articles that must be apart from one there. */
function join(plan: StoryPlan, sets: OverrideSets, { kind, a, b }: Override): void {
  const [to, from] = [plan.storyOf(a), plan.storyOf(b)];
  if (kind !== 'together' || to === undefined || from === undefined || to === from) return;
  const there = plan.members(to);
  const isExcluded = (id: string): boolean =>
    !sets.areTogether(id, b) && there.some((other) => sets.areApart(id, other));
  const joining = plan.members(from).filter((id) => !isExcluded(id));
  plan.move(joining, to, a);
}

/** If the two must be apart: moves one of them out of their story, with everything joined to it. */
function split(plan: StoryPlan, sets: OverrideSets, { kind, a, b }: Override): void {
  const storyId = plan.storyOf(a);
  if (kind !== 'apart' || storyId === undefined || storyId !== plan.storyOf(b)) return;
  const members = plan.members(storyId);
  const rankOf = (id: string): number => members.findIndex((member) => sets.areTogether(member, id));
  const lead = plan.leadOf(storyId);
  const isLed = (id: string): boolean => lead !== undefined && sets.areTogether(lead, id);
  const later = rankOf(a) > rankOf(b) ? a : b;
  const mover = isLed(a) === isLed(b) ? later : isLed(a) ? b : a;
  const leaving = members.filter((member) => sets.areTogether(member, mover));
  plan.move(leaving, plan.freeNameFor(leaving[0] ?? mover));
}
