/** Whole passes over the sample newsroom: each story once, complete, and the same again. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findEntries } from '../../src/app/explain.ts';
import type { CleanHtml } from '../../src/model/article.ts';
import { applyOverrides, joinOverrides, splitOverrides } from '../../src/pass/apply-overrides.ts';
import { assignStories } from '../../src/pass/assign-stories.ts';
import { runPass } from '../../src/pass/pass.ts';
import { rebuild } from '../../src/pass/rebuild.ts';
import { saveOverrides } from '../../src/records/overrides.ts';
import { allStories } from '../fakes/all-stories.ts';
import { type Program, startProgram } from '../fakes/program.ts';

const HOUR = 3_600_000;

interface JsonFeed {
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly date_modified: string;
    readonly _winnow: { readonly partial?: string; readonly also_covered_by?: readonly { readonly url: string }[] };
  }[];
}

let program: Program;
beforeEach(async () => {
  program = await startProgram();
});
afterEach(async () => {
  await program.close();
});

async function feed(): Promise<JsonFeed> {
  return JSON.parse(await program.published('feed.json')) as JsonFeed;
}

/** Every published file with its bytes. */
async function snapshot(): Promise<ReadonlyMap<string, string>> {
  const found = await readdir(program.publicDir, { recursive: true, withFileTypes: true });
  const paths = found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(await Promise.all(paths.sort().map(async (path) => [path, await readFile(path, 'utf8')] as const)));
}

async function entryIds(): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const [id] of program.deps.records.entries.entries()) ids.push(id);
  return ids;
}

describe('a pass over the sample newsroom', () => {
  it('puts every entry in exactly one story and publishes each story once', async () => {
    const report = await runPass(program.deps);
    expect(report.feeds).toEqual({ due: 7, fetched: 7, notModified: 0, failed: 0 });
    const members = (await allStories(program.deps.catalogue)).flatMap((story) =>
      story.members.map((one) => one.entryId),
    );
    expect(members.toSorted()).toEqual((await entryIds()).toSorted());
    const { items } = await feed();
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(items).toHaveLength(program.deps.catalogue.size);
  });

  it('requests no page and changes no byte the second time, also a day later', async () => {
    await runPass(program.deps);
    const before = await snapshot();
    const asked = program.newsroom.requests().length;
    await runPass(program.deps);
    expect(program.newsroom.requests()).toHaveLength(asked);
    program.now += 24 * HOUR;
    const report = await runPass(program.deps);
    expect(report.feeds).toMatchObject({ due: 7, fetched: 0, notModified: 7 });
    const pages = program.newsroom
      .requests()
      .slice(asked)
      .filter(({ status }) => status === 200);
    expect(pages.map(({ url }) => url)).toEqual(['/robots.txt']);
    expect(await snapshot()).toEqual(before);
  });

  it('publishes the feed’s own content, marked, where the page is unavailable, and retries the page later', async () => {
    await runPass(program.deps);
    const partial = (await feed()).items.filter((item) => item._winnow.partial !== undefined);
    const reasons = new Map<string, string>();
    for await (const [id, { from, reason }] of program.deps.records.articles.entries())
      if (from === 'feed-only') reasons.set(reason ?? '', id);
    // Subscribers learn that it is an excerpt, not what our requests met with.
    expect(partial.map((item) => item._winnow.partial)).toEqual(['excerpt', 'excerpt', 'excerpt']);
    expect([...reasons.keys()].toSorted()).toEqual([
      'HTTP 404, not found',
      'robots.txt disallows it',
      'the page is behind a paywall',
    ]);
    const gone = await program.deps.records.entries.get(reasons.get('HTTP 404, not found') ?? '');
    const path = new URL(gone?.url ?? '').pathname;
    const times = (): number => program.newsroom.requests().filter(({ url }) => url.startsWith(path)).length;
    expect(times()).toBe(1);
    program.now += HOUR;
    const { articles, stories } = await runPass(program.deps);
    expect(times()).toBe(2);
    expect([articles.read, stories]).toEqual([1, { new: 0, joined: 0 }]);
  });

  it('preserves ids when an article is corrected, and moves only its `updated`', async () => {
    await runPass(program.deps);
    const before = new Map((await feed()).items.map((item) => [item.id, item]));
    program.newsroom.setStage(program.newsroom.lastStage);
    program.now += 24 * HOUR;
    await runPass(program.deps);
    const after = new Map((await feed()).items.map((item) => [item.id, item]));
    for (const id of before.keys()) expect(after.has(id)).toBe(true);
    const moved = [...before].filter(([id, item]) => after.get(id)?.date_modified !== item.date_modified);
    for (const [id, item] of moved) {
      const now = after.get(id);
      expect(`${now?.title} ${now?.content_html}`).not.toBe(`${item.title} ${item.content_html}`);
    }
    expect(moved.length).toBeGreaterThan(0);
  });

  it('continues after a kill: nothing lost, nothing twice, the same bytes as without the kill', async () => {
    await runPass(program.deps);
    const paths = ['feed.atom', 'feed.xml', 'feed.json', 'index.html'];
    const whole = await Promise.all(paths.map((path) => program.published(path)));
    const { port } = program.newsroom;
    await program.close();
    program = await startProgram(port);
    // Killed while pages are being read: the store knows the entries, no story is there yet.
    const abort = new AbortController();
    let read = 0;
    await runPass(program.deps, {
      signal: abort.signal,
      onEvent: (event) => {
        if (event.kind === 'read' && ++read === 5) abort.abort();
      },
    });
    expect(program.deps.catalogue.size).toBe(0);
    await program.restart();
    await runPass(program.deps);
    expect(await Promise.all(paths.map((path) => program.published(path)))).toEqual(whole);
  });

  it('preserves a split through restarts, passes and rebuilds', async () => {
    await runPass(program.deps);
    const story = (await allStories(program.deps.catalogue)).find((one) => one.members.length > 2);
    const victim = story?.members[1]?.entryId ?? '';
    if (story === undefined) throw new Error('the newsroom has a story of three');
    await saveOverrides(splitOverrides(victim, story, '2026-03-10T13:00:00.000Z'), program.deps.records);
    await applyOverrides(program.deps);
    const alone = async (): Promise<number | undefined> =>
      (await program.deps.catalogue.storiesOf([victim]))[0]?.members.length;
    expect(await alone()).toBe(1);
    const others = story.members.map(({ entryId }) => entryId).filter((id) => id !== victim);
    const together = (await program.deps.catalogue.storiesOf([others[0] ?? '']))[0]?.members.map(
      ({ entryId }) => entryId,
    );
    expect(together?.toSorted()).toEqual(others.toSorted());
    await program.restart();
    program.now += 24 * HOUR;
    await runPass(program.deps);
    await rebuild(program.deps, { all: true, onProgress: () => undefined });
    expect(await alone()).toBe(1);
  });

  it('leaves an article in its story that is edited after the index has dropped it', async () => {
    await runPass(program.deps);
    const { catalogue, index, records } = program.deps;
    const story = (await allStories(catalogue)).find((one) => one.members.length > 2);
    const entryId = story?.members[1]?.entryId ?? '';
    expect(index.remove(entryId)).toBe(true);
    const [entry, stored] = [await records.entries.get(entryId), await records.articles.get(entryId)];
    if (entry === undefined || stored === undefined) throw new Error('a member is kept');
    const edited = { ...stored, article: { ...stored.article, text: `${stored.article.text} Edited at noon.` } };
    const arrival = { entry: { ...entry, title: `${entry.title} (updated)` }, stored: edited };
    const placed = await assignStories([arrival], '2026-04-10T12:00:00.000Z', program.deps);
    expect(placed).toEqual([{ storyId: story?.id, isNew: false }]);
    const holding = (await allStories(catalogue)).filter(({ members }) =>
      members.some((one) => one.entryId === entryId),
    );
    expect(holding.map(({ id }) => id)).toEqual([story?.id]);
  });

  it('rebuilds everything without a request and without changing a byte', async () => {
    await runPass(program.deps);
    const before = await snapshot();
    const asked = program.newsroom.requests().length;
    const report = await rebuild(program.deps, { all: true, onProgress: () => undefined });
    expect(report.articles).toBe((await entryIds()).length);
    expect(report.textChanged).toBe(0);
    expect(program.newsroom.requests()).toHaveLength(asked);
    expect(await snapshot()).toEqual(before);
  });

  it('X8: cleans articles of older rules again, without a request, and moves `updated` only where the text changed', async () => {
    await runPass(program.deps);
    const before = await snapshot();
    const { articles, meta } = program.deps.records;
    const [first = ''] = await entryIds();
    const stored = await articles.get(first);
    if (stored === undefined) throw new Error('every entry has an article');
    await articles.set(first, {
      ...stored,
      cleanedWith: 'older',
      article: { ...stored.article, html: '<p>old</p>' as CleanHtml },
    });
    await meta.set('cleaned-with', 'older');
    const asked = program.newsroom.requests().length;
    await runPass(program.deps, { only: [] });
    expect(await articles.get(first)).toEqual(stored);
    expect(program.newsroom.requests()).toHaveLength(asked);
    expect(await snapshot()).toEqual(before);
  });

  it('redirects the page of a story that was joined to another', async () => {
    await runPass(program.deps);
    const [one, other] = (await allStories(program.deps.catalogue)).filter((story) => story.members.length === 1);
    if (one === undefined || other === undefined) throw new Error('the newsroom has single stories');
    await saveOverrides(joinOverrides(one, other, [], '2026-03-10T13:00:00.000Z'), program.deps.records);
    await runPass(program.deps, { only: [] });
    const manifest = JSON.parse(await program.published('.winnow.json')) as { moved: unknown };
    expect(manifest.moved).toContainEqual({ from: `story/${other.id}.html`, to: `story/${one.id}.html` });
    await expect(program.published(`story/${other.id}.html`)).rejects.toThrow('ENOENT');
  });

  it('finds an article by its URL, whatever tracking parameters it has', async () => {
    await runPass(program.deps);
    const [item] = (await feed()).items;
    const found = await findEntries(`${item?.url}?utm_source=mail`, program.deps);
    expect(found).toHaveLength(1);
  });
});
