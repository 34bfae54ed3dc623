/** Why: tests of an index alone take the operator's word as a pass does, without a store. */

import type { Override, StoryIndex } from '../../src/stories/index.ts';
import { type PlannedMove, planOverrides } from '../../src/stories/story/plan-overrides.ts';
import { resolveOverrides } from '../../src/stories/story/resolve-overrides.ts';

/** Brings `index` in line with all that was decided, oldest first. */
export function obey(index: StoryIndex, decisions: readonly Override[]): readonly PlannedMove[] {
  const groupOf = (id: string) => {
    const storyId = index.storyOf(id);
    return storyId === undefined ? undefined : { id: storyId, members: index.membersOf(id) };
  };
  const moves = planOverrides(decisions, groupOf, () => false);
  index.override(resolveOverrides(decisions).held);
  for (const { id, storyId, beside } of moves)
    index.move(id, storyId, beside === undefined ? [] : index.membersOf(beside));
  return moves;
}
