/** Why: the lock must keep a second instance out, and must not outlive the first, however that one ended. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeHolder, lockPath, readLockHolder, takeLock } from '../../src/records/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));
const url = (name: string): string => `sqlite:${join(folder, name, 'winnow.db')}`;
const me = (pid = process.pid) => ({ pid, since: '2026-11-22T08:00:00.000Z', command: 'run' });

const HOLDER = join(import.meta.dirname, '../fixtures/lock/holder.mjs');

describe('the lock', () => {
  it('keeps a second one out until it is released, and says who has it', () => {
    const first = takeLock(url('a'), me());
    expect(takeLock(url('a'), me(1))).toEqual({ kind: 'taken', by: me() });
    expect(takeLock(url('b'), me(1)).kind).toBe('held');
    expect(readLockHolder(url('a'))).toEqual({ by: me() });
    if (first.kind !== 'held') throw new Error('a new lock was taken');
    first.release();
    first.release();
    expect(readLockHolder(url('a'))).toBeUndefined();
    expect(readLockHolder(url('never'))).toBeUndefined();
    expect(takeLock(url('a'), me(1)).kind).toBe('held');
  });

  it('is free again after its process was killed', async () => {
    const path = lockPath(url('c')) ?? '';
    mkdirSync(dirname(path));
    const child = fork(HOLDER, [path]);
    await once(child, 'message');
    const by = { pid: child.pid, since: '2026-11-22T07:00:00.000Z', command: 'start' };
    expect(takeLock(url('c'), me())).toEqual({ kind: 'taken', by });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(takeLock(url('c'), me()).kind).toBe('held');
  });

  it('is not needed in memory', () => {
    expect(takeLock('memory:', me()).kind).toBe('held');
    expect(takeLock('memory:', me()).kind).toBe('held');
  });

  it('fails aloud where it cannot be written', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => takeLock(url('file'), me())).toThrow('winnow.lock: a part of its path is no folder');
  });

  it('is told of in a sentence', () => {
    expect(describeHolder(me(7))).toBe(
      'Winnow is running already on this store: `run`, process 7, since 2026-11-22T08:00:00.000Z.',
    );
    expect(describeHolder(undefined)).toBe('Winnow is running already on this store.');
  });
});
