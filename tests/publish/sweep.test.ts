/** Why: the sweep deletes files by their name alone, so it must not leave the folder it was given, nor run in circles. */
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

it('takes temporary files out of all folders, and nothing else', async () => {
  const ours = [`public/${TEMPORARY}`, `public/story/deep/${TEMPORARY}`];
  const others = ['public/index.html', 'public/story/.0123.tmp', `public/story/deep/x${TEMPORARY}`];
  lay(...ours, ...others);
  mkdirSync(join(folder, `story/${TEMPORARY}`));
  await sweepTemporary(folder);
  expect(ours.filter(there)).toEqual([]);
  expect(others.filter(there)).toEqual(others);
  expect(there(`public/story/${TEMPORARY}`)).toBe(true);
});

it('follows no link out of the folder, and takes no link away', async () => {
  lay(`elsewhere/${TEMPORARY}`);
  symlinkSync(join(home, 'elsewhere'), join(folder, 'media'));
  symlinkSync(join(home, 'elsewhere'), join(folder, 'story', TEMPORARY));
  await sweepTemporary(folder);
  expect(there(`elsewhere/${TEMPORARY}`)).toBe(true);
  expect(there(`public/story/${TEMPORARY}`)).toBe(true);
});

it('comes to an end where links lead in circles', async () => {
  for (const name of ['a', 'b', 'story/c']) symlinkSync(folder, join(folder, name));
  lay(`public/story/${TEMPORARY}`);
  await sweepTemporary(folder);
  expect(there(`public/story/${TEMPORARY}`)).toBe(false);
});

it('follows the folder itself where that is a link, and has nothing to do where there is none', async () => {
  symlinkSync('public', join(home, 'link'));
  lay(`public/story/${TEMPORARY}`);
  await sweepTemporary(join(home, 'link'));
  await sweepTemporary(join(home, 'nowhere'));
  expect(there(`public/story/${TEMPORARY}`)).toBe(false);
});

it.skipIf(process.getuid?.() === 0)('leaves out a folder that it may not look into', async () => {
  mkdirSync(join(folder, 'lost+found'), { mode: 0o000 });
  lay(`public/${TEMPORARY}`);
  await sweepTemporary(folder);
  chmodSync(join(folder, 'lost+found'), 0o700);
  expect(there(`public/${TEMPORARY}`)).toBe(false);
});
