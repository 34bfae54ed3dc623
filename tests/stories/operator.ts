/** Applies overrides to an index as a pass does, without a store. */

import type { Override, StoryIndex } from '../../src/stories/index.ts';
import { type PlannedMove, planOverrides } from '../../src/stories/story/plan-overrides.ts';
import { resolveOverrides } from '../../src/stories/story/resolve-overrides.ts';

/** Applies all decisions (oldest first) to `index`; returns the moves. */
export function applyOverrides(index: StoryIndex, decisions: readonly Override[]): readonly PlannedMove[] {
  const groupOf = (id: string) => {
    const storyId = index.storyOf(id);
    return storyId === undefined ? undefined : { id: storyId, members: index.membersOf(id) };
  };
  const moves = planOverrides(decisions, groupOf, () => false);
  index.override(resolveOverrides(decisions).inForce);
  for (const { id, storyId, joinedTo } of moves)
    index.move(id, storyId, joinedTo === undefined ? [] : index.membersOf(joinedTo));
  return moves;
}
