/** The published folder: only Winnow's own files are replaced or removed. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RenderedFile } from '../../src/formats/format.ts';
import { entityTag, MANIFEST_NAME, manifestFile } from '../../src/formats/site-manifest.ts';
import { openSite } from '../../src/publish/site-writer.ts';
import { JOURNAL_NAME, UnmanagedFileError } from '../../src/publish/write-journal.ts';
import { writeSite } from '../../src/publish/write-site.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'winnow-folder-'));
  folder = join(home, 'public');
});
afterEach(() => rmSync(home, { recursive: true }));

const file = (path: string, body = path): RenderedFile => ({
  path,
  body,
  contentType: 'text/html; charset=utf-8',
  lastModified: '2026-03-01T00:00:00.000Z',
  maxAgeSeconds: 900,
});
/** What is noted of a file before it is written with `body`. */
const claim = (path: string, body = path) => {
  const { body: bytes, ...rest } = file(path, body);
  return manifestFile(rest, entityTag(String(bytes)), undefined);
};
const lines = (...claims: readonly object[]): string => claims.map((one) => `${JSON.stringify(one)}\n`).join('');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const manifest = () => JSON.parse(readFileSync(join(folder, MANIFEST_NAME), 'utf8'));
const lay = (path: string, text = 'mine'): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('a folder that is written for the first time', () => {
  it.each([[[]], [['.gitkeep']], [['.well-known/security.txt', 'lost+found/x']]])('may contain %j', async (names) => {
    for (const name of names) lay(name);
    expect((await writeSite(folder, [file('index.html')])).written).toEqual(['index.html']);
  });

  it.each(['main.ts', '.bashrc', 'index.html', 'state/winnow.db'])('may not contain %s', async (name) => {
    lay(name);
    const attempt = writeSite(folder, [file('index.html'), file('feed.xml')]);
    await expect(attempt).rejects.toThrow(UnmanagedFileError);
    await expect(attempt).rejects.toThrow(`contains files that Winnow did not write (${name.split('/')[0]})`);
    expect(readdirSync(folder)).toEqual([name.split('/')[0]]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  });

  it('may contain anything when its owner puts an empty manifest in it', async () => {
    lay('index.html');
    lay(MANIFEST_NAME, '');
    await writeSite(folder, [file('index.html')]);
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('index.html');
  });
});

describe('a folder of our own', () => {
  it('retains files of others, and overwrites none of them', async () => {
    await writeSite(folder, [file('index.html')]);
    lay('robots.txt');
    lay('page/2.html');
    await writeSite(folder, [file('index.html', 'new')], { keep: () => false });
    await expect(writeSite(folder, [file('index.html', 'newer'), file('page/2.html')])).rejects.toThrow(
      'page/2.html was not written by Winnow and is in the way of a file to publish: move it away',
    );
    expect(readFileSync(join(folder, 'page/2.html'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('new');
  });

  it('recognises its own files after a kill in the middle of writing', async () => {
    await writeSite(folder, [file('index.html')]);
    lay('a.html', 'old a');
    lay('b.html', 'old b');
    const [a, b, z] = [claim('a.html', 'old a'), claim('b.html', 'old b'), claim('z.html')];
    writeFileSync(join(folder, MANIFEST_NAME), JSON.stringify({ ...manifest(), pending: [b] }));
    // The last line was being written.
    lay(JOURNAL_NAME, lines(a, z) + lines(claim('c.html')).slice(0, 20));
    expect((await writeSite(folder, [file('index.html'), file('a.html')])).written).toEqual(['a.html']);
    expect(manifest().pending).toEqual([b, z]);
    const files = ['index.html', 'a.html', 'b.html', 'z.html'].map((path) => file(path));
    expect((await writeSite(folder, files)).written).toEqual(['b.html', 'z.html']);
    expect(manifest().pending).toBeUndefined();
    expect(read('b.html')).toBe('b.html');
  });

  it('removes files from before a kill that are never rendered again, once everything was rendered', async () => {
    await writeSite(folder, [file('index.html')]);
    for (const path of ['story/a.html', 'story/b.html', 'story/mine.html']) lay(path, path);
    lay(JOURNAL_NAME, lines(claim('story/a.html'), claim('story/b.html'), claim('story/gone/c.html')));
    const part = await writeSite(folder, [file('index.html', 'new')]);
    expect([part.removed, manifest().pending.length]).toEqual([[], 3]);
    const whole = await writeSite(folder, [file('index.html', 'new'), file('story/b.html', 'whole')], {
      isWhole: true,
      keep: () => false,
    });
    expect(whole).toEqual({ written: ['story/b.html'], removed: ['story/a.html'] });
    expect(readdirSync(join(folder, 'story')).sort()).toEqual(['b.html', 'mine.html']);
    expect([manifest().pending, manifest().gone]).toEqual([undefined, []]);
  });

  it('retains the pages from before a kill that are to stay, and publishes them', async () => {
    await writeSite(folder, [file('index.html')]);
    for (const path of ['story/a.html', 'story/b.html']) lay(path, path);
    lay(JOURNAL_NAME, lines(claim('story/a.html'), claim('story/b.html', 'other'), claim('story/c.html')));
    const isKept = (path: string) => path.startsWith('story/');
    const site = await writeSite(folder, [file('index.html')], { isWhole: true, keep: isKept });
    expect(site).toEqual({ written: [], removed: [] });
    expect(manifest().files).toEqual([claim('index.html'), claim('story/a.html')]);
    expect([manifest().pending, existsSync(join(folder, JOURNAL_NAME))]).toEqual([undefined, false]);
  });

  it('removes no file with other bytes than it wrote, nor one of which only the path was logged', async () => {
    await writeSite(folder, [file('index.html')]);
    for (const path of ['notes/index.html', 'notes/old.html', 'notes/known.html']) lay(path);
    writeFileSync(join(folder, MANIFEST_NAME), JSON.stringify({ ...manifest(), pending: ['notes/known.html'] }));
    lay(JOURNAL_NAME, `${lines(claim('notes/index.html'))}"notes/old.html"\n`);
    const site = await writeSite(folder, [file('index.html', 'new')], { isWhole: true, keep: () => false });
    expect(site.removed).toEqual([]);
    for (const path of ['notes/index.html', 'notes/old.html', 'notes/known.html']) expect(read(path)).toBe('mine');
    expect([manifest().pending, existsSync(join(folder, JOURNAL_NAME))]).toEqual([undefined, false]);
  });

  it('does not overwrite a file that appeared where it was about to write', async () => {
    await writeSite(folder, [file('index.html')]);
    lay('notes/index.html');
    lay(JOURNAL_NAME, lines(claim('notes/index.html')));
    const attempt = writeSite(folder, [file('index.html', 'new'), file('notes/index.html')]);
    await expect(attempt).rejects.toThrow('notes/index.html was not written by Winnow');
    expect(read('notes/index.html')).toBe('mine');
  });

  it('replaces a file that has the same bytes already', async () => {
    await writeSite(folder, [file('index.html')]);
    lay('a.html', 'a.html');
    expect((await writeSite(folder, [file('index.html'), file('a.html')])).written).toEqual(['a.html']);
  });

  it.each([
    ['a file', () => lay('notes')],
    ['a link to a file', () => symlinkSync('index.html', join(folder, 'notes'))],
    ['a link to nothing', () => symlinkSync('nowhere', join(folder, 'notes'))],
    ['a link to itself', () => symlinkSync('notes', join(folder, 'notes'))],
  ])('is not claimed where %s stands in the place of a folder', async (_, put) => {
    await writeSite(folder, [file('index.html')]);
    put();
    const attempt = writeSite(folder, [file('index.html'), file('notes/page/2.html')]);
    await expect(attempt).rejects.toThrow(
      `${join(folder, 'notes')} was not written by Winnow and is in the way of a file to publish`,
    );
    expect(existsSync(join(folder, JOURNAL_NAME))).toBe(false);
    rmSync(join(folder, 'notes'));
    lay('notes/page/2.html');
    await writeSite(folder, [file('index.html', 'new')], { isWhole: true, keep: () => false });
    expect(read('notes/page/2.html')).toBe('mine');
  });

  it('may contain a link to a folder elsewhere', async () => {
    await writeSite(folder, [file('index.html')]);
    mkdirSync(join(home, 'large'));
    symlinkSync('../large', join(folder, 'notes'));
    await writeSite(folder, [file('index.html'), file('notes/index.html')]);
    expect(readdirSync(join(home, 'large'))).toEqual(['index.html']);
  });

  it('replaces no dangling link', async () => {
    await writeSite(folder, [file('index.html')]);
    symlinkSync('../not-yet.html', join(folder, 'a.html'));
    await expect(writeSite(folder, [file('index.html'), file('a.html')])).rejects.toThrow(
      'a.html was not written by Winnow',
    );
    expect(lstatSync(join(folder, 'a.html')).isSymbolicLink()).toBe(true);
  });

  it('logs what it will write before it writes it', async () => {
    mkdirSync(join(folder, 'a.html', 'x'), { recursive: true });
    lay(MANIFEST_NAME, '');
    await expect(writeSite(folder, [file('a.html')])).rejects.toThrow();
    expect(readFileSync(join(folder, JOURNAL_NAME), 'utf8')).toBe(lines(claim('a.html')));
  });

  it('logs it on a line of its own after one that a kill cut off', async () => {
    mkdirSync(join(folder, 'a.html', 'x'), { recursive: true });
    lay(MANIFEST_NAME, '');
    lay(JOURNAL_NAME, lines(claim('c.html')).slice(0, 20));
    await expect(writeSite(folder, [file('a.html')])).rejects.toThrow();
    expect(read(JOURNAL_NAME).split('\n')).toContain(JSON.stringify(claim('a.html')));
  });

  it('uses a path again that it had removed', async () => {
    await writeSite(folder, [file('index.html'), file('page/2.html')]);
    await writeSite(folder, [file('index.html')], { keep: () => false });
    expect(existsSync(join(folder, 'page/2.html'))).toBe(false);
    expect((await writeSite(folder, [file('index.html'), file('page/2.html')])).written).toEqual(['page/2.html']);
  });

  it('refuses to publish where a later leader has published, and follows an earlier one', async () => {
    const publishAs = async (term: number | undefined, body: string): Promise<void> => {
      const site = await openSite(folder, term === undefined ? {} : { term });
      await site.add(file('index.html', body));
      await site.finish();
    };
    await publishAs(undefined, 'alone');
    expect(JSON.parse(read(MANIFEST_NAME))).not.toHaveProperty('term');
    await publishAs(3, 'third');
    await expect(publishAs(2, 'second')).rejects.toThrow('was published by a later leader (term 3)');
    expect([read('index.html'), JSON.parse(read(MANIFEST_NAME)).term]).toEqual(['third', 3]);
    await publishAs(4, 'third');
    expect(JSON.parse(read(MANIFEST_NAME)).term).toBe(4);
  });

  it('replaces and removes nothing once it does not lead any more, and leaves no part of a file', async () => {
    await writeSite(folder, [file('index.html'), file('page/2.html')]);
    const before = read(MANIFEST_NAME);
    const site = await openSite(folder, { confirm: () => Promise.reject(new Error('another one leads')) });
    await site.add(file('index.html', 'too late'));
    await expect(site.finish({ keep: () => false })).rejects.toThrow('another one leads');
    await site.settled();
    expect([read('index.html'), read('page/2.html'), read(MANIFEST_NAME)]).toEqual([
      'index.html',
      'page/2.html',
      before,
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const removing = await openSite(folder, { confirm: () => Promise.reject(new Error('another one leads')) });
    await removing.add(file('index.html'));
    await expect(removing.finish({ keep: () => false })).rejects.toThrow('another one leads');
    expect([read('page/2.html'), read(MANIFEST_NAME)]).toEqual(['page/2.html', before]);
  });

  it('uses a path again that it was removing when it was killed', async () => {
    await writeSite(folder, [file('index.html'), file('page/2.html')]);
    const before = readFileSync(join(folder, MANIFEST_NAME));
    const site = await openSite(folder);
    await site.add(file('index.html'));
    rmSync(join(folder, MANIFEST_NAME));
    mkdirSync(join(folder, MANIFEST_NAME));
    await expect(site.finish({ keep: () => false })).rejects.toThrow(MANIFEST_NAME);
    expect(read(JOURNAL_NAME)).toBe(lines(claim('page/2.html')));
    rmSync(join(folder, MANIFEST_NAME), { recursive: true });
    const { files, ...rest } = JSON.parse(String(before));
    lay(MANIFEST_NAME, JSON.stringify({ ...rest, files: files.slice(0, 1), gone: ['page/2.html'] }));
    const again = [file('index.html'), file('page/2.html', 'newer')];
    expect((await writeSite(folder, again)).written).toEqual(['page/2.html']);
    expect(read('page/2.html')).toBe('newer');
  });

  it.each([
    ['gone', { gone: ['page/2.html'] }],
    ['moved', { moved: [{ from: 'page/2.html', to: 'index.html' }] }],
  ])('does not write over what somebody put where a page is %s', async (_, former) => {
    await writeSite(folder, [file('index.html')]);
    writeFileSync(join(folder, MANIFEST_NAME), JSON.stringify({ ...manifest(), ...former }));
    lay('page/2.html');
    const attempt = writeSite(folder, [file('index.html'), file('page/2.html')]);
    await expect(attempt).rejects.toThrow('page/2.html was not written by Winnow');
    expect(read('page/2.html')).toBe('mine');
  });
});
