/** Why: an article that the operator splits off leaves its story, in whatever order the store gives the members back. */
import { describe, expect, it } from 'vitest';
import { createStoryIndex, type StoryRecord } from '../../src/stories/index.ts';

const TEXT =
  'The night ferry to Lomma ran onto the Gull Skerry at 04:20 on Sunday with 214 passengers. All were taken off by ' +
  'the lifeboats of Port Salder within two hours, the harbour master Ilse Brandvik said, and nobody was hurt.';
const IDS = ['a', 'b', 'c'];

/** The three copies' records, in an order of the test's own. */
function recordsIn(order: readonly string[]): StoryRecord[] {
  const index = createStoryIndex({ seed: 'split' });
  for (const id of IDS) index.add({ id, title: `Ferry aground, ${id}`, text: TEXT, source: id });
  return order.flatMap((id) => index.toRecord(id) ?? []);
}

describe('a split after a restart', () => {
  it.each([
    ['a', 'b', 'c'],
    ['c', 'b', 'a'],
    ['b', 'c', 'a'],
  ])('takes the named one out when the members come back as %s, %s, %s', (...order) => {
    for (const victim of ['b', 'c']) {
      const index = createStoryIndex({ seed: 'split' });
      index.restore(recordsIn(order));
      for (const other of IDS) if (other !== victim) index.apart(victim, other);
      expect(index.membersOf(victim)).toEqual([victim]);
      const rest = IDS.filter((id) => id !== victim);
      expect(rest.map((id) => index.storyOf(id))).toEqual([index.storyOf('a'), index.storyOf('a')]);
      expect(index.storyOf(victim)).not.toBe(index.storyOf('a'));
    }
  });
});
