/** What can be found: what outputs show, under the ids that they give it, and nothing else. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findArticles } from '../../src/app/find-articles.ts';
import type { Config } from '../../src/config/config.ts';
import { runPass } from '../../src/pass/pass.ts';
import { OutputSearch, searchableOutputs } from '../../src/publish/search.ts';
import { createSearchService, MAX_RESULTS } from '../../src/publish/search-service.ts';
import { sourcesOf } from '../../src/publish/sources.ts';
import { indexState } from '../../src/records/search-state.ts';
import { readQuery } from '../../src/search/query.ts';
import { DAY, type Desk, type DeskOptions, rss, startDesk, story } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: Desk;
afterEach(() => desk.close());

const never = 'articles: { fetch: never }';

async function start(options: DeskOptions): Promise<void> {
  desk = await startDesk(options);
}

function queryOf(text: string) {
  const read = readQuery(text);
  if (read.kind !== 'query') throw new Error(text);
  return read.query;
}

/** Titles of what readers find, in order. */
async function found(text: string, outputId?: string): Promise<readonly string[]> {
  return (await itemsFound(text, outputId)).map(({ title }) => title);
}

async function itemsFound(text: string, outputId?: string) {
  const sources = await sourcesOf(desk.deps);
  const places = searchableOutputs(desk.deps, sources).filter(
    ({ output }) => outputId === undefined || output.id === outputId,
  );
  return (await new OutputSearch(places, sources, desk.deps).find(queryOf(text), 20)).items;
}

/** Titles of what operators find. */
async function stored(text: string): Promise<readonly string[]> {
  return (await findArticles(queryOf(text), 20, desk.deps)).map(({ entry }) => entry.title);
}

async function passWith(changes: (config: Config) => Config): Promise<void> {
  await desk.restart(changes);
  await runPass(desk.deps);
}

describe('a search', () => {
  it('finds words of title and text, newest first, with the ids that the output gives the items', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(
      rss([
        { id: 'a', title: 'Night ferry', date: 'Mon, 09 Mar 2026 08:00:00 GMT' },
        {
          id: 'b',
          title: 'Harbour',
          body: `${story('b')}<p>The ferries were late.</p>`,
          date: 'Tue, 10 Mar 2026 08:00:00 GMT',
        },
      ]),
    );
    await runPass(desk.deps);
    expect(await found('ferr*')).toEqual(['Harbour', 'Night ferry']);
    expect(await found('"the ferries were"')).toEqual(['Harbour']);
    expect(await found('ferr* -late')).toEqual(['Night ferry']);
    expect(await found('nowhere')).toEqual([]);
    const feed = JSON.parse(await desk.published('feed.json')) as { items: { id: string; title: string }[] };
    const ids = new Map(feed.items.map(({ id, title }) => [title, id]));
    for (const { id, title } of await itemsFound('ferr*')) expect([title, id]).toEqual([title, ids.get(title)]);
  });

  it('finds an article by its new words after it changed, and not by its old ones', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss([{ id: 'a', title: 'Ferry aground' }]));
    await runPass(desk.deps);
    desk.now += 2 * 3_600_000;
    desk.origin.answer(rss([{ id: 'a', title: 'Trawler aground' }]));
    await runPass(desk.deps);
    expect([await found('trawler'), await found('ferry')]).toEqual([['Trawler aground'], []]);
  });

  it('finds nothing of an article that was deleted, and the index has nothing of it', async () => {
    await start({ feeds: ['/tides'], settings: `${never}\nretention: { entries: 2 days }` });
    desk.origin.answer(rss([{ id: 'old', title: 'Old ferry' }]));
    await runPass(desk.deps);
    desk.origin.answer(rss([{ id: 'new', title: 'New ferry' }]));
    desk.now += DAY / 2;
    await runPass(desk.deps);
    expect(await found('ferry')).toEqual(['New ferry', 'Old ferry']);
    desk.now += 3 * DAY;
    await runPass(desk.deps);
    expect(await found('ferry')).toEqual(['New ferry']);
    expect((await desk.deps.records.search?.find(queryOf('ferry'), 9))?.ids).toHaveLength(1);
  });

  it('finds only what an output takes and its rules leave', async () => {
    await start({ feeds: ['/tides', '/quay'], settings: never });
    desk.origin.answer(({ path }) => rss([{ id: path, title: `Ferry of ${path.slice(1)}`, body: story(path) }]));
    await passWith((config) => ({
      ...config,
      outputs: config.outputs.flatMap((output) => [
        output,
        { ...output, id: 'quays', title: 'Quays', sources: ['quay'] },
      ]),
    }));
    expect((await found('ferry')).toSorted()).toEqual(['Ferry of quay', 'Ferry of tides']);
    expect(await found('ferry', 'quays')).toEqual(['Ferry of quay']);
    await passWith((config) => ({ ...config, rules: [{ id: 'no-tides', block: [{ title: ['tides'] }] }] }));
    expect(await found('ferry')).toEqual(['Ferry of quay']);
    expect((await stored('ferry')).toSorted()).toEqual(['Ferry of quay', 'Ferry of tides']);
  });

  it('finds in the output of a source what another output shows only as also covered', async () => {
    await start({ feeds: ['/tides', '/quay'], settings: never });
    const body = story('voyage');
    desk.origin.answer(({ path }) =>
      rss([{ id: path, title: path === '/tides' ? 'Ferry sails at last' : 'Boat leaves at last', body }]),
    );
    await runPass(desk.deps);
    const [shown] = await found('"at last"', 'all');
    const other = shown === 'Ferry sails at last' ? 'boat' : 'ferry';
    expect(await found('"at last"')).toEqual([shown]);
    expect(await found(other, 'all')).toEqual([]);
    expect(await found(other)).toHaveLength(1);
  });

  it('does not find words that a rule took out of what is published', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss([{ id: 'a', title: 'ADVERT: Night ferry' }]));
    const rewrite = { title: [{ find: '/^ADVERT: /', with: '' }], text: [] };
    await passWith((config) => ({ ...config, rules: [{ id: 'r', rewrite }] }));
    expect([await found('advert'), await found('ferry'), await found('ferry -advert')]).toEqual([
      [],
      ['Night ferry'],
      ['Night ferry'],
    ]);
    expect(await stored('advert')).toEqual(['ADVERT: Night ferry']);
  });

  it('neither finds nor leaves out anything by the secret of a private feed', async () => {
    await start({ feeds: ['/tides?key=5ecretTide'], settings: never });
    desk.origin.answer(
      rss([{ id: 'a', title: 'Ferry', body: `${story('a')}<p>See /tides?key=5ecretTide there.</p>` }]),
    );
    await passWith((config) => ({
      ...config,
      feeds: config.feeds.map((feed) => ({ ...feed, isPrivate: true, secrets: ['5ecretTide'] })),
    }));
    expect(await desk.published('feed.json')).not.toContain('5ecretTide');
    expect(await found('ferry')).toEqual(['Ferry']);
    for (const text of ['5ecretTide', '5ecr*', 'ferry 5ecretTide', '"key 5ecretTide"'])
      expect([text, await found(text)]).toEqual([text, []]);
    for (const text of ['ferry -5ecretTide', 'ferry -5ecr*'])
      expect([text, await found(text)]).toEqual([text, ['Ferry']]);
  });

  it('does not find what is not published yet', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss([{ id: 'a', title: 'Ferry' }]));
    await runPass(desk.deps);
    await desk.deps.records.histories.delete('all');
    expect(await found('ferry', 'all')).toEqual([]);
  });
});

describe('the index', () => {
  it('is built for a store that was written without it, also after it was cut off', async () => {
    await start({ feeds: ['/tides'], settings: never });
    const ids = Array.from({ length: 60 }, (_, i) => `ferry ${i}`);
    desk.origin.answer(rss(ids.map((id) => ({ id }))));
    await runPass(desk.deps);
    const { search } = desk.deps.records;
    if (search === undefined) throw new Error('no index');
    await desk.deps.records.write([search.settingState(undefined)]);
    expect([await found('ferry'), await indexState(desk.deps.records)]).toEqual([[], 'none']);
    const abort = new AbortController();
    const setting = vi.spyOn(search, 'missing').mockImplementationOnce(async (some) => {
      abort.abort();
      return some;
    });
    await runPass(desk.deps, { signal: abort.signal });
    setting.mockRestore();
    expect(await indexState(desk.deps.records)).toBe('partly');
    await runPass(desk.deps);
    expect(await indexState(desk.deps.records)).toBe('complete');
    expect((await search.find(queryOf('ferry'), 100)).ids).toHaveLength(60);
  });
});

describe('an index of an older version', () => {
  it('is built again, with words that readers find', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss([{ id: 'Fähr\u00adverbindung' }]));
    await runPass(desk.deps);
    const { search } = desk.deps.records;
    const id = (await search?.find(queryOf('fährverbindung'), 9))?.ids[0];
    if (search === undefined || id === undefined) throw new Error('not indexed');
    await desk.deps.records.write([
      search.setting(id, { at: 1, words: 'fahr verbindung' }),
      search.settingState('1 complete'),
    ]);
    expect(await indexState(desk.deps.records)).toBe('none');
    await runPass(desk.deps);
    expect(await indexState(desk.deps.records)).toBe('complete');
    expect((await search.find(queryOf('fährverbindung'), 9)).ids).toEqual([id]);
    expect((await search.find(queryOf('fähr'), 9)).ids).toEqual([]);
  });
});

describe('the service of the public search', () => {
  it('answers from the first output that shows a story, limits the results, and knows no other output', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss(Array.from({ length: MAX_RESULTS + 5 }, (_, i) => ({ id: `ferry ${i}` }))));
    await runPass(desk.deps);
    const search = createSearchService(() => desk.deps);
    const answer = await search(' ferry ');
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect(answer.feed.items).toHaveLength(MAX_RESULTS);
    expect(answer.feed.search).toEqual({ text: 'ferry', isLimited: true });
    expect(await search('ferry', 'nowhere')).toEqual({ kind: 'no-output' });
    expect((await search('ferry', 'all')).kind).toBe('found');
    for (const text of ['', '"', '-ferry', 'x'.repeat(1000)]) {
      const nothing = await search(text);
      expect(nothing.kind === 'found' ? nothing.feed.items : nothing).toEqual([]);
    }
  });

  it('lets few searches wait, and tells the others to come again', async () => {
    await start({ feeds: ['/tides'], settings: never });
    const search = createSearchService(() => desk.deps);
    const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => search(`ferry ${i}`)));
    expect(answers.filter(({ kind }) => kind === 'found')).toHaveLength(9);
    expect(answers.filter(({ kind }) => kind === 'busy')).toHaveLength(21);
    expect((await search('ferry')).kind).toBe('found');
  });
});
