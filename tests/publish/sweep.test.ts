/** The sweep deletes temporary files by name, so it must stay in its folder and not loop. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sweepTemporary } from '../../src/publish/public-folder.ts';

const TEMPORARY = '.0123456789ab.tmp';
let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'winnow-sweep-'));
  folder = join(home, 'public');
  for (const path of ['public/story/deep', 'elsewhere']) mkdirSync(join(home, path), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true }));

const lay = (...paths: readonly string[]): void => {
  for (const path of paths) writeFileSync(join(home, path), 'text');
};
const there = (path: string): boolean => existsSync(join(home, path));

it('deletes temporary files in all folders, and nothing else', async () => {
  const ours = [`public/${TEMPORARY}`, `public/story/deep/${TEMPORARY}`];
  const others = ['public/index.html', 'public/story/.0123.tmp', `public/story/deep/x${TEMPORARY}`];
  lay(...ours, ...others);
  mkdirSync(join(folder, `story/${TEMPORARY}`));
  await sweepTemporary(folder);
  expect(ours.filter(there)).toEqual([]);
  expect(others.filter(there)).toEqual(others);
  expect(there(`public/story/${TEMPORARY}`)).toBe(true);
});

it('follows no link out of the folder, and deletes no link', async () => {
  lay(`elsewhere/${TEMPORARY}`);
  symlinkSync(join(home, 'elsewhere'), join(folder, 'media'));
  symlinkSync(join(home, 'elsewhere'), join(folder, 'story', TEMPORARY));
  await sweepTemporary(folder);
  expect(there(`elsewhere/${TEMPORARY}`)).toBe(true);
  expect(there(`public/story/${TEMPORARY}`)).toBe(true);
});

it('ends when links form a loop', async () => {
  for (const name of ['a', 'b', 'story/c']) symlinkSync(folder, join(folder, name));
  lay(`public/story/${TEMPORARY}`);
  await sweepTemporary(folder);
  expect(there(`public/story/${TEMPORARY}`)).toBe(false);
});

it('follows the folder itself if it is a link, and does nothing if there is none', async () => {
  symlinkSync('public', join(home, 'link'));
  lay(`public/story/${TEMPORARY}`);
  await sweepTemporary(join(home, 'link'));
  await sweepTemporary(join(home, 'nowhere'));
  expect(there(`public/story/${TEMPORARY}`)).toBe(false);
});

it.skipIf(process.getuid?.() === 0)('skips a folder that it may not list', async () => {
  mkdirSync(join(folder, 'lost+found'), { mode: 0o000 });
  lay(`public/${TEMPORARY}`);
  await sweepTemporary(folder);
  chmodSync(join(folder, 'lost+found'), 0o700);
  expect(there(`public/${TEMPORARY}`)).toBe(false);
});
