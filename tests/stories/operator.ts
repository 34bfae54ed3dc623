/** Why: tests of an index alone take the operator's word as a pass does, without a store. */

import type { Decision, StoryIndex } from '../../src/stories/index.ts';
import { type Moved, regrouped } from '../../src/stories/story/plan-overrides.ts';
import { inForce } from '../../src/stories/story/resolve-overrides.ts';

/** Brings `index` in line with all that was decided, oldest first. */
export function obey(index: StoryIndex, decisions: readonly Decision[]): readonly Moved[] {
  const groupOf = (id: string) => {
    const storyId = index.storyOf(id);
    return storyId === undefined ? undefined : { id: storyId, members: index.membersOf(id) };
  };
  const moves = regrouped(decisions, groupOf, () => false);
  index.decide(inForce(decisions).held);
  for (const { id, storyId, beside } of moves)
    index.move(id, storyId, beside === undefined ? [] : index.membersOf(beside));
  return moves;
}
