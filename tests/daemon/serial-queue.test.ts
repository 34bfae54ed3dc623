/** While a pass runs for minutes, an operator who splits a story gets a response at once, and the split runs afterwards. */
import { expect, it } from 'vitest';
import { createSerialQueue } from '../../src/daemon/serial-queue.ts';

it('responds at once while a pass runs, and runs the work when it has ended', async () => {
  const line = createSerialQueue();
  const done: string[] = [];
  let endPass = (): void => undefined;
  const pass = line.add(async () => {
    await new Promise<void>((resolve) => {
      endPass = resolve;
    });
    done.push('pass');
  });
  const split = (name: string) =>
    line.soon(
      async () => void done.push(name),
      () => undefined,
    );
  expect([await split('split'), done]).toEqual(['later', []]);
  expect(await split('another')).toBe('later');
  endPass();
  await pass;
  await line.settled();
  expect(done).toEqual(['pass', 'split', 'another']);
  expect([await split('a third'), done.at(-1)]).toEqual(['done', 'a third']);
});

it('reports a failure to the waiting caller or to the listener, and continues', async () => {
  const line = createSerialQueue();
  const failures: unknown[] = [];
  const fail = (): Promise<void> => Promise.reject(new Error('full'));
  await expect(line.soon(fail, (error) => failures.push(error))).rejects.toThrow('full');
  const first = line.add(async () => undefined);
  expect(await line.soon(fail, (error) => failures.push(error))).toBe('later');
  await first;
  await line.settled();
  expect(
    await line.soon(
      async () => undefined,
      () => undefined,
    ),
  ).toBe('done');
  expect(failures).toHaveLength(1);
});
