/** `winnow doctor`: each check finds its problem, and passes otherwise. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checks } from '../../src/cli/doctor/index.ts';
import { doctorCommand } from '../../src/cli/doctor.ts';
import type { Entry } from '../../src/model/entry.ts';
import type { FeedState } from '../../src/model/source.ts';
import type { Story } from '../../src/model/story.ts';
import { openRecords } from '../../src/records/records.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';
import { runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const NOW = Date.parse('2026-11-22T12:00:00.000Z');

interface Told {
  readonly checkup: string;
  readonly level: string;
  readonly words: string;
}

/** Knows `a.invalid` only. */
const lookup = async (host: string): Promise<unknown> => {
  if (host === 'a.invalid') return '192.0.2.1';
  throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
};

function install(more = '', mode = 0o600) {
  const home = join(folder, String(++count));
  mkdirSync(home);
  const path = join(home, 'winnow.yaml');
  const url = `sqlite:${home}/winnow.db`;
  const feeds = ['a', 'b'].map((id) => `  - { id: ${id}, url: "https://${id}.invalid/" }`).join('\n');
  writeFileSync(path, `storage: { url: "${url}" }\noutput: { dir: "${home}/public" }\nfeeds:\n${feeds}\n${more}`, {
    mode,
  });
  const doctor = (...args: string[]) =>
    runCommand((terminal) => doctorCommand(terminal, { now: () => NOW, lookup }), ['-c', path, 'doctor', ...args]);
  const find = async (checkup: string, ...args: string[]): Promise<string[]> => {
    const told: Told[] = JSON.parse((await doctor('--json', '--offline', ...args)).out);
    return told.filter((one) => one.checkup === checkup).map((one) => `${one.level}: ${one.words}`);
  };
  return { home, url, doctor, find };
}

const state = (id: string, more: Partial<FeedState> = {}): FeedState => ({
  ...{ version: 1, id, configuredUrl: `https://${id}.invalid/`, url: `https://${id}.invalid/`, failures: 0 },
  nextPollAt: '2026-11-22T13:00:00.000Z',
  lastOutcome: { kind: 'fetched', at: '2026-11-22T11:00:00.000Z' },
  lastSuccessAt: '2026-11-22T11:00:00.000Z',
  ...more,
});
const remember = async (url: string, ...states: FeedState[]): Promise<void> => {
  const store = await openStore(url);
  await openRecords(store).feeds.setMany(states.map((one) => [one.id, one]));
  await store.close();
};

describe('winnow doctor', () => {
  it('has a row for every file of the folder', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/cli/doctor'));
    expect(checks).toHaveLength(files.filter((name) => !['index.ts', 'check.ts'].includes(name)).length);
  });

  it('passes every check of a healthy installation', async () => {
    const { url, doctor } = install('contact: https://reader.example/\n');
    await remember(url, state('a'), state('b'));
    const { out, code } = await doctor('--offline');
    expect(out).not.toMatch(/FAIL|WARN/);
    expect(out).toMatch(/^ok {4}store {10}.*winnow\.db is intact, schema version 3/m);
    expect(out).toMatch(/^ok {4}feeds {10}2 polled feeds work$/m);
    expect(code).toBe(0);
  });

  it('requires a configuration without errors', async () => {
    const { doctor } = install('nonsense: 1\n');
    expect(await doctor()).toMatchObject({
      out: '',
      code: 2,
      err: expect.stringContaining('unknown setting "nonsense"'),
    });
  });

  it('C3, C5: warns about risky settings', async () => {
    const { find } = install(
      'server: { host: 0.0.0.0 }\nhttp: { allow: ["10.0.0.0/8:80"] }\nclean: { skip: [share] }\n',
    );
    expect((await find('configuration')).slice(1)).toEqual([
      expect.stringContaining(':7:17: no feed is at an address in "10.0.0.0/8:80"'),
      'warn: the server listens on 0.0.0.0: other machines can reach it',
      'warn: output.baseUrl is http://localhost:8080/: readers on other machines cannot follow links',
      'warn: requests may go to addresses that are not public: 10.0.0.0/8:80',
      'warn: `contact` is not set: publishers cannot reach you and may block unknown programs',
      'warn: cleaning rules are switched off: share',
    ]);
  });

  it('reports a damaged store, and continues', async () => {
    const { home, doctor } = install();
    writeFileSync(join(home, 'winnow.db'), 'nothing like a database '.repeat(300));
    const { out, code } = await doctor('--offline');
    expect(out).toMatch(/^FAIL {2}store {10}.*it is not an SQLite file$/m);
    expect(out.match(/it is not an SQLite file/g)).toHaveLength(1);
    expect(out).toMatch(/^ok {4}versions/m);
    expect(code).toBe(1);
  });

  it('counts violated invariants of the records', async () => {
    const { url, find } = install();
    const store = await openStore(url);
    const { entries, stories } = openRecords(store);
    const entry = (id: string): Entry => ({
      ...{ version: 1, id, feedId: 'a', guid: id, title: id, authors: [], categories: [], enclosures: [] },
      ...{ firstSeenAt: '2026-11-22T08:00:00.000Z', changedAt: '2026-11-22T08:00:00.000Z', contentHash: id },
    });
    const story = (id: string, leadId: string, members: readonly string[]): Story => ({
      ...{ version: 1, id, leadId, createdAt: '2026-11-22T08:00:00.000Z', updatedAt: '2026-11-22T08:00:00.000Z' },
      members: members.map((entryId) => ({
        ...{ entryId, feedId: 'a', joinedAt: '2026-11-22T08:00:00.000Z', evidence: [] },
        publishedAt: '2026-11-22T08:00:00.000Z',
      })),
    });
    await entries.setMany(['1', '2', '3'].map((id) => [id, entry(id)]));
    await stories.set('s1', story('s1', '1', ['1']));
    await stories.set('s2', story('s2', '2', ['2', '3']));
    expect(await find('records')).toEqual([
      'ok: 3 entries in 2 stories, each in one; 0 entries waiting to be processed',
    ]);
    await stories.set('s3', story('s3', '9', ['1', 'unknown']));
    await entries.set('4', entry('4'));
    await store.close();
    expect(await find('records')).toEqual([
      'fail: 1 entry is in more than one story',
      'fail: 1 story has no lead',
      'warn: 1 entry has neither a story nor a job',
      'warn: 1 member of a story has no entry',
    ]);
  });

  it('reports a clock that was set back', async () => {
    const { url, find } = install();
    await remember(url, state('a', { lastSuccessAt: '2026-11-22T13:00:00.000Z' }));
    expect(await find('clock')).toEqual([expect.stringMatching(/^fail: .*it was set back$/)]);
  });

  it('tells a failing feed from a failing network, and reports a stopped daemon', async () => {
    const { url, find } = install();
    const failed = {
      failures: 2,
      lastOutcome: { kind: 'failed', at: '2026-11-22T11:00:00.000Z', reason: 'HTTP 500' },
    } as const;
    expect(await find('feeds')).toEqual(['warn: no feed has been polled yet']);
    await remember(url, state('a'), state('b', failed));
    expect(await find('feeds')).toEqual([expect.stringMatching(/^warn: b: HTTP 500/)]);
    await remember(url, state('a', failed), state('b', { ...failed, nextPollAt: '2026-11-22T09:00:00.000Z' }));
    const [first, , , last] = await find('feeds');
    expect(first).toBe('fail: all feeds fail: check this machine and its network');
    expect(last).toMatch(/^warn: 1 feed should have been polled/);
  });

  it('R14: reports a folder that cannot be written', async () => {
    const { home, find } = install();
    expect((await find('disk')).every((words) => /^ok: [\d.]+ GB free/.test(words) || /^warn/.test(words))).toBe(true);
    rmSync(join(home, 'public'), { recursive: true, force: true });
    writeFileSync(join(home, 'public'), 'a file in its place');
    expect(await find('disk')).toContainEqual(
      expect.stringMatching(/^fail: cannot write the published files in .*public: /),
    );
  });

  it('resolves host names, and probes the running server', async () => {
    const server = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const { url, doctor, find } = install(`server: { port: ${port} }\n`);
    const { out } = await doctor();
    expect(out).toMatch(/^ok {4}dns {12}1 of 2 host names resolved, the slowest in \d+ ms$/m);
    expect(out).toMatch(/^WARN {2}dns {12}b\.invalid does not resolve \(ENOTFOUND\)$/m);
    expect(out).not.toContain('healthz');
    const lock = await takeLock(url, { pid: 1, since: '2026-11-22T08:00:00.000Z', command: 'winnow start' });
    expect(await find('server')).toEqual([
      expect.stringMatching(/^fail: http:\/\/127\.0\.0\.1:\d+\/healthz responds with 503/),
    ]);
    await new Promise((done) => server.close(done));
    expect(await find('server')).toEqual([expect.stringMatching(/^fail: .*ECONNREFUSED/)]);
    if (lock.kind === 'held') await lock.release();
  });
});
