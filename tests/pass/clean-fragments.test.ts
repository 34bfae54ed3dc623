/** Contents of feed items are cleaned in batches, with the result that each would have alone. */
import { expect, it } from 'vitest';
import { cleanFragment } from '../../src/article-pipeline/clean-page.ts';
import { cleanFragments } from '../../src/pass/clean-fragments.ts';
import type { WorkerOutcome, WorkerPool } from '../../src/workers/pool.ts';
import type { Fragment, WorkerTask } from '../../src/workers/task.ts';

const fragment = (text: string): Fragment => ({ html: `<p>${text}</p>`, options: {} });

/** A pool whose thread ends at a fragment that says BOMB; `sizes` are those of the tasks it was given. */
function poolOf(code: 'memory' | 'closed', sizes: number[]): WorkerPool {
  const run = async (task: WorkerTask): Promise<WorkerOutcome<never>> => {
    const fragments = task.kind === 'fragments' ? task.fragments : [];
    sizes.push(fragments.length);
    if (fragments.some(({ html }) => html.includes('BOMB'))) return { kind: 'failed', code, message: 'gone' };
    return { kind: 'done', result: fragments.map(({ html }) => cleanFragment(html, {})) as never };
  };
  return { run: run as WorkerPool['run'], close: async () => undefined };
}

const texts = (outcomes: readonly WorkerOutcome<{ readonly text: string }>[]): readonly string[] =>
  outcomes.map((one) => (one.kind === 'done' ? one.result.text : one.code));

it('returns the outcome of each fragment in order, in few tasks', async () => {
  const sizes: number[] = [];
  const words = Array.from({ length: 150 }, (_, i) => `The tide of day ${i} fell.`);
  expect(texts(await cleanFragments(words.map(fragment), poolOf('memory', sizes)))).toEqual(words);
  expect(sizes).toEqual([64, 64, 22]);
});

it('runs a long fragment as a task of its own', async () => {
  const sizes: number[] = [];
  await cleanFragments([fragment('short'), fragment('x'.repeat(300_000)), fragment('short')], poolOf('memory', sizes));
  expect(sizes).toEqual([1, 1, 1]);
});

it('cleans the others when one cannot be cleaned', async () => {
  const some = ['ebb', 'BOMB', 'flood'].map(fragment);
  expect(texts(await cleanFragments(some, poolOf('memory', [])))).toEqual(['ebb', 'memory', 'flood']);
});

it('retries nothing when the program ends', async () => {
  const sizes: number[] = [];
  const some = ['ebb', 'BOMB', 'flood'].map(fragment);
  expect(texts(await cleanFragments(some, poolOf('closed', sizes)))).toEqual(['closed', 'closed', 'closed']);
  expect(sizes).toEqual([3]);
});

it('runs no task for no fragments', async () => {
  expect(await cleanFragments([], poolOf('memory', []))).toEqual([]);
});
