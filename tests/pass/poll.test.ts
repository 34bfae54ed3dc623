/** Polling through the whole program: what is requested, and what is stored of the responses. */
import { afterEach, describe, expect, it } from 'vitest';
import { packResponse } from '../../src/feeds/poll/initial-response.ts';
import { runPass } from '../../src/pass/pass.ts';
import { DAY, type Desk, type DeskOptions, HOUR, MINUTE, rss, startDesk } from '../fakes/newsdesk.ts';
import type { Answer } from '../http/origin.ts';

let desk: Desk;
afterEach(() => desk.close());

async function open(options: DeskOptions = { feeds: ['/tides'] }): Promise<void> {
  desk = await startDesk(options);
}

describe('a host that responded with 429', () => {
  it('gets no request for any of its feeds after a restart and a changed configuration', async () => {
    await open({ feeds: ['/tides', '/winds'] });
    desk.origin.answer({ status: 429, headers: { 'Retry-After': '7200' } });
    await runPass(desk.deps, { only: ['tides'] });
    expect(desk.asked()).toEqual(['/tides']);
    await desk.restart();
    desk.now += HOUR;
    await runPass(desk.deps, { only: ['winds'] });
    await desk.restart((config) => ({ ...config, contact: 'https://reader.example/' }));
    await runPass(desk.deps);
    expect(desk.asked()).toEqual(['/tides']);
    desk.origin.answer(rss([{ id: 'ebb' }]));
    desk.now += HOUR + 15 * MINUTE;
    await runPass(desk.deps);
    expect(desk.asked().toSorted()).toEqual(['/tides', '/tides', '/winds']);
  });
});

describe('a new feed', () => {
  it('is not requested again when adding it stored the response', async () => {
    await open();
    desk.origin.answer(rss([{ id: 'ebb' }]));
    const { http, records } = desk.deps;
    const response = await http.fetch({
      url: `${desk.origin.url}/tides`,
      configuredUrl: `${desk.origin.url}/tides`,
      purpose: 'discovery',
    });
    if (response.kind !== 'response') throw new Error(response.message);
    await records.initialResponses.set(`${desk.origin.url}/tides`, packResponse({ ...response, startedAt: desk.now }));
    const report = await runPass(desk.deps);
    expect(report.entries.new).toBe(1);
    expect(desk.asked()).toEqual(['/tides']);
    expect(await records.initialResponses.get(`${desk.origin.url}/tides`)).toBeUndefined();
    desk.now += DAY;
    await runPass(desk.deps);
    expect(desk.asked()).toEqual(['/tides', '/tides']);
  });

  it('among many is polled within half an hour, and at once by `winnow run`', async () => {
    const feeds = Array.from({ length: 60 }, (_, i) => `/feed${i}`);
    await open({ feeds });
    desk.origin.answer(rss([]));
    await runPass(desk.deps, { spreadsFirstPolls: true });
    const first = desk.asked().length;
    expect(first).toBeLessThan(10);
    desk.now += 30 * MINUTE;
    await runPass(desk.deps, { spreadsFirstPolls: true });
    expect(desk.asked()).toHaveLength(60);
  });

  it('among few is polled at once', async () => {
    await open({ feeds: Array.from({ length: 50 }, (_, i) => `/feed${i}`) });
    desk.origin.answer(rss([]));
    await runPass(desk.deps, { spreadsFirstPolls: true });
    expect(desk.asked()).toHaveLength(50);
  });
});

describe('a document that this machine was too busy to parse', () => {
  const busy = { kind: 'failed', code: 'busy', message: 'took longer than 300 s and was stopped' } as const;

  it('is parsed in the next pass without another request, and no failure is counted', async () => {
    await open();
    desk.origin.answer(rss([{ id: 'ebb' }]));
    const stalled = { ...desk.deps.workers, run: () => Promise.resolve(busy) };
    await runPass({ ...desk.deps, workers: stalled });
    const state = await desk.state('tides');
    expect(state).toMatchObject({ failures: 0, lastOutcome: { kind: 'failed' } });
    expect(state.lastOutcome?.reason).toContain('took longer than 300 s');
    desk.now += 2 * MINUTE;
    expect((await runPass(desk.deps)).entries.new).toBe(1);
    expect(desk.asked()).toEqual(['/tides']);
    expect((await desk.state('tides')).isUnparsed).toBeUndefined();
    expect(await desk.deps.records.initialResponses.get(`${desk.origin.url}/tides`)).toBeUndefined();
    desk.now += DAY;
    await runPass(desk.deps);
    expect(desk.asked()).toEqual(['/tides', '/tides']);
  });

  it('also later keeps the interval of its requests', async () => {
    await open();
    desk.origin.answer(rss([{ id: 'ebb' }]));
    await runPass(desk.deps);
    desk.now += DAY;
    desk.origin.answer(rss([{ id: 'ebb' }, { id: 'flow' }]));
    const stalled = { ...desk.deps.workers, run: () => Promise.resolve(busy) };
    for (let i = 0; i < 5; i++) {
      await runPass({ ...desk.deps, workers: stalled });
      desk.now += 2 * MINUTE;
    }
    expect((await runPass(desk.deps)).entries.new).toBe(1);
    expect(desk.asked()).toEqual(['/tides', '/tides']);
  });
});

describe('archive documents', () => {
  it('are read once, and never again', async () => {
    await open();
    const link = (path: string): string => `<atom:link rel="prev-archive" href="${desk.origin.url}${path}"/>`;
    const documents = new Map([
      ['/tides', () => rss([{ id: 'newest' }], link('/archive/2'))],
      ['/archive/2', () => rss([{ id: 'middle' }, { id: 'newest', title: 'older version' }], link('/archive/1'))],
      ['/archive/1', () => rss([{ id: 'oldest' }])],
    ]);
    desk.origin.answer((request) => documents.get(request.path)?.() ?? { status: 404 });
    await runPass(desk.deps);
    expect(desk.asked()).toEqual(['/tides', '/archive/2', '/archive/1']);
    expect(await desk.titles()).toEqual(['middle', 'newest', 'oldest']);
    const archives = ['/archive/2', '/archive/1'].map((path) => desk.origin.url + path);
    expect((await desk.state('tides')).archivesRead).toEqual(archives);
    documents.set('/tides', () => rss([{ id: 'news' }, { id: 'newest' }], link('/archive/2')));
    desk.now += DAY;
    await runPass(desk.deps);
    expect(desk.asked()).toEqual(['/tides', '/archive/2', '/archive/1', '/tides']);
    expect((await desk.state('tides')).archivesRead).toEqual(archives);
  });
});

describe('archive documents that cannot all be read at once', () => {
  const news = (id: string, prev?: string): Answer =>
    rss([{ id }], prev === undefined ? '' : `<atom:link rel="prev-archive" href="${desk.origin.url}${prev}"/>`);

  it('are read by the next polls, each once', async () => {
    await open();
    let current = 'newest';
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return news(current, '/archive/49');
      const number = Number(path.slice('/archive/'.length));
      return news(`entry ${number}`, number === 0 ? undefined : `/archive/${number - 1}`);
    });
    for (current of ['newest', 'newer', 'news', 'last']) {
      await runPass(desk.deps);
      desk.now += DAY;
    }
    const archives = desk.asked().filter((path) => path !== '/tides');
    expect(archives).toEqual(Array.from({ length: 50 }, (_, i) => `/archive/${49 - i}`));
    expect(await desk.titles()).toHaveLength(54);
    expect((await desk.state('tides')).olderNext).toBeUndefined();
  });

  it('are requested again when their server was down, and not when they are gone', async () => {
    await open();
    let [current, status] = ['newest', 503];
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return news(current, '/archive/1');
      if (path === '/archive/1') return news('one', '/archive/0');
      return status === 200 ? news('zero') : { status };
    });
    await runPass(desk.deps);
    expect((await desk.state('tides')).olderNext).toEqual([{ url: `${desk.origin.url}/archive/0`, isArchive: true }]);
    [current, status] = ['news', 200];
    desk.now += 2 * DAY;
    await runPass(desk.deps);
    expect(await desk.titles()).toEqual(['newest', 'news', 'one', 'zero']);
    expect(desk.asked().filter((path) => path === '/archive/1')).toHaveLength(1);
    expect((await desk.state('tides')).olderNext).toBeUndefined();
  });

  it('are given up when they are gone', async () => {
    await open();
    desk.origin.answer(({ path }) => (path === '/tides' ? news('newest', '/archive/0') : { status: 410 }));
    await runPass(desk.deps);
    expect((await desk.state('tides')).olderNext).toBeUndefined();
  });
});

describe('a feed that calls itself complete', () => {
  it('withdraws what it leaves out: the story stays, its page is not requested again, and it does not return as new', async () => {
    await open({ feeds: ['/tides'], settings: 'articles: { fetch: always }' });
    const items = [{ id: 'ebb', link: `${desk.origin.url}/ebb.html` }, { id: 'flood' }];
    let listed = items;
    desk.origin.answer((request) => (request.path === '/tides' ? rss(listed, '<fh:complete/>') : { status: 404 }));
    await runPass(desk.deps);
    const pages = (): number => desk.asked().filter((path) => path === '/ebb.html').length;
    expect(pages()).toBe(1);
    const stories = desk.deps.catalogue.size;
    listed = items.slice(1);
    desk.now += DAY;
    await runPass(desk.deps);
    desk.now += DAY;
    await runPass(desk.deps);
    expect(await desk.titles()).toEqual(['ebb', 'flood']);
    const waiting: string[] = [];
    for await (const [id] of desk.deps.records.jobs.entries()) waiting.push(id);
    expect(waiting).toEqual([]);
    expect(pages()).toBe(1);
    listed = items;
    desk.now += DAY;
    const report = await runPass(desk.deps);
    expect(report.entries).toEqual({ new: 0, changed: 0 });
    expect(desk.deps.catalogue.size).toBe(stories);
  });
});

describe('the headers of a response', () => {
  it('set the base of relative links in a feed', async () => {
    await open();
    desk.origin.answer((request) => {
      const { headers, body } = rss([{ id: 'ebb', link: 'ebb.html' }]);
      return request.path === '/tides'
        ? { headers: { ...headers, 'Content-Location': `${desk.origin.url}/harbour/feed` }, body: body ?? '' }
        : { status: 404 };
    });
    await runPass(desk.deps);
    const urls: (string | undefined)[] = [];
    for await (const [, entry] of desk.deps.records.entries.entries()) urls.push(entry.url);
    expect(urls).toEqual([`${desk.origin.url}/harbour/ebb.html`]);
  });
});
