/** `winnow status`: it prints what is stored, and changes nothing. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { statusCommand } from '../../src/cli/status.ts';
import { openRecords } from '../../src/records/records.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-status-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const install = () => {
  const file = join(folder, `${++count}/winnow.db`);
  const path = join(folder, `${count}.yaml`);
  const feeds = ['a', 'b', 'c', 'd'].map((id) => `  - { id: ${id}, url: "https://${id}.example/" }`);
  writeFileSync(path, `storage: { url: "sqlite:${file}" }\nfeeds:\n${feeds.join('\n')}\n`);
  const status = (...args: string[]) =>
    runCommand((terminal) => statusCommand(terminal, () => NOW), ['-c', path, 'status', ...args]);
  return { url: `sqlite:${file}`, file, status };
};
const state = (id: string) =>
  ({
    version: 1,
    id,
    configuredUrl: `https://${id}.example/`,
    url: `https://${id}.example/`,
    nextPollAt: '2026-11-22T13:00:00.000Z',
    failures: 0,
  }) as const;

/** One feed well, one failing, one gone, one whose address was edited since. */
async function fill(url: string): Promise<void> {
  const store = await openStore(url);
  const { feeds, jobs } = openRecords(store);
  const at = '2026-11-22T11:00:00.000Z';
  await feeds.set('a', { ...state('a'), lastOutcome: { kind: 'not-modified', at }, lastSuccessAt: at });
  await feeds.set('b', {
    ...{ ...state('b'), failures: 4, failingSince: '2026-11-20T09:00:00.000Z' },
    lastOutcome: { kind: 'failed', at, reason: 'HTTP 403,\nforbidden' },
  });
  await feeds.set('c', {
    ...{ ...state('c'), stopped: { at: '2026-11-21T09:00:00.000Z', reason: 'HTTP 410' } },
    lastOutcome: { kind: 'gone', at },
  });
  await feeds.set('d', {
    ...state('d'),
    configuredUrl: 'https://before.example/',
    lastOutcome: { kind: 'fetched', at },
  });
  const waiting = { version: 1, feedId: 'a', need: 'page', attempts: 1 } as const;
  await jobs.set('1', { ...waiting, entryId: '1', notBefore: '2026-11-22T15:00:00.000Z' });
  await jobs.set('2', { ...waiting, entryId: '2', notBefore: '2026-11-22T14:00:00.000Z' });
  await store.close();
}

describe('winnow status', () => {
  it('prints one line per feed', async () => {
    const { url, status } = install();
    await fill(url);
    const { out, err, code } = await status();
    expect([err, code]).toEqual(['', 0]);
    const [running, store, waiting, feeds, ...lines] = out.split('\n');
    expect(running).toBe('Winnow is not running on this store.');
    expect(store).toMatch(/winnow\.db: 0\.\d MB, 0 entries, 0 pages, 0 stories$/);
    expect(waiting).toBe('2 entries waiting to be processed (the first at 2026-11-22T14:00:00.000Z)');
    expect(feeds).toBe('4 feeds, 2 failing');
    expect(lines).toEqual([
      'ok    a  unchanged at 11:00, next poll at 13:00',
      'FAIL  b  HTTP 403, forbidden, since Friday, 4 times in a row, next try at 13:00',
      expect.stringMatching(/^GONE {2}c {2}HTTP 410; not polled since Saturday$/),
      'new   d  not polled yet',
    ]);
    expect(
      (await status('--failing')).out
        .split('\n')
        .slice(4)
        .map((line) => line.slice(0, 7)),
    ).toEqual(['FAIL  b', 'GONE  c']);
  });

  it('prints JSON, with the running process', async () => {
    const { url, status } = install();
    await fill(url);
    const me = { pid: 4711, since: '2026-11-22T08:00:00.000Z', command: 'winnow start' };
    const lock = await takeLock(url, me);
    const daemon = await openStore(url);
    const report = JSON.parse((await status('--json')).out);
    expect(report).toMatchObject({ running: me, waiting: { entries: 2 } });
    expect(report.feeds[1]).toMatchObject({ id: 'b', condition: 'failing', failures: 4 });
    expect(report.collections).toContainEqual(expect.objectContaining({ name: 'work', records: 2 }));
    await openRecords(daemon).jobs.delete('1');
    await daemon.close();
    if (lock.kind === 'held') await lock.release();
    expect(JSON.parse((await status('--json')).out).running).toBe(false);
  });

  it('creates no store', async () => {
    const { file, status } = install();
    const { out, code } = await status();
    expect(code).toBe(0);
    expect(out).toContain('new   a  not polled yet');
    expect(existsSync(file)).toBe(false);
  });
});
