/** Rounds of a pass: stories appear although pages are slow or hosts are in cooldown, each in its final form at once. */
import { rm } from 'node:fs/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findEntries } from '../../src/app/explain.ts';
import type { FeedSource } from '../../src/model/source.ts';
import { uuidUrn } from '../../src/outputs/item.ts';
import { runPass } from '../../src/pass/pass.ts';
import { pollFeed } from '../../src/pass/poll.ts';
import { rebuild } from '../../src/pass/rebuild.ts';
import { loadJobs, runJob, saveFromFeed } from '../../src/pass/run-job.ts';
import type { Job } from '../../src/records/records.ts';
import { saveArticles } from '../../src/records/save-articles.ts';
import { storyIdOf } from '../../src/stories/story/story-id.ts';
import { DAY, type Desk, HOUR, MINUTE, rss, startDesk, story } from '../fakes/newsdesk.ts';
import type { Answer } from '../http/origin.ts';

let desk: Desk;
afterEach(() => desk.close());

const SETTINGS = 'articles: { fetch: always }';
const FOOT = 'Founded by the pilots of the outer harbour and owned by its readers since the great flood of that year.';

function page(word: string): Answer {
  const body = `<html><head><title>${word}</title></head><body><article><h1>${word}</h1>${story(word)}<p>${FOOT}</p></article></body></html>`;
  return { headers: { 'Content-Type': 'text/html' }, body };
}

async function jsonFeed(): Promise<string> {
  return await desk.published('feed.json').catch(() => '');
}

async function articles(): Promise<ReadonlyMap<string, { readonly from: string; readonly text: string }>> {
  const found = new Map<string, { readonly from: string; readonly text: string }>();
  for await (const [id, stored] of desk.deps.records.articles.entries()) {
    const entry = await desk.deps.records.entries.get(id);
    found.set(entry?.title ?? id, { from: stored.from, text: stored.article.text });
  }
  return found;
}

const items = (words: readonly string[]) =>
  words.map((word) => ({ id: word, link: `${desk.origin.url}/page/${word}`, body: 'Short.' }));

describe('a pass whose pages are slow', () => {
  it('publishes what it has after a round, and the rest at the end', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    // Which of the two is asked for first is not ours to say: the second one is slow.
    const pages: string[] = [];
    let release = (): void => undefined;
    desk.origin.answer(({ path }, response) => {
      if (path === '/tides') return rss(items(['ebb', 'flood']));
      if (path === '/robots.txt') return { status: 404 };
      const word = path.slice('/page/'.length);
      if (pages.push(word) === 1) return page(word);
      release = () => {
        response.setHeader('Content-Type', 'text/html');
        response.end(page(word).body);
      };
      return undefined;
    });
    const pass = runPass(desk.deps);
    await vi.waitFor(async () => expect((await articles()).size).toBe(1), 10_000);
    expect(await jsonFeed()).toBe('');
    desk.now += MINUTE;
    await vi.waitFor(async () => expect(await jsonFeed()).toContain(`"${pages[0]}"`), 10_000);
    await vi.waitFor(() => expect(pages).toHaveLength(2), 10_000);
    expect(await jsonFeed()).not.toContain(`"${pages[1]}"`);
    release();
    const report = await pass;
    expect(await jsonFeed()).toContain(`"${pages[1]}"`);
    expect(report.stories.new).toBe(2);
    expect(report.articles.pages).toBe(2);
  });
});

describe('the first pass of an installation', () => {
  it('publishes the stories of hosts that respond while one hangs, and the others at the end', async () => {
    desk = await startDesk({ feeds: ['/tides', '/winds'], settings: 'articles: { fetch: never }' });
    let release = (): void => undefined;
    let isHanging = false;
    desk.origin.answer(({ path }, response) => {
      if (path === '/tides') return rss([{ id: 'ebb' }, { id: 'flood' }]);
      release = () => {
        response.setHeader('Content-Type', 'application/rss+xml');
        response.end(rss([{ id: 'storm' }], '<description>Of the winds</description>').body);
      };
      isHanging = true;
      return undefined;
    });
    const pass = runPass(desk.deps);
    const isPolled = async () => (await desk.deps.records.feeds.get('tides'))?.lastOutcome !== undefined;
    await vi.waitFor(async () => expect([isHanging, await isPolled()]).toEqual([true, true]), 10_000);
    expect(await jsonFeed()).toBe('');
    desk.now += 5_000;
    await vi.waitFor(async () => expect(await jsonFeed()).toContain('"ebb"'), 10_000);
    expect(await jsonFeed()).not.toContain('"storm"');
    release();
    const report = await pass;
    expect([report.feeds.fetched, report.articles.read, report.stories.new]).toEqual([2, 3, 3]);
    expect(await jsonFeed()).toContain('"storm"');
    expect((await runPass(desk.deps, { only: [] })).files).toEqual({ written: 0, removed: 0 });
  });
});

describe('a page that was not requested', () => {
  const answer = (status: Answer): void =>
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return rss(items(['ebb']));
      return path === '/robots.txt' ? { status: 404 } : status;
    });

  it('is waited for if it may be requested within the hour: the story appears complete', async () => {
    desk = await startDesk({ feeds: ['/tides', '/winds'], settings: SETTINGS });
    answer(page('ebb'));
    await runPass(desk.deps, { only: ['none'] });
    // The hold came between the poll of the feed and its page.
    const { fetchPage } = desk.deps;
    const retryAt = new Date(desk.now + 30 * MINUTE).toISOString();
    const held = { kind: 'failed', code: 'host-held', reason: 'held', retryable: true, retryAt } as const;
    desk.deps = { ...desk.deps, fetchPage: async () => held };
    const report = await runPass(desk.deps, { only: ['tides'] });
    expect([report.stories.new, report.articles.waiting]).toEqual([0, 1]);
    desk.deps = { ...desk.deps, fetchPage };
    desk.now += 29 * MINUTE;
    expect((await runPass(desk.deps, { only: [] })).stories.new).toBe(0);
    desk.now += 2 * MINUTE;
    expect((await runPass(desk.deps, { only: [] })).stories.new).toBe(1);
    expect((await articles()).get('ebb')?.from).toBe('page');
  });

  it('is not waited for longer: the story appears from its feed, and no attempt is counted', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    answer(page('ebb'));
    const retryAt = new Date(desk.now + DAY).toISOString();
    const held = { kind: 'failed', code: 'host-held', reason: 'held', retryable: true, retryAt } as const;
    desk.deps = { ...desk.deps, fetchPage: async () => held };
    expect((await runPass(desk.deps)).stories.new).toBe(1);
    expect((await articles()).get('ebb')?.from).toBe('feed-only');
    const work: unknown[] = [];
    for await (const [, one] of desk.deps.records.jobs.entries()) work.push(one);
    expect(work).toMatchObject([{ need: 'page', attempts: 0, notBefore: retryAt }]);
  });

  it('is requested again when its server said so, not before', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    answer({ status: 503, headers: { 'Retry-After': '10800' } });
    expect((await runPass(desk.deps)).articles).toEqual({ read: 1, pages: 0, waiting: 1 });
    const pages = (): number => desk.asked().filter((path) => path === '/page/ebb').length;
    desk.now += 2 * HOUR;
    await runPass(desk.deps, { only: [] });
    expect(pages()).toBe(1);
    desk.now += HOUR + MINUTE;
    answer(page('ebb'));
    await runPass(desk.deps, { only: [] });
    expect(pages()).toBe(2);
    expect((await articles()).get('ebb')?.from).toBe('page');
  });
});

describe('what repeats on the pages of a host', () => {
  const words = ['ebb', 'flood', 'storm', 'calm'];
  const news = ['reef', 'shoal'];
  const answer = (listed: readonly string[]): void =>
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return rss(items(listed));
      return path === '/robots.txt' ? { status: 404 } : page(path.slice('/page/'.length));
    });

  it('is learned in one pass and removed from the next one on, with its reason', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    answer(words);
    await runPass(desk.deps);
    for (const word of words) expect((await articles()).get(word)?.text).toContain(FOOT);
    answer([...news, ...words]);
    desk.now += DAY;
    await runPass(desk.deps);
    for (const word of news) expect((await articles()).get(word)?.text).not.toContain(FOOT);
    const removed = [];
    for await (const [, stored] of desk.deps.records.articles.entries()) removed.push(...stored.article.removed);
    expect(removed.filter((one) => one.rule === 'site-template').map((one) => one.text)).toEqual([FOOT, FOOT]);
    const asked = desk.asked().length;
    await rebuild(desk.deps, { all: true, onProgress: () => undefined });
    for (const word of words) expect((await articles()).get(word)?.text).not.toContain(FOOT);
    expect(desk.asked()).toHaveLength(asked);
  });

  it('is learned the same when the pass was killed in between', async () => {
    const run = async (kill: boolean): Promise<unknown> => {
      desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
      answer(words);
      if (kill) {
        const abort = new AbortController();
        let read = 0;
        const onEvent = (event: { readonly kind: string }): void => {
          if (event.kind === 'placed' && ++read === 2) abort.abort();
        };
        await runPass(desk.deps, { signal: abort.signal, onEvent });
        await desk.restart();
      }
      await runPass(desk.deps);
      const host = new URL(desk.origin.url).host;
      const known = await desk.deps.records.templates.get(host);
      return new Map(known?.template.blocks);
    };
    const whole = await run(false);
    await desk.close();
    expect(await run(true)).toEqual(whole);
  });

  it('stays if the operator switches that off', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: `${SETTINGS}\nclean: { siteTemplate: false }` });
    answer(words);
    await runPass(desk.deps);
    answer([...news, ...words]);
    desk.now += DAY;
    await runPass(desk.deps);
    for (const word of news) expect((await articles()).get(word)?.text).toContain(FOOT);
  });
});

describe('a pass that is killed while it assigns articles', () => {
  it('counts each page once when it learns whether a feed has full texts', async () => {
    const words = ['ebb', 'flood', 'storm', 'calm'];
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return rss(items(words));
      return path === '/robots.txt' ? { status: 404 } : page(path.slice('/page/'.length));
    });
    for (const stopAt of [1, 2]) {
      const abort = new AbortController();
      let placed = 0;
      const onEvent = (event: { readonly kind: string }): void => {
        if (event.kind === 'placed' && ++placed === stopAt) abort.abort();
      };
      await runPass(desk.deps, { signal: abort.signal, onEvent });
      await desk.restart();
    }
    await runPass(desk.deps);
    expect((await desk.state('tides')).fullText).toMatchObject({ pages: 4, richer: 4 });
    expect(desk.deps.catalogue.size).toBe(4);
    desk.now += DAY;
    desk.origin.answer(({ path }) =>
      path === '/tides' ? rss(items([...words, 'surge'])) : page(path.slice('/page/'.length)),
    );
    await runPass(desk.deps);
    const { fullText } = await desk.state('tides');
    expect(fullText).toMatchObject({ pages: 5, richer: 5 });
    expect(fullText?.counted).toHaveLength(1);
  });
});

describe('a store that fails while pages are fetched', () => {
  it('ends the pass with its error, without unhandled rejections', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    const words = Array.from({ length: 70 }, (_, i) => `ebb${i}`);
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return rss(items(words));
      return path === '/robots.txt' ? { status: 404 } : page(path.slice('/page/'.length));
    });
    const { records } = desk.deps;
    const { articles: kept, write } = records;
    const { getMany } = kept;
    let asked = 0;
    let failed = 0;
    Object.assign(kept, {
      // The second batch cannot be opened, and the pages of the first, which are on their way by then, cannot be kept.
      getMany: async (ids: readonly string[]) => {
        if (++asked === 1) return await getMany(ids);
        await vi.waitFor(() => expect(desk.asked().length).toBeGreaterThan(3), 10_000);
        throw new Error('disk full');
      },
    });
    Object.assign(records, {
      write: async (writes: Parameters<typeof write>[0]) => {
        if (!writes.some(({ change }) => change.collection === 'articles')) return await write(writes);
        failed++;
        throw new Error('disk full');
      },
    });
    await expect(runPass(desk.deps)).rejects.toThrow('disk full');
    await vi.waitFor(() => expect(failed).toBeGreaterThan(0), 10_000);
  });
});

describe('an article that was cleaned and not assigned before a kill', () => {
  it('is taken from its page again, whatever was learned about its feed since then', async () => {
    desk = await startDesk({ feeds: ['/tides'] });
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return rss([{ id: 'ebb', link: `${desk.origin.url}/page/ebb`, body: story('ebb') }]);
      return path === '/robots.txt' ? { status: 404 } : page('ebb');
    });
    const { deps } = desk;
    const seenAt = new Date(desk.now).toISOString();
    await pollFeed(deps.config.feeds[0] as FeedSource, { seenAt, pace: {} }, deps);
    const jobs: Job[] = [];
    for await (const [, job] of deps.records.jobs.entries()) jobs.push(job);
    const runJobs = async () => {
      const { done, pageJobs } = await saveFromFeed(await loadJobs(jobs, deps), deps);
      const pages = await Promise.all(pageJobs.map((job) => runJob(job, new AbortController().signal, deps)));
      const results = [...done, ...pages].flatMap((result) => (result === 'postponed' ? [] : [result.saving]));
      await saveArticles(results, deps.records);
      return results.map(({ stored }) => stored);
    };
    const first = await runJobs();
    expect(first).toMatchObject([{ from: 'page' }]);
    await deps.records.feeds.set('tides', { ...(await desk.state('tides')), fullText: { pages: 5, richer: 0 } });
    expect(await runJobs()).toEqual(first);
    expect(desk.asked().filter((path) => path === '/page/ebb')).toHaveLength(1);
  });
});

describe('an article that waits to be assigned', () => {
  it('takes little memory, however long its text: a first pass over many feeds has all of them at once', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
    desk.origin.answer(rss([{ id: 'ebb', body: Array.from({ length: 200 }, (_, i) => story(`ebb ${i}`)).join('') }]));
    const aborted = AbortSignal.abort();
    await pollFeed(
      desk.deps.config.feeds[0] as FeedSource,
      { seenAt: new Date(desk.now).toISOString(), pace: {} },
      desk.deps,
    );
    const work: Job[] = [];
    for await (const [, one] of desk.deps.records.jobs.entries()) work.push(one);
    const [opened] = await loadJobs(work, desk.deps);
    if (opened === undefined) throw new Error('nothing is opened');
    const done = await runJob(opened, new AbortController().signal, desk.deps);
    if (typeof done === 'string') throw new Error(done);
    expect(done.saving.stored.article.html.length).toBeGreaterThan(100_000);
    expect(JSON.stringify(done.ready).length).toBeLessThan(1_000);
    expect(await runJob(opened, aborted, desk.deps)).toBe('postponed');
  });
});

describe('an article whose page moved permanently', () => {
  const moved = async (to: string, from = '/page/ebb'): Promise<readonly [string | undefined, string]> => {
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    const target = to.startsWith('/') ? desk.origin.url + to : to.replace('PORT', String(desk.origin.port));
    desk.origin.answer(({ path }) => {
      if (path === '/tides') return rss([{ id: 'ebb', link: desk.origin.url + from, body: 'Short.' }]);
      if (path === '/robots.txt') return { status: 404 };
      return path === from ? { status: 301, headers: { Location: target } } : page('ebb');
    });
    await runPass(desk.deps);
    const { items: published } = JSON.parse(await jsonFeed()) as { items: { id: string; url: string }[] };
    return [published[0]?.url.replace(desk.origin.url, ''), published[0]?.id ?? ''];
  };

  it('is linked at its new URL, under its old id, and found by either URL', async () => {
    const [url, id] = await moved('/2026/ebb');
    expect(url).toBe('/2026/ebb');
    const [entry] = await findEntries(`${desk.origin.url}/page/ebb`, desk.deps);
    expect(await findEntries(`${desk.origin.url}/2026/ebb`, desk.deps)).toEqual([entry]);
    await rebuild(desk.deps, { all: true, onProgress: () => undefined });
    expect(await jsonFeed()).toContain(`${desk.origin.url}/2026/ebb`);
    expect(id).toBe(uuidUrn(storyIdOf(entry ?? '')));
  });

  it('keeps its link when the redirect leads to another publisher, though its text is used', async () => {
    const [url] = await moved('http://localhost:PORT/2026/ebb');
    expect(url).toBe('/page/ebb');
  });
});

describe('a published folder that was deleted', () => {
  it('is written again by the next pass, though nothing is new', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
    desk.origin.answer(rss([{ id: 'ebb' }]));
    await runPass(desk.deps);
    const before = await jsonFeed();
    await rm(desk.publicDir, { recursive: true });
    await runPass(desk.deps, { only: [] });
    expect(before).toContain('ebb');
    expect(await jsonFeed()).toBe(before);
    expect((await runPass(desk.deps, { only: [] })).files.written).toBe(0);
  });
});

describe('an article whose page is no longer stored', () => {
  it('retains its text when it is cleaned again', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: SETTINGS });
    desk.origin.answer(({ path }) => (path === '/tides' ? rss(items(['ebb'])) : page('ebb')));
    await runPass(desk.deps);
    const before = (await articles()).get('ebb');
    for await (const [id] of desk.deps.records.pages.entries()) await desk.deps.records.pages.delete(id);
    await rebuild(desk.deps, { all: true, onProgress: () => undefined });
    expect((await articles()).get('ebb')).toEqual(before);
    expect(before?.from).toBe('page');
  });
});
