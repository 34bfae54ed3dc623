/** The worker pool: every failure of a thread is an outcome, and a shutdown is not reported as the document's error. */
import { afterEach, describe, expect, it } from 'vitest';
import { createWorkerPool, overtime, type WorkerPool } from '../../src/workers/pool.ts';
import { parseCpuMs } from '../../src/workers/thread-cpu.ts';

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

describe('the threads of a pool', () => {
  it('are two where one task takes long', async () => {
    pool = createWorkerPool({ threads: 2 });
    let isLongDone = false;
    const long = { kind: 'fragments', fragments: [{ html: paragraphs(300_000), options: {} }] } as const;
    const running = pool.run<'fragments'>(long).then(() => {
      isLongDone = true;
    });
    const short = { kind: 'fragments', fragments: [{ html: paragraphs(2), options: {} }] } as const;
    expect(await pool.run<'fragments'>(short)).toMatchObject({ kind: 'done' });
    expect(isLongDone).toBe(false);
    await pool.close();
    await running;
  });
});

describe('the time of a task', () => {
  const limits = { timeoutMs: 30_000, maxWaitMs: 300_000 };

  it('is CPU time, so that a busy machine stops nothing', () => {
    expect(overtime(200_000, 29_000, limits)).toBeUndefined();
    expect(overtime(31_000, 30_000, limits)).toMatchObject({
      code: 'timeout',
      message: 'took longer than 30 s and was stopped',
    });
  });

  it('that is mostly spent waiting does not count against the document', () => {
    expect(overtime(300_000, 2_000, limits)).toMatchObject({ code: 'busy' });
    expect(overtime(30_000, undefined, limits)).toMatchObject({ code: 'busy' });
    expect(overtime(29_000, undefined, limits)).toBeUndefined();
  });

  it('is read from the counters of the thread, whatever its name', () => {
    const counters = '1 1 1 34816 1 4194304 100 0 0 0 250 50 0 0 20 0 11 0 999';
    expect(parseCpuMs(`71 (tide (2) table) R ${counters}`)).toBe(3_000);
    expect(parseCpuMs('71 (tide) R 1')).toBeUndefined();
  });
});
