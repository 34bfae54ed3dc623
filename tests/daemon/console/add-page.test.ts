/** "Add a feed" of the console for a page without one: the list that looks like news is proposed, and added with its selectors. */
import { afterEach, expect, it, vi } from 'vitest';
import { parseConfig } from '../../../src/config/load.ts';
import { createConsoleData } from '../../../src/daemon/console/index.ts';
import { type Desk, startDesk } from '../../fakes/newsdesk.ts';
import { listPage, plainPage, TITLES } from '../../page-feeds/pages.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: Desk;
afterEach(() => desk.close());

it('proposes the list of a page, adds it with its selectors, and says so when there is none', async () => {
  desk = await startDesk({ feeds: ['/other'] });
  desk.origin.answer(({ path }) => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    if (path === '/news/') return { headers, body: listPage };
    return path === '/contact' ? { headers, body: plainPage } : { status: 404 };
  });
  const data = createConsoleData({
    app: () => desk.deps,
    apply: async () => 'done',
    checkConfig: () => [],
    checkSiteRule: () => [],
    version: () => 1,
    poll: () => undefined,
  });
  const found = await data.discover(`${desk.origin.url}/news/`);
  if ('problem' in found) throw new Error(found.problem);
  const [proposed] = found;
  expect(proposed).toMatchObject({ format: 'list of a page', entries: TITLES, page: { title: 'h3', date: 'time' } });
  if (proposed === undefined) throw new Error('nothing is proposed');
  const text = await data.withFeed('feeds: []\n', proposed);
  const { config, problems } = parseConfig(text, 'w.yaml', { env: {}, readFile: () => undefined });
  expect(problems).toEqual([]);
  expect(config?.feeds[0]).toMatchObject({ url: proposed.url, page: proposed.page });
  expect(await data.discover(`${desk.origin.url}/contact`)).toMatchObject({
    problem: 'the page names no feed, and none is at the usual paths',
  });
});
