/** Two real feed readers (Debian's newsboat and feedparser) read every feed, get 304 responses, and see new entries. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feed, item, partialItem } from '../formats/sample-feed.ts';
import { type Site, serveSite } from './site.ts';

const run = promisify(execFile);
const newsboat = '/usr/bin/newsboat';
const python = '/usr/bin/python3';
const hasNewsboat = existsSync(newsboat);
const hasFeedparser = existsSync('/usr/lib/python3/dist-packages/feedparser');

const newStory = {
  ...item,
  id: 'urn:winnow:story:new',
  storyId: 'new',
  title: 'A new story',
  updated: '2026-03-08T09:00:00.000Z',
};
const before = { ...feed, items: [item, partialItem] };
const after = { ...feed, items: [newStory, item, partialItem], updated: newStory.updated };

let site: Site;
let statuses: string[];

beforeEach(async () => {
  statuses = [];
  site = await serveSite([before], {
    onQuick: (path, status) => statuses.push(`${path} ${status}`),
    extend: (app) => {
      app.use('*', async (c, next) => {
        await next();
        statuses.push(`${c.req.path} ${c.res.status}`);
      });
    },
  });
});

afterEach(async () => {
  await site.remove();
  expect(site.errors).toEqual([]);
});

describe.skipIf(!hasFeedparser)(
  `feedparser${hasFeedparser ? '' : ' (skipped: python3-feedparser is not installed)'}`,
  () => {
    const program = `
import feedparser, json, sys
first = feedparser.parse(sys.argv[1], etag=sys.argv[2] or None)
entry = first.entries[0] if first.entries else {}
print(json.dumps(dict(status=first.status, bozo=bool(first.bozo), version=first.version, etag=first.get('etag', ''),
  titles=[e.title for e in first.entries], author=entry.get('author'), id=entry.get('id'), link=entry.get('link'),
  source=entry.get('source', {}).get('title'), content=entry.content[0].value if entry else '')))`;

    // Starting these programs takes seconds each on a busy machine.
    vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

    async function read(path: string, etag = ''): Promise<Record<string, unknown>> {
      const { stdout } = await run(python, ['-c', program, new URL(path, site.url).href, etag]);
      return JSON.parse(stdout) as Record<string, unknown>;
    }

    it.each([
      ['/feed.atom', 'atom10'],
      ['/feed.xml', 'rss20'],
    ])('%s', async (path, version) => {
      const first = await read(path);
      expect(first).toMatchObject({
        status: 200,
        bozo: false,
        version,
        titles: [item.title, partialItem.title],
        id: item.id,
        link: item.url,
        source: item.source.title,
      });
      expect(String(first.content)).toContain('<em>nine winters</em>');
      expect((await read(path, String(first.etag))).status).toBe(304);
      await site.publish([after]);
      expect(await read(path, String(first.etag))).toMatchObject({
        status: 200,
        titles: ['A new story', item.title, partialItem.title],
      });
    });
  },
);

describe.skipIf(!hasNewsboat)(`newsboat${hasNewsboat ? '' : ' (skipped: newsboat is not installed)'}`, () => {
  it.each(['/feed.atom', '/feed.xml'])('%s', async (path) => {
    const home = await mkdtemp(join(tmpdir(), 'winnow-newsboat-'));
    await writeFile(join(home, 'urls'), new URL(path, site.url).href);
    await writeFile(join(home, 'config'), '');
    const args = [
      '-u',
      join(home, 'urls'),
      '-c',
      join(home, 'cache.db'),
      '-C',
      join(home, 'config'),
      '-x',
      'reload',
      'print-unread',
    ];
    const reload = async (): Promise<string> =>
      (await run(newsboat, args, { env: { ...process.env, HOME: home } })).stdout.trim();
    // newsboat 2.21 stores validators from the second response on: it has no row for a new feed before that.
    for (let poll = 0; poll < 3; poll += 1) expect(await reload()).toBe('2 unread articles');
    expect(statuses).toEqual([`${path} 200`, `${path} 200`, `${path} 304`]);
    await site.publish([after]);
    expect(await reload()).toBe('3 unread articles');
    expect(statuses.at(-1)).toBe(`${path} 200`);
    await rm(home, { recursive: true });
  });
});
