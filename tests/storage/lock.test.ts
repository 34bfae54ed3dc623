/** The lock of a store: it keeps a second process out, and does not outlive the process that holds it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lockFileOf } from '../../src/storage/backends/sqlite-lock.ts';
import { describeHolder, readLockHolder, takeLock } from '../../src/storage/lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-lock-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name, 'winnow.db');
const url = (name: string): string => `sqlite:${file(name)}`;
const me = (pid = process.pid) => ({ pid, since: '2026-11-22T08:00:00.000Z', command: 'run' });

const HOLDER = join(import.meta.dirname, '../fixtures/lock/holder.mjs');

describe('the lock', () => {
  it('keeps a second process out until it is released, and names its holder', async () => {
    const first = await takeLock(url('a'), me());
    expect(await takeLock(url('a'), me(1))).toEqual({ kind: 'taken', by: me() });
    expect((await takeLock(url('b'), me(1))).kind).toBe('held');
    expect(await readLockHolder(url('a'))).toEqual({ by: me() });
    if (first.kind !== 'held') throw new Error('a new lock was taken');
    await first.release();
    await first.release();
    expect(await readLockHolder(url('a'))).toBeUndefined();
    expect(await readLockHolder(url('never'))).toBeUndefined();
    expect((await takeLock(url('a'), me(1))).kind).toBe('held');
  });

  it('is free again after its process was killed', async () => {
    const path = lockFileOf(file('c'));
    mkdirSync(dirname(path));
    const child = fork(HOLDER, [path]);
    await once(child, 'message');
    const by = { pid: child.pid, since: '2026-11-22T07:00:00.000Z', command: 'start' };
    expect(await takeLock(url('c'), me())).toEqual({ kind: 'taken', by });
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await takeLock(url('c'), me())).kind).toBe('held');
  });

  it('is not needed in memory', async () => {
    expect((await takeLock('memory:', me())).kind).toBe('held');
    expect((await takeLock('memory:', me())).kind).toBe('held');
    expect(await readLockHolder('memory:')).toBeUndefined();
  });

  it('rejects where its file cannot be written', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(takeLock(url('file'), me())).rejects.toThrow('winnow.lock: part of its path is not a folder');
  });

  it('has its holder described in a sentence', () => {
    expect(describeHolder(me(7))).toBe(
      'Winnow is already running on this store: `run`, process 7, since 2026-11-22T08:00:00.000Z.',
    );
    expect(describeHolder(undefined)).toBe('Winnow is already running on this store.');
  });
});
