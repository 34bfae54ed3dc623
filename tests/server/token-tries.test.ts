/** C11: guessing the token is slow, and the operator can still log in. */
import { describe, expect, it } from 'vitest';
import { createTokenTries } from '../../src/server/console/token-tries.ts';

/** Token checks with a manual clock; `waits` are the delays so far, which end at once unless `holds`. */
function slowed(holds = false) {
  const waits: number[] = [];
  const held: (() => void)[] = [];
  const time = { now: 0 };
  const tries = createTokenTries({
    clock: () => time.now,
    wait: (ms) => {
      waits.push(ms);
      return holds ? new Promise((resolve) => held.push(resolve)) : Promise.resolve();
    },
  });
  return { tries, waits, held, time };
}

const wrong = () => false;
const right = () => true;

describe('C11 the delay after wrong tokens', () => {
  it('starts after three, doubles, and is never longer than two seconds', async () => {
    const { tries, waits } = slowed();
    for (let i = 0; i < 40; i++) expect(await tries.attempt(wrong)).toBe('wrong');
    expect(waits.slice(0, 5)).toEqual([100, 200, 400, 800, 1600]);
    expect(Math.max(...waits)).toBe(2000);
    expect(waits.at(-1)).toBe(2000);
  });

  it('is the same for a right token, which is then accepted', async () => {
    const { tries, waits } = slowed();
    for (let i = 0; i < 1000; i++) await tries.attempt(wrong);
    const before = waits.length;
    expect(await tries.attempt(right)).toBe('right');
    expect(waits.slice(before)).toEqual([expect.toSatisfy((ms: number) => ms > 0 && ms <= 2000)]);
  });

  it('ends 80 seconds after the last wrong token, however many there were', async () => {
    const { tries, waits, time } = slowed();
    for (let i = 0; i < 1000; i++) await tries.attempt(wrong);
    time.now += 80_000;
    waits.length = 0;
    expect(await tries.attempt(right)).toBe('right');
    expect(waits).toEqual([]);
  });

  it('does not grow with right tokens, nor when the clock is set back', async () => {
    const { tries, waits, time } = slowed();
    time.now = 1_000_000;
    for (let i = 0; i < 100; i++) expect(await tries.attempt(right)).toBe('right');
    await tries.attempt(wrong);
    time.now = 0;
    for (let i = 0; i < 2; i++) await tries.attempt(wrong);
    expect(waits).toEqual([]);
  });

  it('applies to at most 64 waiting checks at once', async () => {
    const { tries, held } = slowed(true);
    for (let i = 0; i < 3; i++) await tries.attempt(wrong);
    let checked = 0;
    const check = (): boolean => ++checked < 0;
    const all = Array.from({ length: 100 }, () => tries.attempt(check));
    await Promise.resolve();
    expect(held).toHaveLength(64);
    for (const end of held) end();
    const results = await Promise.all(all);
    expect(results.filter((result) => result === 'busy')).toHaveLength(36);
    expect(checked).toBe(64);
    const operator = tries.attempt(right);
    held.at(-1)?.();
    expect(await operator).toBe('right');
  });
});
