/** Checks that contradicting overrides never move an article twice, and that the last one wins. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Override } from '../../src/stories/story/overrides.ts';
import { type Group, type PlannedMove, planOverrides } from '../../src/stories/story/plan-overrides.ts';
import { resolveOverrides } from '../../src/stories/story/resolve-overrides.ts';
import { storyIdOf } from '../../src/stories/story/story-id.ts';

const together = (a: string, b: string): Override => ({ kind: 'together', a, b });
const apart = (a: string, b: string): Override => ({ kind: 'apart', a, b });

/** Stories by id; each is named after its first article. */
class Stories {
  readonly byName = new Map<string, string[]>();
  /** Whether the last article of each leads it, not the first. */
  isLedByLast = false;

  constructor(...groups: readonly (readonly string[])[]) {
    for (const group of groups) this.byName.set(storyIdOf(group[0] ?? ''), [...group]);
  }

  groupOf(id: string): Group | undefined {
    const found = [...this.byName].find(([, members]) => members.includes(id));
    const lead = this.isLedByLast ? found?.[1].at(-1) : undefined;
    return found && { id: found[0], members: found[1], ...(lead === undefined ? {} : { lead }) };
  }

  apply(decisions: readonly Override[]): readonly PlannedMove[] {
    const moves = planOverrides(
      decisions,
      (id) => this.groupOf(id),
      (name) => this.byName.has(name),
    );
    for (const { id, storyId } of moves) {
      const from = this.groupOf(id);
      const rest = from?.members.filter((member) => member !== id) ?? [];
      if (rest.length > 0) this.byName.set(from?.id ?? '', rest);
      else this.byName.delete(from?.id ?? '');
      this.byName.set(storyId, [...(this.byName.get(storyId) ?? []), id]);
    }
    return moves;
  }

  sorted(): string[] {
    return [...this.byName.values()].map((members) => members.toSorted().join('')).sort();
  }
}

describe('contradicting overrides', () => {
  test('yield to the later one, also when they contradict it only together', () => {
    const taken = [together('a', 'b'), together('b', 'c'), apart('a', 'c')];
    expect(resolveOverrides(taken).inForce).toEqual([together('b', 'c'), apart('a', 'c')]);
    expect(resolveOverrides([apart('a', 'c'), together('a', 'b'), together('c', 'b')]).inForce).toEqual([
      together('a', 'b'),
      together('c', 'b'),
    ]);
    expect(resolveOverrides([together('a', 'a'), apart('a', 'a')]).inForce).toEqual([]);
  });
});

describe('planned moves', () => {
  test('a seed article that is split off retains its story, and the others move together, each once', () => {
    const stories = new Stories(['f', 'x', 'y', 'z']);
    const byHand = [together('f', 'x'), together('x', 'y'), together('f', 'z')];
    const split = [apart('f', 'x'), apart('f', 'y'), apart('f', 'z'), together('x', 'y'), together('x', 'z')];
    const moves = stories.apply([...byHand, ...split]);
    expect(moves.map(({ id }) => id)).toEqual(['x', 'y', 'z']);
    expect(new Set(moves.map(({ storyId }) => storyId))).toEqual(new Set([storyIdOf('x')]));
    expect(moves.map(({ joinedTo }) => joinedTo)).toEqual([undefined, 'x', 'x']);
    expect(stories.groupOf('f')).toEqual({ id: storyIdOf('f'), members: ['f'] });
    expect(stories.apply([...byHand, ...split])).toEqual([]);
  });

  test('of two that must be apart, the one bound to the lead remains', () => {
    const stories = new Stories(['f', 'x', 'lead']);
    stories.isLedByLast = true;
    const moves = stories.apply([apart('f', 'x'), apart('f', 'lead'), together('x', 'lead')]);
    expect(moves.map(({ id }) => id)).toEqual(['f']);
    expect(stories.groupOf('lead')).toMatchObject({ id: storyIdOf('f'), members: ['x', 'lead'] });
    expect(stories.groupOf('f')?.id).not.toBe(storyIdOf('f'));
  });

  test('joined stories become one, except for articles split from one of the other', () => {
    const stories = new Stories(['a', 'b'], ['c', 'd']);
    const taken = [apart('b', 'd'), together('a', 'c')];
    stories.apply(taken);
    expect(stories.sorted()).toEqual(['abc', 'd']);
  });

  test('a story that is split off never takes the id of one that continues', () => {
    const stories = new Stories(['a', 'b'], ['x', 'f']);
    stories.byName.set(storyIdOf('f'), ['g']);
    const [moved] = stories.apply([apart('x', 'f')]);
    expect(moved).toMatchObject({ id: 'f' });
    expect([storyIdOf('f'), storyIdOf('x')]).not.toContain(moved?.storyId);
  });

  const id = fc.constantFrom(...'abcdefgh');
  const decision = fc.record({ kind: fc.constantFrom('apart' as const, 'together' as const), a: id, b: id });

  test('for any decisions lose nothing, bring those in force about, and are stable', () =>
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 24 }),
        fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        fc.boolean(),
        (taken, seats, isLedByLast) => {
          const groups = [0, 1, 2, 3].map((seat) => [...'abcdefgh'].filter((_, i) => seats[i] === seat));
          const stories = new Stories(...groups.filter((group) => group.length > 0));
          stories.isLedByLast = isLedByLast;
          const moves = stories.apply(taken);
          expect(new Set(moves.map((move) => move.id)).size).toBe(moves.length);
          expect(stories.sorted().join('').split('').sort().join('')).toBe('abcdefgh');
          for (const { kind, a, b } of resolveOverrides(taken).inForce)
            expect([a, b, stories.groupOf(a)?.id === stories.groupOf(b)?.id]).toEqual([a, b, kind === 'together']);
          expect(stories.apply(taken)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    ));
});
