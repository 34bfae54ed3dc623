/** Random publications of a divided site, ended before any of their changes: compared with a list of what the folder is to have. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import type { RenderedFile } from '../../src/formats/format.ts';
import { entityTag, MANIFEST_NAME } from '../../src/formats/site-manifest.ts';
import { DividedManifest } from '../../src/publish/divided-manifest.ts';
import { readManifest } from '../../src/publish/public-folder.ts';
import { openSite } from '../../src/publish/site-writer.ts';
import { JOURNAL_NAME } from '../../src/publish/write-journal.ts';
import { openPublicFiles } from '../../src/server/public-files.ts';

vi.setConfig({ testTimeout: 120_000 });
vi.mock('../../src/formats/manifest-parts.ts', async (original) => ({
  ...(await original<typeof import('../../src/formats/manifest-parts.ts')>()),
  splitFor: (files: number): number => (files <= 6 ? 0 : files <= 20 ? 1 : 2),
}));

const home = mkdtempSync(join(tmpdir(), 'winnow-divided-random-'));
afterAll(() => rmSync(home, { recursive: true }));

const PATHS = Array.from({ length: 24 }, (_, n) =>
  n % 3 === 0
    ? `o${n}/feed.atom`
    : n % 3 === 1
      ? `story/${n.toString(16).padStart(32, '0')}.html`
      : `o${n}/archive/1.atom`,
);

/** Numbers from 0 to 1, the same for each seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const rendered = (path: string, body: string): RenderedFile => ({
  ...{ path, body, lastModified: '2026-03-01T00:00:00.000Z', maxAgeSeconds: 900 },
  contentType: 'text/html; charset=utf-8',
});

class Site {
  readonly folder: string;
  /** Bodies by path: what the last publication that ended well has left. */
  bodies = new Map<string, string>();
  /** Paths that such a publication has listed. */
  readonly listed = new Set<string>();
  readonly tried = new Set<string>();
  #isBroken = false;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Publishes `files`, unless the `killedAt`th change of the folder is refused, with all later ones. */
  async publish(files: ReadonlyMap<string, string>, isPart: boolean, killedAt: number): Promise<void> {
    let changes = 0;
    const confirm = async (): Promise<void> => {
      if (++changes >= killedAt) throw new Error('killed');
      if (changes % 4 === 0 && !this.#isBroken) await this.#expectServed(files);
    };
    const site = await openSite(this.folder, { confirm });
    for (const path of files.keys()) this.tried.add(path);
    try {
      for (const [path, body] of files) await site.add(rendered(path, body));
      await site.finish(isPart ? { isPart } : { isWhole: true, keep: () => false });
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'killed') throw error;
      this.#isBroken = true;
      return;
    } finally {
      await site.settled();
    }
    this.bodies = isPart ? new Map([...this.bodies, ...files]) : new Map(files);
    for (const path of this.bodies.keys()) this.listed.add(path);
    if (!isPart) this.#isBroken = false;
    if (!this.#isBroken) await this.expectRight();
  }

  /** What stays as it is must be served with its facts at every moment, and what was removed must be known as that. */
  async #expectServed(next: ReadonlyMap<string, string>): Promise<void> {
    const files = openPublicFiles(this.folder);
    for (const [path, body] of this.bodies) {
      if (next.get(path) !== body) continue;
      const found = await files.find(`/${path}`);
      const facts = { etag: entityTag(body), maxAgeSeconds: 900 };
      expect([path, found]).toMatchObject([path, { kind: 'file', file: facts }]);
    }
    for (const path of this.listed)
      if (!this.bodies.has(path) && !next.has(path))
        expect([path, await files.find(`/${path}`)]).toEqual([path, { kind: 'gone' }]);
  }

  /** The files on disk, the manifest and its parts. */
  async expectRight(): Promise<void> {
    const all = readdirSync(this.folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const names = all.map(({ parentPath, name }) => join(parentPath, name).slice(this.folder.length + 1));
    const own = names.filter((name) => !name.startsWith('.winnow'));
    expect(own.toSorted()).toEqual([...this.bodies.keys()].toSorted());
    for (const [path, body] of this.bodies) expect(readFileSync(join(this.folder, path), 'utf8')).toBe(body);
    const manifest = await DividedManifest.open(this.folder);
    await manifest.readAll();
    const tags = [...manifest.files].map(([path, { etag }]) => `${path} ${etag}`);
    expect(tags.toSorted()).toEqual([...this.bodies].map(([path, body]) => `${path} ${entityTag(body)}`).toSorted());
    const split = (await readManifest(this.folder))?.split ?? 0;
    const parts = names.filter((name) => name.startsWith('.winnow/'));
    expect(parts.every((name) => name.length === '.winnow/.json'.length + split)).toBe(true);
    expect(parts).toHaveLength(split === 0 ? 0 : 16 ** split);
    expect(existsSync(join(this.folder, JOURNAL_NAME))).toBe(false);
    const files = openPublicFiles(this.folder);
    for (const path of this.tried) {
      if (this.bodies.has(path)) continue;
      const { kind } = await files.find(`/${path}`);
      expect([path, ...(this.listed.has(path) ? ['gone'] : ['gone', 'absent'])]).toEqual(
        expect.arrayContaining([path, kind]),
      );
    }
  }
}

it.each(Array.from({ length: 6 }, (_, n) => n + 1))(
  'a site is as it is to be after random publications, seed %i',
  async (seed) => {
    const random = numbers(seed);
    const site = new Site(join(home, String(seed)));
    const some = (share: number): Map<string, string> =>
      new Map(PATHS.filter(() => random() < share).map((path) => [path, `${path} ${Math.floor(random() * 3)}`]));
    for (let step = 0; step < 8; step++) {
      const isPart = step > 0 && random() < 0.4;
      const share = isPart ? 0.15 : [0.2, 0.6, 1][Math.floor(random() * 3)];
      const killedAt = random() < 0.5 ? 1 + Math.floor(random() * 60) : Number.POSITIVE_INFINITY;
      await site.publish(some(share ?? 1), isPart, killedAt);
    }
    await site.publish(some(0.7), false, Number.POSITIVE_INFINITY);
    expect(await readManifest(site.folder)).toBeDefined();
    expect(existsSync(join(site.folder, MANIFEST_NAME))).toBe(true);
  },
);
