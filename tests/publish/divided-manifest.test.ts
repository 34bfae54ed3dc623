/** The manifest of a large site: divided into parts, of which a publication and the server read only those they need. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RenderedFile } from '../../src/formats/format.ts';
import { partNames, partOf, partPath, splitFor } from '../../src/formats/manifest-parts.ts';
import { MANIFEST_NAME } from '../../src/formats/site-manifest.ts';
import { readManifest } from '../../src/publish/public-folder.ts';
import { openSite } from '../../src/publish/site-writer.ts';
import { JOURNAL_NAME } from '../../src/publish/write-journal.ts';
import { writeSite } from '../../src/publish/write-site.ts';
import { openPublicFiles } from '../../src/server/public-files.ts';

vi.setConfig({ testTimeout: 60_000 });

const DATE = '2026-03-01T00:00:00.000Z';
const LATER = '2026-03-02T00:00:00.000Z';
const file = (path: string, body = path, lastModified = DATE): RenderedFile => ({
  ...{ path, body, lastModified, maxAgeSeconds: 900 },
  contentType: 'text/html; charset=utf-8',
});
const COUNT = 2_001;
const all = Array.from({ length: COUNT }, (_, n) =>
  file(n % 2 === 0 ? `story/${n}.html` : `source/s${n % 50}/${n}.html`),
);

const home = mkdtempSync(join(tmpdir(), 'winnow-divided-'));
let folder: string;
let sites = 0;
beforeEach(() => {
  folder = join(home, String(++sites));
});
afterAll(() => rmSync(home, { recursive: true }));

const partFile = (path: string, split: number): string => join(folder, partPath(partOf(path, split)));
const splitNow = async (): Promise<number> => (await readManifest(folder))?.split ?? 0;
const states = (): Map<string, string> =>
  new Map(
    readdirSync(join(folder, '.winnow')).map((name) => {
      const { ino, mtimeMs } = statSync(join(folder, '.winnow', name));
      return [name, `${ino} ${mtimeMs}`];
    }),
  );
/** Publishes some files, and leaves the others alone. */
async function publishPart(files: readonly RenderedFile[]): Promise<readonly string[]> {
  const site = await openSite(folder);
  for (const one of files) await site.add(one);
  return (await site.finish({ isPart: true })).written;
}

describe('how often it is divided', () => {
  it('follows the number of files, and stays while parts have a fit size', () => {
    expect([0, 2_000, 2_001, 10_000, 156_000, 4_000_000, 1e9].map((files) => splitFor(files, 0))).toEqual([
      0, 0, 1, 2, 3, 4, 4,
    ]);
    expect([splitFor(8_000, 1), splitFor(9_000, 1), splitFor(2_100, 2), splitFor(2_001, 2)]).toEqual([1, 2, 2, 1]);
    expect(splitFor(1_000, 3)).toBe(0);
  });

  it('has the files of a folder in one part, and stories in all of them', () => {
    expect(new Set(['world/feed.atom', 'world/feed.xml', 'world/index.html'].map((path) => partOf(path, 4))).size).toBe(
      1,
    );
    expect(new Set(all.filter(({ path }) => path.startsWith('story/')).map(({ path }) => partOf(path, 1)))).toEqual(
      new Set(partNames(1)),
    );
  });
});

describe('a publication', () => {
  it('writes the parts that it changes, and reads no others', async () => {
    await writeSite(folder, all);
    const split = await splitNow();
    expect([split, (await readManifest(folder))?.files]).toEqual([1, []]);
    const before = states();
    expect(before.size).toBe(16);
    const changed = [file('story/0.html', 'news', LATER), file('story/new.html')];
    const names = new Set(changed.map(({ path }) => `${partOf(path, split)}.json`));
    const other = [...before.keys()].find((name) => !names.has(name)) ?? '';
    const root = statSync(join(folder, MANIFEST_NAME)).mtimeMs;
    // What is not read need not be valid.
    writeFileSync(join(folder, '.winnow', other), 'not read');
    expect(await publishPart(changed)).toEqual(['story/0.html', 'story/new.html']);
    const after = states();
    const written = [...after].filter(([name, state]) => before.get(name) !== state).map(([name]) => name);
    expect(new Set(written)).toEqual(new Set([...names, other]));
    expect(readFileSync(join(folder, '.winnow', other), 'utf8')).toBe('not read');
    expect(statSync(join(folder, MANIFEST_NAME)).mtimeMs).toBe(root);
    expect(readFileSync(partFile('story/new.html', split), 'utf8')).toContain('"path":"story/new.html"');
    expect(await publishPart(changed)).toEqual([]);
  });

  it('removes files, remembers their paths, and writes one manifest again when few are left', async () => {
    await writeSite(folder, all);
    await writeSite(folder, all.slice(0, -1), { isWhole: true, keep: () => false });
    const path = all.at(-1)?.path ?? '';
    expect(existsSync(join(folder, path))).toBe(false);
    expect(await splitNow()).toBe(0);
    expect(readdirSync(join(folder, '.winnow'))).toEqual([]);
    expect((await readManifest(folder))?.gone).toEqual([path]);
    expect((await readManifest(folder))?.files).toHaveLength(COUNT - 1);
  });

  it('does not write over what another program has put where no part lists a file', async () => {
    await writeSite(folder, all);
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, 'notes/index.html'), 'mine');
    await expect(publishPart([file('notes/index.html', 'ours')])).rejects.toThrow('was not written by Winnow');
    expect(readFileSync(join(folder, 'notes/index.html'), 'utf8')).toBe('mine');
  });

  it.each(['damaged', 'missing'])('goes on where a part is %s: what it may have listed is ours', async (state) => {
    const page = (n: number): string => `story/${n.toString(16).padStart(32, '0')}.html`;
    const stories = Array.from({ length: 40 }, (_, n) => file(page(n)));
    await writeSite(folder, [...all, ...stories]);
    const lost = partFile(page(0), 1);
    const together = stories.filter(({ path }) => partFile(path, 1) === lost);
    if (state === 'missing') rmSync(lost);
    else writeFileSync(lost, 'not a manifest');
    expect(await publishPart([file(page(0), 'news', LATER)])).toEqual([page(0)]);
    // The others are not forgotten.
    expect(together.length).toBeGreaterThan(1);
    for (const { path } of together) expect(readFileSync(lost, 'utf8')).toContain(`"path":"${path}"`);
    expect(await publishPart(together.map(({ path }) => file(path, 'more', LATER)))).toHaveLength(together.length);
  });

  it('removes no part and no journal once another process leads', async () => {
    await writeSite(folder, all);
    const site = await openSite(folder, {
      confirm: async () => {
        if ((await splitNow()) === 0) throw new Error('another one leads');
      },
    });
    for (const one of all.slice(0, 5)) await site.add(one);
    await site.add(file('new.html'));
    await expect(site.finish({ isWhole: true, keep: (path) => path < 'source/s5' })).rejects.toThrow(
      'another one leads',
    );
    expect(states().size).toBe(16);
    expect(existsSync(join(folder, JOURNAL_NAME))).toBe(true);
  });

  it('that failed writes nothing any more', async () => {
    let waiting = 0;
    const confirm = async (): Promise<void> => {
      if (waiting++ === 0) throw new Error('full');
      await setTimeout(20);
      waiting--;
    };
    await writeSite(folder, all.slice(0, 1));
    const site = await openSite(folder, { confirm });
    for (const one of all.slice(1, 40)) await site.add(one);
    await expect(site.finish()).rejects.toThrow('full');
    await site.settled();
    // The one that failed.
    expect(waiting).toBe(1);
  });

  it('goes on after a kill between a part and the manifest', async () => {
    await writeSite(folder, all.slice(0, 1_500));
    const before = readFileSync(join(folder, MANIFEST_NAME));
    const site = await openSite(folder);
    for (const one of all) await site.add(one);
    rmSync(join(folder, MANIFEST_NAME));
    mkdirSync(join(folder, MANIFEST_NAME));
    await expect(site.finish()).rejects.toThrow(MANIFEST_NAME);
    expect(states().size).toBe(16);
    rmSync(join(folder, MANIFEST_NAME), { recursive: true });
    writeFileSync(join(folder, MANIFEST_NAME), before);
    expect((await writeSite(folder, all, { isWhole: true })).written).toHaveLength(COUNT - 1_500);
    expect(await splitNow()).toBe(1);
    expect(readFileSync(partFile('story/2000.html', 1), 'utf8')).toContain('story/2000.html');
  });
});

describe('the server', () => {
  it('finds facts, ended and moved addresses in the parts, and sees when they change', async () => {
    await writeSite(folder, all, { moved: [{ from: 'old.html', to: 'story/2.html' }] });
    await writeSite(folder, [...all.slice(1), file('story/more.html')], { isWhole: true, keep: () => false });
    const files = openPublicFiles(folder);
    const found = await files.find('/story/2.html');
    if (found.kind !== 'file') throw new Error(found.kind);
    expect(found.file).toMatchObject({ lastModified: DATE, maxAgeSeconds: 900, path: 'story/2.html' });
    expect(files.isCurrent(found.file)).toBe(true);
    expect(await files.find('/story/0.html')).toEqual({ kind: 'gone' });
    expect(await files.find('/old.html')).toEqual({ kind: 'moved', to: '/story/2.html' });
    expect(await files.find('/story/never.html')).toEqual({ kind: 'absent' });
    await publishPart([file('story/2.html', 'news', LATER)]);
    expect(files.isCurrent(found.file)).toBe(false);
    const again = await files.find('/story/2.html');
    expect(again).toMatchObject({ kind: 'file', file: { lastModified: LATER } });
  });
});
