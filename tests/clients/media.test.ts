/** Feed readers of Debian show the lead picture, the recording of an episode, and a search as a feed. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sqliteRows } from '../../bench/clients/database.ts';
import { Workspace } from '../../bench/clients/workspace.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createSearchService } from '../../src/publish/search-service.ts';
import { createApp } from '../../src/server/app.ts';
import { type Listening, listen } from '../../src/server/listen.ts';
import { addSearch } from '../../src/server/search-routes.ts';
import { type Desk, startDesk, story } from '../fakes/newsdesk.ts';

// Starting these programs takes seconds each on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

const PICTURE = 'https://pictures.tides.example/quay.jpg';
const RECORDING = 'https://audio.tides.example/episode-7.mp3';

const FEED = `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel><title>Tides</title><link>https://tides.example/</link>
<item><guid isPermaLink="false">quay</guid><title>The quay opens</title><link>https://tides.example/quay</link>
<pubDate>Tue, 10 Mar 2026 08:00:00 GMT</pubDate><media:content url="${PICTURE}" medium="image" width="1200" height="800"/>
<description><![CDATA[${story('Quay')}]]></description></item>
<item><guid isPermaLink="false">episode-7</guid><title>Episode 7: Fog</title><link>https://tides.example/7</link>
<pubDate>Tue, 10 Mar 2026 07:00:00 GMT</pubDate><enclosure url="${RECORDING}" length="2400000" type="audio/mpeg"/>
<itunes:duration>31:07</itunes:duration><description><![CDATA[${story('Fog')}]]></description></item>
</channel></rss>`;

let desk: Desk;
let server: Listening;
let home: string;
let workspace: Workspace;

beforeAll(async () => {
  desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
  desk.origin.answer(() => ({ headers: { 'Content-Type': 'application/rss+xml' }, body: FEED }));
  await runPass(desk.deps);
  const app = createApp({
    publicDir: desk.publicDir,
    extend: (routes) =>
      addSearch(routes, { search: createSearchService(() => desk.deps), policy: "default-src 'none'" }),
  });
  server = await listen(app, { host: '127.0.0.1', port: 0 });
  home = await mkdtemp(join(tmpdir(), 'winnow-media-'));
  workspace = new Workspace(home);
});

afterAll(async () => {
  await workspace.end();
  await server.close();
  await desk.close();
  await rm(home, { recursive: true });
});

/** Address of a feed, with the host by number, as readers are not to look it up. */
const urlOf = (path: string): string => `http://127.0.0.1:${server.port}/${path}`;

const NEWSBOAT = '/usr/bin/newsboat';
const hasNewsboat = existsSync(NEWSBOAT);

describe.skipIf(!hasNewsboat)(`newsboat${hasNewsboat ? '' : ' (skipped: Debian’s newsboat is not installed)'}`, () => {
  it.each(['feed.atom', 'feed.xml', 'search.atom?q=fog', 'search.xml?q=fog'])('shows %s', async (path) => {
    const files = ['urls', 'cache.db'].map((name) => join(home, `${path.replace(/\W/g, '-')}-${name}`));
    const [urls = '', cache = ''] = files;
    await writeFile(urls, `${urlOf(path)}\n`);
    await writeFile(join(home, 'config'), '');
    await workspace.run(NEWSBOAT, ['-u', urls, '-c', cache, '-C', join(home, 'config'), '-x', 'reload']);
    const rows = sqliteRows(cache, 'select title, url, content, enclosure_url, enclosure_type from rss_item');
    const isSearch = path.startsWith('search');
    expect(rows.map(([title]) => title).toSorted()).toEqual(
      isSearch ? ['Episode 7: Fog'] : ['Episode 7: Fog', 'The quay opens'],
    );
    const [, link, , recording, type] = rows.find(([title]) => title === 'Episode 7: Fog') ?? [];
    expect([link, recording, type]).toEqual(['https://tides.example/7', RECORDING, 'audio/mpeg']);
    if (!isSearch) expect(rows.find(([title]) => title === 'The quay opens')?.[2]).toContain(`<img src="${PICTURE}"`);
  });
});

const SFEED = '/usr/bin/sfeed';
const hasSfeed = existsSync(SFEED);

describe.skipIf(!hasSfeed)(`sfeed${hasSfeed ? '' : ' (skipped: Debian’s sfeed is not installed)'}`, () => {
  it.each(['feed.atom', 'feed.xml', 'search.atom?q=fog'])('shows %s', async (path) => {
    const file = join(home, 'document');
    await writeFile(file, await (await fetch(urlOf(path))).text());
    const list = join(home, 'list');
    await workspace.run('/bin/sh', ['-c', `${SFEED} <${file} >${list}`]);
    const rows = (await readFile(list, 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'));
    const isSearch = path.startsWith('search');
    expect(rows.map(([, title]) => title)).toEqual(
      isSearch ? ['Episode 7: Fog'] : ['The quay opens', 'Episode 7: Fog'],
    );
    expect(rows.find(([, title]) => title === 'Episode 7: Fog')?.[7]).toBe(RECORDING);
    if (!isSearch) expect(rows.find(([, title]) => title === 'The quay opens')?.[3]).toContain(`<img src="${PICTURE}"`);
  });
});
