/** The worker pool: every failure of a thread is an outcome, and a shutdown is not reported as the document's error. */
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerPool, type WorkerPool } from '../../src/workers/pool.ts';

let pool: WorkerPool;
afterEach(() => pool.close());

const paragraphs = (count: number): string =>
  `<p>The tide turned before the ferry had left the quay.</p>`.repeat(count);

describe('a pool of worker threads', () => {
  it('returns the result of the thread', async () => {
    pool = createWorkerPool({ threads: 1 });
    const done = await pool.run<'fragments'>({ kind: 'fragments', fragments: [{ html: paragraphs(2), options: {} }] });
    expect(done).toMatchObject({ kind: 'done', result: [{ kind: 'article', wordCount: 20 }] });
  });

  it('stops a task that takes too long', async () => {
    pool = createWorkerPool({ threads: 1, timeoutMs: 1 });
    const done = await pool.run<'fragments'>({
      kind: 'fragments',
      fragments: [{ html: paragraphs(20_000), options: {} }],
    });
    expect(done).toMatchObject({ kind: 'failed', code: 'timeout' });
  });

  it('reports tasks that its shutdown cut off, and later ones, as closed', async () => {
    pool = createWorkerPool({ threads: 1 });
    const task = { kind: 'fragments', fragments: [{ html: paragraphs(20_000), options: {} }] } as const;
    const running = [pool.run<'fragments'>(task), pool.run<'fragments'>(task)];
    await pool.close();
    running.push(pool.run<'fragments'>(task));
    for (const outcome of await Promise.all(running)) expect(outcome).toMatchObject({ kind: 'failed', code: 'closed' });
  });
});
