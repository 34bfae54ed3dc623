/** A client that hangs, fails or leaves programs behind must neither stop the comparison nor outlive it. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client, ClientSession } from '../../bench/clients/client.ts';
import { type Column, readEvents } from '../../bench/clients/table.ts';
import { Workspace } from '../../bench/clients/workspace.ts';

const LIMITS = { callMs: 1_500, totalMs: 60_000 };

let home: string;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'winnow-limits-'));
});

afterEach(async () => {
  await rm(home, { recursive: true });
});

const events = ['first', 'second', 'third'].map((name) => ({ name, happen: async () => undefined }));

/** A client whose session is made by `start`. */
function madeUp(name: string, start: (workspace: Workspace) => ClientSession): Client {
  return { name, formats: ['atom'], start: async (workspace) => start(workspace) };
}

const item = { id: '1', title: 'Tides', link: 'https://harbour.example/tides' };
const shown = new Map([['news-atom', [item]]]);
const sound = madeUp('sound', () => ({ read: async () => shown }));

async function compare(clients: readonly Client[], limits = LIMITS): Promise<Map<string, Column>> {
  const columns = await readEvents({ url: 'http://127.0.0.1:9/', events, agents: [] }, clients, home, limits);
  return new Map(columns.filter(({ key }) => key === 'news-atom').map((column) => [column.client, column]));
}

/** Whether the process, whose id the client has written to `file`, is there: a killed one may be a zombie for a moment. */
async function isAlive(file: string): Promise<boolean> {
  const pid = (await readFile(file, 'utf8')).trim();
  const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return state !== '' && !/\) [ZX] /.test(state);
}

describe.skipIf(!existsSync('/proc/self/stat'))('a client', () => {
  it('that hangs in a read is stopped and named with the event and the reason, and the others go on', async () => {
    const file = join(home, 'pid');
    let reads = 0;
    const hanging = madeUp('hanging', (workspace) => ({
      read: async () => {
        reads += 1;
        if (reads === 2)
          await workspace.run('/bin/sh', ['-c', `trap "" TERM; echo $$ > ${file}; while :; do sleep 600; done`]);
        return shown;
      },
    }));
    const columns = await compare([hanging, sound]);
    expect(columns.get('hanging')).toMatchObject({
      cells: ['+Tides'],
      failure: 'hanging, second: no result within 1500 ms',
    });
    expect(reads).toBe(2);
    expect(await isAlive(file)).toBe(false);
    expect(columns.get('sound')?.cells).toEqual(['+Tides', 'nothing', 'nothing']);
    expect(columns.get('sound')?.failure).toBeUndefined();
  });

  it('that never starts or never ends fails alone', async () => {
    const never = new Promise<never>(() => undefined);
    const unstarted: Client = { name: 'unstarted', formats: ['atom'], start: async () => await never };
    const unended = madeUp('unended', () => ({ read: async () => shown, close: async () => await never }));
    const columns = await compare([unstarted, unended, sound], { ...LIMITS, callMs: 300 });
    expect([...columns.values()].map(({ failure }) => failure)).toEqual([
      'unstarted, its start: no result within 300 ms',
      'unended, its end: no result within 300 ms',
      undefined,
    ]);
    expect(columns.get('unended')?.cells).toEqual(['+Tides', 'nothing', 'nothing']);
  });

  it('that fails is named with what it printed', async () => {
    const failing = madeUp('failing', (workspace) => ({
      read: async () => {
        await workspace.run('/bin/sh', ['-c', 'echo no such feed >&2; exit 3']);
        return shown;
      },
    }));
    const columns = await compare([failing, sound]);
    expect(columns.get('failing')?.failure).toBe('failing, first: /bin/sh ended with 3: no such feed\n');
    expect(columns.get('sound')?.cells.length).toBe(3);
  });

  it('is stopped when the time for all clients is over', async () => {
    const slow = madeUp('slow', () => ({ read: async () => await new Promise<never>(() => undefined) }));
    const columns = await compare([slow], { callMs: 60_000, totalMs: 400 });
    expect(columns.get('slow')?.failure).toBe('slow, first: the 400 ms for all clients are over');
  });

  it.each([
    ['in its process group', ''],
    ['in a session of its own', 'setsid '],
  ])('that leaves a program behind, %s, which holds its output, is not waited for', async (_, prefix) => {
    const file = join(home, 'pid');
    const leaving = madeUp('leaving', (workspace) => ({
      read: async () => {
        const output = await workspace.run('/bin/sh', [
          '-c',
          `${prefix}sh -c 'echo $$ > ${file}; exec sleep 600' & while [ ! -s ${file} ]; do sleep 0.02; done; echo read`,
        ]);
        return new Map([['news-atom', [{ ...item, title: output.trim() }]]]);
      },
    }));
    const columns = await compare([leaving], { callMs: 10_000, totalMs: 60_000 });
    expect(columns.get('leaving')).toMatchObject({ cells: ['+read', 'nothing', 'nothing'] });
    expect(columns.get('leaving')?.failure).toBeUndefined();
    expect(await isAlive(file)).toBe(false);
  });

  it('that cannot be found is an error of its own', async () => {
    await expect(new Workspace(home).run('/nowhere/reader', [])).rejects.toThrow('ENOENT');
  });
});
