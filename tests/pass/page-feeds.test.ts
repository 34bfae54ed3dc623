/** A page without a feed through whole passes: stable ids, an error for an empty list, new selectors, and robots.txt. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageSelectors } from '../../src/model/source.ts';
import { runPass } from '../../src/pass/pass.ts';
import { type Desk, HOUR, startDesk } from '../fakes/newsdesk.ts';
import type { Answer } from '../http/origin.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: Desk;
afterEach(() => desk.close());

const page = (...titles: readonly string[]): Answer => ({
  headers: { 'Content-Type': 'text/html; charset=utf-8', ETag: `"${titles.join()}"` },
  body: `<html lang="en"><head><title>Council news</title></head><body><ul class="news">${titles
    .map(
      (title) => `<li><h3><a href="/a/${encodeURIComponent(title)}">${title}</a></h3><b>In short: ${title}.</b></li>`,
    )
    .join('')}</ul></body></html>`,
});

const answers: { list: Answer; robots: Answer } = { list: page(), robots: { status: 404 } };

async function start(list: Answer, selectors: PageSelectors = { list: 'ul.news > li', text: 'b' }): Promise<void> {
  answers.list = list;
  answers.robots = { status: 404 };
  desk = await startDesk({ feeds: ['/council'], settings: 'articles: { fetch: never }' });
  desk.origin.answer(({ path }) => (path === '/robots.txt' ? answers.robots : answers.list));
  await useSelectors(selectors);
  await runPass(desk.deps);
}

async function useSelectors(selectors: PageSelectors): Promise<void> {
  await desk.restart((config) => ({
    ...config,
    feeds: config.feeds.map((feed) => ({ ...feed, page: selectors, obeyRobots: true })),
  }));
}

async function later(list?: Answer): Promise<void> {
  desk.now += 3 * HOUR;
  if (list !== undefined) answers.list = list;
  await runPass(desk.deps);
}

async function published(): Promise<
  readonly { readonly id: string; readonly title: string; readonly content_html: string }[]
> {
  return (
    JSON.parse(await desk.published('feed.json')) as { items: { id: string; title: string; content_html: string }[] }
  ).items;
}

describe('a page as a feed', () => {
  it('is published with the title of the page, and its items keep their ids whatever moves', async () => {
    await start(page('Ferry returns', 'Bridge closed'));
    const before = new Map((await published()).map(({ title, id }) => [title, id]));
    expect([...before.keys()].toSorted()).toEqual(['Bridge closed', 'Ferry returns']);
    expect((await published()).find(({ title }) => title === 'Ferry returns')?.content_html).toContain(
      'In short: Ferry returns.',
    );
    expect(await desk.published('sources.opml')).toContain('Council news');
    await later(page('Library reopens today', 'Ferry returns', 'Bridge closed'));
    const after = await published();
    expect(after).toHaveLength(3);
    for (const [title, id] of before) expect(after.find((one) => one.title === title)?.id).toBe(id);
  });

  it('fails when its list finds nothing, keeps what it has, and says why', async () => {
    await start(page('Ferry returns', 'Bridge closed'));
    await later({ headers: { 'Content-Type': 'text/html' }, body: '<html><body><div>New design</div></body></html>' });
    const { lastOutcome, failures } = await desk.state('council');
    expect([lastOutcome?.kind, failures]).toEqual(['failed', 1]);
    expect(lastOutcome?.reason).toContain('nothing that `page.list` selects (ul.news > li)');
    expect(await published()).toHaveLength(2);
    await later(page('Ferry returns', 'Bridge closed', 'All is well again'));
    expect((await desk.state('council')).failures).toBe(0);
    expect(await published()).toHaveLength(3);
  });

  it('is asked with its validators, and read again when the selectors have changed', async () => {
    await start(page('Ferry returns'));
    answers.list = { status: 304 };
    await later();
    const conditional = desk.origin.requests.filter(({ path }) => path === '/council').at(-1)?.headers;
    expect(conditional?.['if-none-match']).toBe('"Ferry returns"');
    answers.list = page('Ferry returns');
    await useSelectors({ list: 'ul.news > li', title: 'b' });
    await later();
    const last = desk.origin.requests.filter(({ path }) => path === '/council').at(-1)?.headers;
    expect(last?.['if-none-match']).toBeUndefined();
    expect((await published()).map(({ title }) => title)).toEqual(['In short: Ferry returns.']);
  });

  it('obeys robots.txt, as pages of articles do', async () => {
    await start(page('Ferry returns'));
    answers.robots = { headers: { 'Content-Type': 'text/plain' }, body: 'User-agent: *\nDisallow: /council\n' };
    desk.now += 30 * HOUR;
    await runPass(desk.deps);
    expect((await desk.state('council')).lastOutcome?.kind).toBe('failed');
    expect((await desk.state('council')).lastOutcome?.reason).toContain('robots.txt');
  });
});
