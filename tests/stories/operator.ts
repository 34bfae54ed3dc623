/** Applies overrides to an index as a pass does, without a store. */

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
  index.override(resolveOverrides(decisions).inForce);
  for (const { id, storyId, joinedTo } of moves)
    index.move(id, storyId, joinedTo === undefined ? [] : index.membersOf(joinedTo));
  return moves;
}
