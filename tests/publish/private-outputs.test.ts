/** Private outputs: nothing of them in any public place, also after an output or a feed became private, and back. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Config, OutputConfig } from '../../src/config/config.ts';
import type { PublishedItem } from '../../src/model/published-feed.ts';
import { runPass } from '../../src/pass/pass.ts';
import { makeDigest } from '../../src/publish/digest.ts';
import { publish } from '../../src/publish/publish.ts';
import { createSearchService } from '../../src/publish/search-service.ts';
import { readMark } from '../../src/records/private-mark.ts';
import { createApp } from '../../src/server/app.ts';
import { allStories } from '../fakes/all-stories.ts';
import { DAY, type Desk, HOUR, rss, startDesk, story } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 120_000 });

let desk: Desk;
afterEach(() => desk.close());

const NEVER = 'articles: { fetch: never }';
/** A word of the hidden feed's articles. */
const SECRET = 'Chairman';

/** Public `all` of the tides, private `vestry` of the ledger, each with what `changes` says. */
function outputs(changes: { all?: Partial<OutputConfig>; vestry?: Partial<OutputConfig> } = {}) {
  return (config: Config): Config => {
    const [first] = config.outputs;
    if (first === undefined) throw new Error('no output');
    const { sources: _, ...plain } = first;
    const all = { ...plain, id: 'all', title: 'All', sources: ['tides'], ...changes.all };
    const vestry = { ...plain, id: 'vestry', title: 'Vestry', sources: ['ledger'], isPrivate: true, ...changes.vestry };
    const feeds = config.feeds.map((feed) => ({
      ...feed,
      tags: ['sea'],
      title: feed.id === 'ledger' ? `The ${SECRET}` : 'Tides',
    }));
    return { ...config, feeds, outputs: [all, vestry as OutputConfig] };
  };
}

const PUBLIC = { vestry: { isPrivate: undefined } } as unknown as { vestry: Partial<OutputConfig> };

async function start(settings = NEVER): Promise<void> {
  desk = await startDesk({ feeds: ['/tides', '/ledger'], settings });
  desk.origin.answer(({ path }) =>
    rss([{ id: path, title: path === '/tides' ? 'Ferry sails' : `${SECRET} resigns`, body: story(path) }]),
  );
}

async function passWith(changes: (config: Config) => Config): Promise<void> {
  desk.now += 2 * HOUR;
  await desk.restart(changes);
  await runPass(desk.deps);
}

/** Paths and texts of all files of a folder. */
async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return new Map(
    await Promise.all(
      files.map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const),
    ),
  );
}

const privateDir = (): string => desk.deps.config.output.privateDir;

/** `shown`: files that may have what was public before. */
async function expectNothingPublic(shown = /^$/): Promise<void> {
  const files = await filesIn(desk.publicDir);
  for (const [path, text] of files) {
    if (shown.test(path)) continue;
    // The manifest names what is gone.
    if (path === '.winnow.json') expect(text).not.toContain(SECRET);
    else expect([path, new RegExp(`${SECRET}|ledger|vestry|private/`, 'i').exec(text)?.[0]]).toEqual([path, undefined]);
  }
  expect([...files.keys()].filter((path) => /ledger|vestry/.test(path))).toEqual([]);
}

async function status(path: string): Promise<number> {
  return (await createApp({ publicDir: desk.publicDir }).request(`http://site.example${path}`)).status;
}

const ids = (atom: string): readonly string[] => [...atom.matchAll(/<id>(.*?)<\/id>/g)].map(([, id]) => id ?? '');

describe('a private output', () => {
  it('C14 is written beside the public folder, for this user only, and nothing of its feeds is public', async () => {
    await start();
    await passWith(outputs());
    await expectNothingPublic();
    expect(await desk.published('feed.json')).toContain('Ferry sails');
    const files = await filesIn(privateDir());
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'vestry/feed.atom',
        'vestry/feed.xml',
        'vestry/feed.json',
        'vestry/index.html',
        'vestry/winnow.css',
      ]),
    );
    expect(files.get('vestry/feed.json')).toContain(`${SECRET} resigns`);
    expect([...files.keys()].filter((path) => path.startsWith('vestry/story/'))).toHaveLength(1);
    expect([...files.keys()].filter((path) => /sources\.html|search|source\//.test(path))).toEqual([]);
    expect((await stat(join(privateDir(), 'vestry'))).mode & 0o077).toBe(0);
    // Every address of the site itself has the mark in place of a token, and no id has it.
    const mark = (await readMark(desk.deps.records)) ?? '';
    const atom = files.get('vestry/feed.atom') ?? '';
    expect(atom).toContain(`/private/vestry/${mark}/feed.atom`);
    expect(ids(atom).join(' ')).not.toContain(mark);
    for (const page of ['vestry/index.html', 'vestry/feed.xml', 'vestry/feed.json'])
      for (const [, url] of (files.get(page) ?? '').matchAll(/"(http:\/\/localhost[^"\s]*|\/[^"/\s][^"\s]*)"/g))
        expect([page, url]).toEqual([page, expect.stringContaining(`/private/vestry/${mark}/`)]);
  });

  it('has after small passes the bytes of publishing everything again, and is written again when it was lost', async () => {
    await start();
    await passWith(outputs());
    for (const id of ['second', 'third']) {
      desk.origin.answer(({ path }) => rss([{ id: path }, { id: `${path}${id}` }]));
      await passWith((config) => config);
    }
    const before = await filesIn(privateDir());
    expect(before.get('vestry/feed.json')).toContain('third');
    await publish(desk.deps);
    expect(await filesIn(privateDir())).toEqual(before);
    await rm(privateDir(), { recursive: true });
    await passWith((config) => config);
    expect([...(await filesIn(privateDir())).keys()].toSorted()).toEqual([...before.keys()].toSorted());
  });

  it('C14 is not found by a search, and notifies no hub', async () => {
    await start(`${NEVER}\nwebsub: { hubs: ["https://hub.example/"] }`);
    const asked: string[] = [];
    desk.origin.answer(({ path }) => rss([{ id: path, title: path === '/tides' ? 'Ferry' : SECRET }]));
    await desk.restart(outputs());
    const fetch = desk.deps.http.fetch.bind(desk.deps.http);
    vi.spyOn(desk.deps.http, 'fetch').mockImplementation(async (request) => {
      if (request.purpose !== 'hub') return await fetch(request);
      asked.push(String(request.body));
      return { kind: 'failed' } as never;
    });
    await runPass(desk.deps);
    expect(asked.join(' ')).toContain('feed.atom');
    expect(decodeURIComponent(asked.join(' '))).not.toMatch(/vestry|private|ledger/);
    const search = createSearchService(() => desk.deps);
    const found = await search(SECRET);
    expect(found.kind === 'found' ? found.feed.items : found).toEqual([]);
    expect(await search(SECRET, 'vestry')).toEqual({ kind: 'no-output' });
    const ferry = await search('Ferry');
    expect(ferry.kind === 'found' && ferry.feed.items.length).toBe(1);
    expect(await filesIn(join(privateDir(), 'vestry')).then((files) => files.get('feed.atom'))).not.toContain(
      'hub.example',
    );
  });

  it('C14 shares a story with a public one, and neither its words, its source nor its address', async () => {
    await start();
    const body = story('one voyage');
    desk.origin.answer(({ path }) =>
      rss([
        {
          id: path,
          title: path === '/tides' ? 'Ferry sails' : `${SECRET} sails`,
          link: `https://${path.slice(1)}.example/x`,
          body,
        },
      ]),
    );
    await passWith(outputs());
    expect((await allStories(desk.deps.catalogue)).map(({ members }) => members.length)).toEqual([2]);
    await expectNothingPublic();
    const pages = [...(await filesIn(desk.publicDir)).keys()].filter((path) => path.startsWith('story/'));
    expect(pages).toHaveLength(1);
    const closed = (await filesIn(privateDir())).get('vestry/feed.json') ?? '';
    expect(closed).toContain(`${SECRET} sails`);
    expect(closed).not.toContain('tides.example');
  });

  it('has webhooks and digests only where it is named, and they have none of its addresses', async () => {
    await start();
    await passWith(outputs());
    const digest = {
      id: 'd',
      cron: '0 7 * * *',
      to: ['a@b.example'],
      subject: '{title}',
      maxStories: 9,
      maxBytes: 99_999,
    };
    const order = { from: 'c@d.example', to: 'a@b.example', date: desk.now, before: { upTo: '', ids: [] } };
    const all = await makeDigest({ ...order, digest }, desk.deps);
    expect([all?.mail.subject, all?.mail.text.includes(SECRET)]).toEqual(['All', false]);
    const vestry = await makeDigest({ ...order, digest: { ...digest, output: 'vestry' } }, desk.deps);
    expect(vestry?.mail.text).toContain(`${SECRET} resigns`);
    for (const text of [vestry?.mail.text, vestry?.mail.html]) expect(text).not.toMatch(/private|localhost/);
    const hook = { url: `${desk.origin.url}/hook`, events: ['story'], format: 'json' } as const;
    await passWith((config) => ({
      ...config,
      webhooks: [
        { ...hook, id: 'first' },
        { ...hook, id: 'named', output: 'vestry' },
      ],
    }));
    desk.origin.answer(({ path }) =>
      path === '/hook'
        ? { status: 204 }
        : rss([{ id: `${path}2`, title: path === '/tides' ? 'Ferry again' : `${SECRET} again` }]),
    );
    await passWith((config) => config);
    await passWith((config) => config);
    const sent = desk.origin.requests
      .filter(({ path }) => path === '/hook')
      .map(({ body }) => JSON.parse(body) as { output: string; item: PublishedItem });
    expect(sent.map(({ output, item }) => `${output}: ${item.title}`).toSorted()).toEqual([
      'all: Ferry again',
      `vestry: ${SECRET} again`,
    ]);
    const [closed] = sent.filter(({ output }) => output === 'vestry');
    expect(JSON.stringify(closed)).not.toMatch(/private\/|localhost/);
  });

  it('may be all that there is', async () => {
    await start();
    await passWith((config) => ({ ...outputs()(config), outputs: outputs()(config).outputs.slice(1) }));
    await expectNothingPublic();
    expect([...(await filesIn(desk.publicDir)).keys()].toSorted()).toEqual([
      '.winnow.json',
      'winnow.css',
      'winnow.js',
      'winnow.png',
    ]);
    expect((await filesIn(privateDir())).get('vestry/feed.json')).toContain(SECRET);
  });
});

describe('an output that becomes private', () => {
  it('C14 leaves nothing behind in public, with its feeds, pages and archives, and keeps its ids', async () => {
    await start();
    const days = Array.from({ length: 6 }, (_, n) => new Date(Date.UTC(2026, 2, 1 + n)).toUTCString());
    desk.origin.answer(({ path }) =>
      rss(days.map((date, n) => ({ id: `${path}${n}`, date, title: `${path === '/tides' ? 'Ferry' : SECRET} ${n}` }))),
    );
    const limited = { vestry: { ...PUBLIC.vestry, limit: 4 } };
    await passWith(outputs(limited));
    const [before, archive] = [
      await desk.published('vestry/feed.atom'),
      await desk.published('vestry/archive/0001.atom'),
    ];
    const [page = ''] =
      [...(await filesIn(desk.publicDir))].find(([path, text]) => path.startsWith('story/') && text.includes(SECRET)) ??
      [];
    expect(await status(`/${page}`)).toBe(200);
    // As a killed process leaves it.
    await writeFile(join(desk.publicDir, 'vestry/.0123456789ab.tmp'), SECRET);
    await passWith(outputs({ vestry: { isPrivate: true, limit: 4 } }));
    await expectNothingPublic();
    for (const path of [
      '/vestry/feed.atom',
      '/vestry/',
      '/vestry/archive/0001.atom',
      '/source/ledger/feed.xml',
      `/${page}`,
    ])
      expect([path, await status(path)]).toEqual([path, 410]);
    const closed = await filesIn(join(privateDir(), 'vestry'));
    expect(ids(closed.get('feed.atom') ?? '')).toEqual(ids(before));
    expect(ids(closed.get('archive/0001.atom') ?? '')).toEqual(ids(archive));
    // And back.
    await passWith(outputs(limited));
    expect(await status('/vestry/feed.atom')).toBe(200);
    expect(ids(await desk.published('vestry/feed.atom'))).toEqual(ids(before));
    expect(await status(`/${page}`)).toBe(200);
    expect([...(await filesIn(privateDir())).keys()]).toEqual([]);
  });

  it('C14 is taken out of the pages of stories that others tell too, however old they are', async () => {
    await start();
    const body = story('one voyage');
    const old = new Date(Date.UTC(2026, 1, 1)).toUTCString();
    const voyage = (path: string) => ({
      id: path,
      date: old,
      title: path === '/tides' ? 'Ferry sails' : `${SECRET} sails`,
      body,
    });
    desk.origin.answer(({ path }) => rss([voyage(path)]));
    const both = { all: { sources: ['tides', 'ledger'], limit: 1 }, vestry: PUBLIC.vestry };
    await passWith(outputs(both));
    const [page = ''] = [...(await filesIn(desk.publicDir))].find(([path]) => path.startsWith('story/')) ?? [];
    expect(await desk.published(page)).toMatch(new RegExp(SECRET));
    desk.origin.answer(({ path }) =>
      rss([voyage(path), { id: `${path}2`, title: path === '/tides' ? 'Newer' : 'Other' }]),
    );
    desk.now += 3 * DAY;
    await passWith((config) => config);
    expect(await desk.published('index.html')).not.toContain('sails');
    await passWith(outputs({ all: { limit: 1 } }));
    // Archives never change.
    await expectNothingPublic(/^archive\//);
    expect(await desk.published(page)).toContain('Ferry sails');
  });

  it('continues where it was renamed, and leaves no files when it is removed', async () => {
    await start();
    await passWith(outputs());
    const before = (await filesIn(privateDir())).get('vestry/feed.atom') ?? '';
    await passWith(outputs({ vestry: { id: 'council', formerly: ['vestry'] } }));
    const renamed = await filesIn(privateDir());
    expect(ids(renamed.get('council/feed.atom') ?? '')).toEqual(ids(before));
    expect([...renamed.keys()].filter((path) => path.startsWith('vestry/'))).toEqual([]);
    await passWith((config) => ({ ...config, outputs: config.outputs.slice(0, 1) }));
    expect([...(await filesIn(privateDir())).keys()]).toEqual([]);
    expect(await readdir(privateDir())).toEqual([]);
  });

  it('does not touch files that it did not write', async () => {
    await start();
    await passWith(outputs());
    await writeFile(join(privateDir(), 'vestry/mine.txt'), 'mine');
    await passWith((config) => ({ ...config, outputs: config.outputs.slice(0, 1) }));
    expect([...(await filesIn(privateDir())).keys()]).toEqual(['vestry/mine.txt']);
  });

  it('C14 hides a feed that is in no output any more, rather than giving it pages of its own', async () => {
    await start();
    await passWith(outputs({ vestry: { sources: [] } }));
    await expectNothingPublic();
  });
});
