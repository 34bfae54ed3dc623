/** An output that was renamed: readers at its former addresses are sent to the present ones, and nothing looks new to them. */
import { afterEach, expect, it, vi } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createApp } from '../../src/server/app.ts';
import { type Desk, rss, startDesk } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
afterEach(() => desk.close());

/** The configuration with a second output of this id. */
function named(id: string, formerly?: readonly string[]) {
  return (config: Config): Config => {
    const [first] = config.outputs;
    if (first === undefined) throw new Error('no output');
    const second = { ...first, id, title: 'World', limit: 4, ...(formerly === undefined ? {} : { formerly }) };
    return { ...config, outputs: [first, second] };
  };
}

async function get(path: string): Promise<string> {
  const response = await createApp({ publicDir: desk.publicDir }).request(`http://elsewhere.example${path}`);
  return [response.status, response.headers.get('location') ?? ''].join(' ').trim();
}

const items = Array.from({ length: 6 }, (_, n) => ({
  id: `tide ${n}`,
  date: new Date(Date.UTC(2026, 2, 1 + n)).toUTCString(),
}));
const ids = (atom: string): readonly string[] => [...atom.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id ?? '');

it('redirects feeds, archives and pages of every former id for good, and retains ids and archives', async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  await desk.restart(named('news'));
  desk.origin.answer(rss(items));
  await runPass(desk.deps);
  expect(await get('/news/feed.atom')).toBe('200');
  const [feed, archive] = await Promise.all(['news/feed.atom', 'news/archive/0001.atom'].map(desk.published));
  for (const [id, formerly] of [
    ['planet', ['news']],
    ['world', ['news', 'planet']],
  ] as const) {
    await desk.restart(named(id, formerly));
    await runPass(desk.deps);
  }
  for (const former of ['news', 'planet']) {
    for (const path of ['feed.atom', 'feed.xml', 'feed.json', 'archive/0001.xml', 'page/2.html', 'sources.opml'])
      expect([path, await get(`/${former}/${path}`)]).toEqual([path, `301 /world/${path}`]);
    expect(await get(`/${former}/`)).toBe('301 /world/');
    expect(await get(`/${former}/index.html`)).toBe('301 /world/');
    expect(await get(`/${former}`)).toBe('301 /world/');
  }
  expect(await get('/newsletter/feed.atom')).toBe('404');
  // To a client at the site's own address the redirect is absolute: one on another port than 80 is not followed by all.
  const { baseUrl } = desk.deps.config.output;
  const own = await createApp({ publicDir: desk.publicDir }).request(new URL('news/feed.xml', baseUrl));
  expect([own.status, own.headers.get('location')]).toEqual([301, new URL('world/feed.xml', baseUrl).href]);
  // The id of the feed is its first; so are those of its items, and the archive continues.
  expect(ids(await desk.published('world/feed.atom'))).toEqual(ids(feed ?? ''));
  expect(ids(await desk.published('world/archive/0001.atom'))).toEqual(ids(archive ?? ''));
  await desk.restart(named('world'));
  await runPass(desk.deps);
  expect(await get('/news/feed.atom')).not.toContain('301');
});
