/** The data of the console from a running program, with the sample newsroom. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the references of the configuration itself
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkConfigText } from '../../../src/cli/check-config-text.ts';
import { openFiles } from '../../../src/daemon/console/files.ts';
import { createConsoleData } from '../../../src/daemon/console/index.ts';
import { applyOverrides } from '../../../src/pass/apply-overrides.ts';
import { runPass } from '../../../src/pass/pass.ts';
import { publishIfStale } from '../../../src/publish/publish.ts';
import type { ConsoleData, FeedQuery } from '../../../src/server/console/data.ts';
import { type Program, startProgram } from '../../fakes/program.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

let program: Program;
let data: ConsoleData;
const polled: string[] = [];
let version = 0;
const ALL: FeedQuery = { order: 'condition', page: 1 };

beforeAll(async () => {
  program = await startProgram();
  await runPass(program.deps);
  data = createConsoleData({
    app: () => program.deps,
    apply: async () => {
      await applyOverrides(program.deps);
      await publishIfStale(program.deps);
      return 'done';
    },
    version: () => version,
    poll: (ids) => polled.push(...ids),
    checkConfig: () => [],
    checkSiteRule: () => [],
  });
});

afterAll(async () => {
  await program.close();
});

const address = (path: string): string => new URL(path, program.newsroom.url).href;

describe('the console shows', () => {
  it('every feed with its health', async () => {
    const { feeds, ...page } = await data.feeds(ALL);
    const total = program.deps.config.feeds.length;
    expect(page).toMatchObject({ total, well: total, matching: total, page: 1, pages: 1 });
    expect(feeds.map((feed) => feed.id).sort()).toEqual(program.deps.config.feeds.map((feed) => feed.id).sort());
    for (const feed of feeds) {
      expect(feed).toMatchObject({ condition: 'well', failures: 0 });
      expect(feed.articles).toBeGreaterThan(0);
      expect(feed.fullText).toBeGreaterThan(0.4);
    }
    expect(await data.problems()).toEqual([]);
  });

  it('feeds without reading more than their newest articles, and problems without reading any', async () => {
    const { articles } = program.deps.records;
    const read: string[] = [];
    const { getMany, entries } = articles;
    Object.assign(articles, {
      getMany: (ids: readonly string[]) => {
        read.push(...ids);
        return getMany(ids);
      },
      entries: () => expect.fail('all articles are read'),
    });
    await data.problems();
    expect(read).toEqual([]);
    const { feeds } = await data.feeds(ALL);
    Object.assign(articles, { getMany, entries });
    expect(read.length).toBeLessThanOrEqual(10 * feeds.length);
    expect(new Set(read).size).toBe(read.length);
  });

  it('the title of a feed, of its own where none is configured', async () => {
    const [feed] = program.deps.config.feeds;
    expect(await data.feedTitle(feed?.id ?? '')).toBe(
      (await data.feeds({ ...ALL, words: feed?.id ?? '' })).feeds[0]?.title,
    );
    expect(await data.feedTitle('nobody')).toBeUndefined();
  });

  it('articles newest first, all or of one feed', async () => {
    const all = await data.articles({ limit: 10 });
    expect(all).toHaveLength(10);
    const own = await data.articles({ feedId: 'coastwire', limit: 100 });
    expect(new Set(own.map((line) => line.feedTitle))).toEqual(new Set(['Coastwire']));
    expect(own.map((line) => line.wordCount).every((words) => words > 0)).toBe(true);
  });

  it('an article next to its page, with what was removed from it', async () => {
    const line = (await data.articles({ limit: 100 })).find((one) => one.title.includes('fire at Ostermouth'));
    const view = await data.article(line?.entryId ?? '');
    const statuses = new Set(view?.original?.map((block) => block.status));
    expect(statuses.has('article') && statuses.has('outside')).toBe(true);
    expect(view?.html).toContain('sprinklers');
    expect(view).not.toHaveProperty('isFeedText');
    await program.deps.records.pages.delete(line?.entryId ?? '');
    expect(await data.article(line?.entryId ?? '')).toMatchObject({ isFeedText: true });
    expect(await data.article('nobody')).toBeUndefined();
  });
});

describe('the console', () => {
  it('tries out a page without storing it', async () => {
    const before = program.deps.catalogue.size;
    const tried = await data.tryOut(address('harbour-post/2026/03/05/gale-warning-western-coasts/'));
    expect('html' in tried && tried.html).toContain('110 kilometres');
    expect(program.deps.catalogue.size).toBe(before);
    for (const wrong of [address('nowhere'), 'file:///x', 'not an address', 'http://169.254.169.254/']) {
      expect([wrong, Object.keys(await data.tryOut(wrong))]).toEqual([wrong, ['problem']]);
    }
  });

  it('finds the feeds of a page with their newest entries, and reports a page without feeds', async () => {
    const found = await data.discover(address('tern-and-tide/'));
    expect('problem' in found ? found : found.map((feed) => [feed.url, feed.entries.length > 0])).toEqual([
      [address('tern-and-tide/feed.json'), true],
    ]);
    expect(await data.discover('http://169.254.169.254/')).toHaveProperty('problem');
    const known = program.deps.config.feeds.find((feed) => feed.url === address('tern-and-tide/feed.json'));
    expect(known).toBeDefined();
    expect(found).toMatchObject([{ polledAs: known?.id }]);
  });

  it('splits a story permanently, and publishes it', async () => {
    const [story] = await data.stories(10);
    const member = story?.members.find((one) => one.evidence.length > 0);
    expect(member?.evidence[0]?.title).not.toBe('');
    await data.split(member?.entryId ?? '');
    const after = await data.stories(10);
    expect(after.flatMap((one) => one.members.map((other) => other.entryId))).not.toContain(
      story?.members.length === 2 ? member?.entryId : '',
    );
    expect((await program.deps.catalogue.storiesOf([member?.entryId ?? '']))[0]?.members).toHaveLength(1);
    await runPass(program.deps);
    expect((await program.deps.catalogue.storiesOf([member?.entryId ?? '']))[0]?.members).toHaveLength(1);
    expect(await data.split(member?.entryId ?? '')).toContain('already a story of its own');
  });

  it('adds a feed to the configuration without another change', async () => {
    const text = '# mine\nfeeds:\n  - url: https://harbour.example/feed.xml # first\n';
    const added = await data.withFeed(text, { url: 'https://valley.example/feed', title: 'Valley Radio' });
    expect(added.startsWith(text.trimEnd())).toBe(true);
    expect(added).toContain('id: valley-radio');
  });
});

describe('files', () => {
  it('C10 are compared with their current content, so that a new reference is rejected and the file does not change', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'winnow-files-'));
    const configPath = join(folder, 'winnow.yaml');
    const before = 'contact: "${CONTACT:-desk@herald.example}"\n';
    await writeFile(configPath, before);
    const files = openFiles({
      configPath,
      siteRulesDir: join(folder, 'sites'),
      checkConfig: (text, now) => checkConfigText(text, now, configPath, {}),
      checkSiteRule: () => [],
    });
    const changed = `${before}userAgent: "\${file:${configPath}}"\n`;
    const problems = [{ line: 2, column: 12, message: expect.stringContaining('new reference') }];
    expect(await files.check('winnow.yaml', changed)).toMatchObject(problems);
    expect(await files.save('winnow.yaml', changed, before)).toMatchObject({ kind: 'invalid', problems });
    expect(await readFile(configPath, 'utf8')).toBe(before);
    expect(await files.save('winnow.yaml', `${before}timezone: Europe/Oslo\n`, before)).toEqual({ kind: 'saved' });
    await rm(folder, { recursive: true });
  });

  it('are only the editable ones, keep their permissions, and are never saved with errors or over another change', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'winnow-files-'));
    const configPath = join(folder, 'winnow.yaml');
    await writeFile(configPath, 'one\n');
    await chmod(configPath, 0o600);
    const problem = { file: 'winnow.yaml', line: 1, column: 1, message: 'bad' };
    const files = openFiles({
      configPath,
      siteRulesDir: join(folder, 'sites'),
      checkConfig: (text) => (text.includes('bad') ? [problem] : []),
      checkSiteRule: () => [],
    });
    expect(await files.names()).toEqual(['winnow.yaml']);
    for (const name of ['../winnow.yaml', '/x.yaml', 'sites/../winnow.yaml', 'sites/.hidden', 'other.yaml']) {
      expect([name, await files.read(name)]).toEqual([name, undefined]);
    }
    expect(await files.save('winnow.yaml', 'bad\n', 'one\n')).toMatchObject({ kind: 'invalid' });
    expect(await files.save('winnow.yaml', 'two\n', 'zero\n')).toEqual({ kind: 'conflict' });
    expect(await files.save('winnow.yaml', 'two\n', 'one\n')).toEqual({ kind: 'saved' });
    expect(await readFile(configPath, 'utf8')).toBe('two\n');
    expect((await stat(configPath)).mode & 0o777).toBe(0o600);
    await rm(folder, { recursive: true });
  });
});

it('reads the states of feeds again only after something may have changed', async () => {
  const { feeds } = program.deps.records;
  const [feed] = program.deps.config.feeds;
  const state = await feeds.get(feed?.id ?? '');
  if (state === undefined) throw new Error('no feed');
  await data.feeds(ALL);
  await feeds.set(state.id, { ...state, failures: 3 });
  const failing = async () => (await data.feeds({ ...ALL, condition: 'failing' })).feeds.map(({ id }) => id);
  expect(await failing()).toEqual([]);
  version++;
  expect(await failing()).toEqual([state.id]);
  await feeds.set(state.id, state);
  version++;
});

describe('several feeds', () => {
  it('are polled now, unless their server has asked not to be contacted', async () => {
    const [first, second] = program.deps.config.feeds.map(({ id }) => id);
    const { feeds } = program.deps.records;
    const state = await feeds.get(second ?? '');
    if (first === undefined || state === undefined) throw new Error('no feed');
    await feeds.set(state.id, { ...state, retryAfter: '2099-01-01T00:00:00.000Z' });
    expect(await data.pollNow([first, state.id, 'nobody'])).toMatch(/^1 feed is polled now.* 1 not: .*Retry-After/);
    expect(polled).toEqual([first]);
    await feeds.set(state.id, state);
  });

  it('are changed in the text of the configuration', async () => {
    const text = '# Mine.\nfeeds:\n  - id: a\n    url: https://a.example/\n  - url: https://b.example/ # second\n';
    expect(await data.withChange(text, ['b.example'], { kind: 'tag', tag: 'sea' })).toBe(`${text}    tags: [sea]\n`);
    expect(await data.feedIds({ condition: 'failing' })).toEqual([]);
    expect(await data.feedIds({})).toEqual(program.deps.config.feeds.map(({ id }) => id));
  });
});
