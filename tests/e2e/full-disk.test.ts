/** A full or read-only disk is reported plainly and loses nothing. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { createInstallation, ended, type Installation, said } from './installation.ts';

vi.setConfig({ testTimeout: 120_000 });

const mount = (...args: string[]): void => void execFileSync('mount', args, { stdio: 'ignore' });
const unmount = (folder: string): void => void execFileSync('umount', [folder], { stdio: 'ignore' });

/** Only an administrator makes a disk of a given size. */
function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-disk-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder);
    unmount(folder);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!canMount())('a small disk (requires permission to mount one)', () => {
  let newsroom: Newsroom;
  let installation: Installation;
  let disk: string;
  let disks: string[];

  beforeEach(async () => {
    newsroom = await startNewsroom({ port: 0 });
    installation = createInstallation(newsroom.port);
    disks = [];
  });
  afterEach(async () => {
    for (const one of disks) unmount(one);
    installation.remove();
    await newsroom.close();
  });

  /** Puts a disk of so many KiB at `name` in the installation. */
  function insert(name: string, size: number): void {
    disk = join(installation.folder, name);
    mkdirSync(disk);
    mount('-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', disk);
    disks.push(disk);
  }

  function fill(): void {
    expect(() => {
      for (let size = 2 ** 20; ; size = Math.max(4096, size / 2)) {
        try {
          for (;;) writeFileSync(join(disk, 'fill'), Buffer.alloc(size), { flag: 'a' });
        } catch (error) {
          if (size === 4096) throw error;
        }
      }
    }).toThrow('ENOSPC');
  }

  it('that is too small for the store ends the run with one line, counts no failure of a feed, and loses nothing', async () => {
    insert('state', 300);
    const { code, stderr } = await installation.run('run');
    const lines = stderr.trim().split('\n');
    expect([code, lines.at(-1)]).toEqual([
      1,
      expect.stringMatching(/^winnow: .*state\/winnow\.\w+: the disk is full: free some space/),
    ]);
    expect(lines.slice(0, -1).filter((line) => !/: \d+ new, \d+ changed$/.test(line))).toEqual([]);
    mount('-o', 'remount,size=40m', disk);
    const feeds = JSON.parse((await installation.run('status', '--json')).stdout).feeds as { failures: number }[];
    expect(feeds.map((feed) => feed.failures)).toEqual(feeds.map(() => 0));
    expect((await installation.run('run')).code).toBe(0);
    expect(installation.items().length).toBeGreaterThan(20);
  });

  // Room for the lock alone, for the file too, for a part of the journal's index, for a part of the journal.
  it.each([12, 20, 32, 64])(
    'that is too small for an empty store (%i kB) is one trouble to the check-up',
    async (size) => {
      insert('state', size);
      expect((await installation.run('run')).code).toBe(1);
      const doctor = await installation.run('doctor', '--offline');
      const failed = doctor.stdout.split('\n').filter((line) => line.startsWith('FAIL'));
      expect([doctor.code, failed]).toEqual([1, [expect.stringMatching(/^FAIL {2}disk .*: make some space$/)]]);
      const status = await installation.run('status');
      expect([status.code, status.stderr]).toEqual([1, expect.stringContaining('the disk is full: free some space')]);
    },
  );

  it('that is too small for the published files is reported with the file that did not fit', async () => {
    insert('public', 200);
    const { code, stderr } = await installation.run('run');
    expect(code).toBe(1);
    const last = stderr.trim().split('\n').at(-1) ?? '';
    expect(last).toMatch(new RegExp(`^winnow: ${disk}/.*: the disk is full: free some space`));
    expect(last).not.toContain('.tmp');
    mount('-o', 'remount,size=40m', disk);
    expect((await installation.run('run')).code).toBe(0);
    expect(readdirSync(disk, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([]);
  });

  it('that is full or read-only still lets stored data be shown and copied elsewhere', async () => {
    insert('state', 40_000);
    expect((await installation.run('run')).code).toBe(0);
    const full = { reason: 'the disk is full: free some space', act: fill };
    const readOnly = { reason: 'the disk is mounted read-only', act: () => mount('-o', 'remount,ro', disk) };
    for (const { reason, act } of [full, readOnly]) {
      act();
      const status = await installation.run('status');
      expect([status.code, status.stdout]).toEqual([0, expect.stringContaining('none failing')]);
      expect((await installation.run('stories', '--all')).code).toBe(0);
      const doctor = await installation.run('doctor', '--offline');
      const failed = doctor.stdout.split('\n').filter((line) => line.startsWith('FAIL'));
      expect([doctor.code, failed]).toEqual([1, [expect.stringMatching(/^FAIL {2}disk/)]]);
      const beside = await installation.run('backup');
      expect([beside.code, beside.stderr]).toEqual([1, expect.stringContaining(reason)]);
      const copy = join(installation.folder, `${reason.length}.db`);
      expect((await installation.run('backup', copy)).code).toBe(0);
      expect(readdirSync(disk).filter((name) => name.includes('partial'))).toEqual([]);
    }
  });

  it('that fills up while the daemon is running is logged once, and once more when there is space again', async () => {
    insert('public', 200);
    installation.writeConfig((text) => `schedule: "* * * * * *"\n${text}`);
    const child = installation.spawn('start', '--log-format', 'plain');
    const over = ended(child);
    await said(child, 'stderr', /the pass failed.* reason=.*: the disk is full: free some space/);
    mount('-o', 'remount,size=40m', disk);
    await said(child, 'stderr', 'passes succeed again');
    child.kill('SIGTERM');
    const { code, stderr } = await over;
    expect(code).toBe(0);
    const told = stderr.split('\n').filter((line) => line.includes('the pass failed'));
    expect(told).toHaveLength(1);
    expect(stderr).not.toContain('could not be parsed');
  });
});
