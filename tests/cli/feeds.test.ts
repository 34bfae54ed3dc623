/** `winnow add`, `import` and `export`, which edit the operator's configuration or print it for others. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app/app.ts';
import { addCommand } from '../../src/cli/add.ts';
import { exportCommand } from '../../src/cli/export.ts';
import { importCommand } from '../../src/cli/import.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { readOpml } from '../../src/config/read-opml.ts';
import { pollFeed } from '../../src/pass/poll.ts';
import { openRecords } from '../../src/records/records.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type Newsroom, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { openStore } from '../../src/storage/store.ts';
import { runCommand } from '../fakes/terminal.ts';
import { startOrigin } from '../http/origin.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-feeds-'));
let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom({ port: 0 });
});
afterAll(async () => {
  await newsroom.close();
  rmSync(folder, { recursive: true });
});
let count = 0;
/** A configuration that may ask the newsroom, with `more` at its end. */
const config = (more = ''): string => {
  const path = join(folder, `${++count}.yaml`);
  const head = `# Mine.\nsample: { enabled: true, port: ${newsroom.port} } # near\nstorage: { url: "sqlite:${path}.db" }\n`;
  writeFileSync(path, head + more, { mode: 0o640 });
  return path;
};
const requests = async (work: () => Promise<unknown>): Promise<string[]> => {
  const before = newsroom.requests().length;
  await work();
  return newsroom
    .requests()
    .slice(before)
    .map((request) => request.url);
};

const importList = (path: string, args: readonly string[], input = '') =>
  runCommand(importCommand, ['-c', path, 'import', ...args], { input });

describe('winnow add', () => {
  const add = (path: string, ...args: string[]) => runCommand(addCommand, ['-c', path, 'add', ...args]);

  it('M1: fetches a feed once, and appends it to the others', async () => {
    const path = config('feeds:\n  # The first.\n  - { id: a, url: "https://a.example/" }\n# The end.\n');
    const before = readFileSync(path, 'utf8');
    const url = `${newsroom.url}/harbour-post/atom.xml`;
    const seen = await requests(async () => {
      const { out, err, code } = await add(path, url, '--tag', 'news', 'local');
      expect([err, code]).toEqual(['', 0]);
      expect(out).toMatch(/^added "harbour-post": .*\n {2}Harbour Post \(Atom, \d+ entries, newest from 2026-/);
    });
    expect(seen).toEqual(['/harbour-post/atom.xml']);
    const block = `  - id: harbour-post\n    url: ${url}\n    title: Harbour Post\n    tags:\n      - news\n      - local\n`;
    expect(readFileSync(path, 'utf8')).toBe(before.replace('# The end.', `${block}# The end.`));
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it('M1: finds the feed of a page with one more request', async () => {
    const path = config();
    const seen = await requests(async () => {
      const { out, code } = await add(path, `${newsroom.url}/salder-lantern/`, '--id', 'lantern');
      expect(code).toBe(0);
      expect(out).toContain(`added "lantern": ${newsroom.url}/salder-lantern/feed/`);
    });
    expect(seen).toEqual(['/salder-lantern/', '/salder-lantern/feed/']);
  });

  it('M1: stores the response for the first poll, which sends no request', async () => {
    const path = config();
    await add(path, `${newsroom.url}/harbour-post/atom.xml`);
    await add(path, `${newsroom.url}/salder-lantern/`);
    const { config: written } = await readConfig(path, {});
    if (written === undefined) throw new Error('the configuration has errors');
    const log = createLog({ level: 'silent', format: 'json' });
    const deps = await openApp({ config: { ...written, articles: { ...written.articles, fetch: 'never' } }, log });
    const seen = await requests(async () => {
      for (const source of written.feeds) {
        const polled = await pollFeed(source, { seenAt: new Date().toISOString(), pace: {} }, deps);
        expect([polled.outcome, polled.added > 0]).toEqual(['fetched', true]);
      }
    });
    await deps.close();
    expect(seen).toEqual([]);
  });

  it('writes nothing with --dry-run', async () => {
    const path = config();
    const before = readFileSync(path, 'utf8');
    const { out } = await add(path, `${newsroom.url}/shiomi/atom.xml`, '--dry-run', '--json');
    expect(JSON.parse(out)).toMatchObject({
      written: false,
      feed: { id: expect.stringContaining('shiomi'), title: '汐見タイムズ' },
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('reports the feed found in place of a missing address', async () => {
    const path = config();
    const origin = await startOrigin();
    const body = '<rss version="2.0"><channel><title>Tides</title></channel></rss>';
    origin.answer((request) => (request.path === '/feed.xml' ? { body } : { status: 404 }));
    const http = `http: { allow: ["${origin.allow}"], feedDelay: 0s }\n`;
    writeFileSync(path, http + readFileSync(path, 'utf8'));
    const [missing, there] = [`${origin.url}/feed3.xml`, `${origin.url}/feed.xml`];
    const { out, err, code } = await add(path, missing, '--dry-run', '--json');
    await origin.close();
    expect([err, code]).toEqual([`${missing}: HTTP 404, not found. Found instead: ${there}`, 0]);
    expect(JSON.parse(out)).toMatchObject({
      feed: { url: there },
      instead: { url: missing, words: 'HTTP 404, not found' },
    });
  });

  it('says how to allow an address of the own machine, but not that of a name', async () => {
    const refused = await add(config(), 'http://127.0.0.1:9/feed');
    expect(refused.err).toContain('`http: { allow: ["127.0.0.1/32:9"] }`');
    expect((await add(config(), 'http://localhost:9/feed')).err).not.toContain('http: {');
  });

  it('adds no feed twice, nor under an id in use', async () => {
    const url = `${newsroom.url}/harbour-post/atom.xml`;
    const path = config(`feeds:\n  - { id: post, url: "${url}" }\n`);
    expect(await add(path, url)).toMatchObject({
      code: 1,
      err: `winnow: ${url} is already in the configuration, as "post"`,
    });
    const taken = await add(path, `${newsroom.url}/shiomi/atom.xml`, '--id', 'post');
    expect(taken).toMatchObject({
      code: 1,
      err: expect.stringContaining('the id "post" is already used by feed number 1'),
    });
  });

  it('explains why there is no feed', async () => {
    const path = config();
    const before = readFileSync(path, 'utf8');
    const article = await add(path, `${newsroom.url}/robots.txt`);
    expect(article).toMatchObject({ code: 1, err: expect.stringMatching(/no feed/) });
    expect(await add(path, 'http://10.1.2.3/feed')).toMatchObject({
      code: 1,
      err: expect.stringContaining('10.1.2.3'),
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('creates a file that does not exist, from the commented one', async () => {
    const path = join(folder, 'new', 'winnow.yaml');
    const taken = await importList(path, ['-', '--dry-run'], LIST);
    expect([taken.code, existsSync(path)]).toEqual([0, false]);
    expect(await importList(path, ['-'], LIST)).toMatchObject({
      code: 0,
      err: expect.stringContaining(`created ${path}`),
    });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('# polling:');
    const { config: written } = await readConfig(path, {});
    expect(written?.feeds.map((feed) => feed.id)).toEqual(['harbour-post', 'paid']);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('writes through a symbolic link, and leaves it a link', async () => {
    const path = config();
    const link = `${path}.link`;
    symlinkSync(path, link);
    await add(link, `${newsroom.url}/shiomi/atom.xml`);
    expect(readFileSync(path, 'utf8')).toContain('/shiomi/atom.xml');
    expect(readFileSync(link, 'utf8')).toBe(readFileSync(path, 'utf8'));
  });
});

const LIST = `<opml version="2.0"><body><outline text="Coast">
  <outline text="Harbour Post" xmlUrl="https://harbour.example/feed" htmlUrl="https://harbour.example/"/>
  <outline text="Paid" xmlUrl="https://paid.example/rss?key=hunter2"/></outline>
  <outline text="No address" xmlUrl="ftp://x.example/"/></body></opml>`;

describe('winnow import', () => {
  it('recognises feeds that are there with another scheme or with tracking parameters', async () => {
    const path = join(folder, 'twins.yaml');
    writeFileSync(path, 'feeds:\n  - { id: a, url: "http://a.example/feed?utm_source=x" }\n');
    const outlines = [
      'https://a.example/feed',
      'https://b.example/feed?p=1',
      'http://b.example/feed?p=1',
      'https://www.a.example/feed/',
      'http://b.example/feed?p=2',
    ]
      .map((url) => `<outline type="rss" text="x" xmlUrl="${url}"/>`)
      .join('');
    const { out } = await importList(path, ['-', '--json'], `<opml version="2.0"><body>${outlines}</body></opml>`);
    const { feeds, known } = JSON.parse(out) as { feeds: { url: string }[]; known: number };
    expect([feeds.map(({ url }) => url), known]).toEqual([
      ['https://b.example/feed?p=1', 'http://b.example/feed?p=2'],
      3,
    ]);
  });

  it('adds new feeds with folders as tags, and fetches none', async () => {
    const path = config('feeds:\n  - { id: harbour, url: "https://harbour.example/feed" } # mine\n');
    const file = join(folder, 'list.opml');
    writeFileSync(file, LIST);
    const { out, err, code } = await importList(path, [file, '--tag', 'imported']);
    expect([err, code]).toEqual(['"No address" has no web address and was skipped', 0]);
    expect(out).toBe('paid: https://paid.example/(hidden)\nadded 1 of 2 feeds, 1 already in the configuration');
    expect(readFileSync(path, 'utf8')).toContain(
      '# mine\n  - id: paid\n    url: https://paid.example/rss?key=hunter2\n    title: Paid\n    tags:\n      - Coast\n      - imported\n    private: true\n',
    );
    expect((await importList(path, [file])).out).toBe('added 0 of 2 feeds, 2 already in the configuration');
  });

  it('reads standard input', async () => {
    const path = config();
    const { out } = await importList(path, ['-', '--json', '--dry-run'], LIST);
    expect(JSON.parse(out)).toMatchObject({
      written: false,
      known: 0,
      feeds: [{ id: 'harbour-post' }, { id: 'paid' }],
    });
  });

  it('explains what is wrong with a list', async () => {
    const path = config();
    expect(await importList(path, ['-'], '<html></html>')).toMatchObject({
      code: 1,
      err: 'winnow: standard input: this is not an OPML list',
    });
    expect(await importList(path, ['none.opml'])).toMatchObject({
      code: 1,
      err: 'winnow: none.opml: there is no such file',
    });
    const far = await importList(path, [`${newsroom.url}/none.opml`]);
    expect(far).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is not a public address \(loopback\); `http\.allow` allows it only/),
    });
    expect(await importList(path, ['http://127.0.0.1:1/x'])).toMatchObject({ code: 1 });
  });
});

describe('winnow export', () => {
  it('writes a list that import reads, without private feeds', async () => {
    const path = config(
      'feeds:\n  - { id: a, url: "https://a.example/", title: "A & B", tags: [x, y] }\n  - { id: b, url: "https://b.example/" }\n  - { id: c, url: "https://c.example/hunter2", private: true }\n',
    );
    const store = await openStore(`sqlite:${path}.db`);
    const state = { version: 1, id: 'b', configuredUrl: 'https://b.example/', url: 'https://b.example/' } as const;
    await openRecords(store).feeds.set('b', {
      ...{ ...state, nextPollAt: '2026-11-22T08:00:00.000Z', failures: 0 },
      title: 'B as it says',
      siteUrl: 'https://b.example/home',
    });
    await store.close();
    const { out, err, code } = await runCommand(exportCommand, ['-c', path, 'export']);
    expect([err, code]).toEqual(['1 private feed is left out', 0]);
    expect(out).not.toContain('hunter2');
    expect(readOpml(out)?.subscriptions).toEqual([
      { url: 'https://a.example/', title: 'A & B', tags: ['x', 'y'] },
      { url: 'https://b.example/', title: 'B as it says', siteUrl: 'https://b.example/home', tags: [] },
    ]);
  });

  it('explains why a file cannot be written', async () => {
    const path = config();
    const ran = await runCommand(exportCommand, ['-c', path, 'export', folder]);
    expect(ran).toEqual({ out: '', err: `winnow: nothing was written: ${folder}: is a folder, not a file`, code: 1 });
  });

  it('writes a file, and creates no store', async () => {
    const path = config('feeds:\n  - { id: a, url: "https://a.example/" }\n');
    const file = join(folder, 'out.opml');
    expect(await runCommand(exportCommand, ['-c', path, 'export', file])).toEqual({ out: '', err: '', code: 0 });
    expect(readOpml(readFileSync(file, 'utf8'))?.subscriptions).toHaveLength(1);
    expect(existsSync(`${path}.db`)).toBe(false);
  });
});
