/** `winnow run` on the real command line: poll, fetch, clean, join and publish; again; and after a kill. */
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Newsroom, type SeenRequest, startNewsroom } from '../../src/sample-newsroom/index.ts';
import { folded, readExpected, readExpectedStories } from '../sample-newsroom/expectations.ts';
import {
  createInstallation,
  dist,
  type Ended,
  ended,
  feedPaths,
  type Installation,
  type Item,
} from './installation.ts';

// Every test starts processes, which on a busy machine take seconds each.
vi.setConfig({ testTimeout: 120_000 });

let newsroom: Newsroom;
let installation: Installation;
let onRequest: (request: SeenRequest) => void | Promise<void> = () => {};
const feedIds = feedPaths.map(([id]) => id);
const articles = readExpected().filter((article) => article.stage === 0);

async function open(): Promise<void> {
  onRequest = () => {};
  newsroom = await startNewsroom({ port: 0, onRequest: (request) => onRequest(request) });
  installation = createInstallation(newsroom.port);
}

async function close(): Promise<void> {
  await newsroom.close();
  installation.remove();
}

/** The item of each article, found by its title, which is unique on the first evening. */
function itemOf(items: readonly Item[], title: string): Item | undefined {
  return items.find((item) => item.title === title);
}

function pagesAsked(): string[] {
  const feeds = new Set<string>(feedPaths.map(([, path]) => path));
  const asked = newsroom.requests().map((request) => request.url);
  return asked.filter((url) => !feeds.has(url) && url !== '/robots.txt');
}

/** The words of an item's HTML, captions left out. */
function wordsOf(item: Item): string {
  const body = item.content_html.replace(/<figcaption[\s\S]*?<\/figcaption>/g, '');
  const text = body.replace(/<\/?(?:a|em|strong)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ');
  const decoded = text
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');
  return folded(decoded.replaceAll('&quot;', '"').replaceAll('&#x3C;', '<'));
}

/** The exit code and the words of a command whose stdout is `file`. */
async function writingTo(file: string, ...args: string[]): Promise<readonly [number | null, string]> {
  const descriptor = openSync(file, 'w');
  const child = spawn(process.execPath, [join(dist, 'src/cli/main.js'), ...args, '-c', installation.configPath], {
    stdio: ['ignore', descriptor, 'pipe'],
  });
  const { code, stderr } = await ended(child);
  closeSync(descriptor);
  return [code, stderr];
}

/** In order: each test goes on from what the one before left. */
describe('an installation', () => {
  let first: Ended;
  beforeAll(async () => {
    await open();
    first = await installation.run('run', '--json');
  });
  afterAll(close);

  it('publishes every article complete and clean, and each story once', () => {
    expect([first.code, first.stderr.split('\n').filter((line) => line.includes('"level":50'))]).toEqual([0, []]);
    const every = installation.items('every');
    expect(every.map((item) => item.title).toSorted()).toEqual(articles.map((article) => article.title).toSorted());
    const wrong = articles.flatMap((article) => {
      const item = itemOf(every, article.title);
      if (!item || article.feed === 'tern-and-tide') return [];
      const words = wordsOf(item);
      const absent = article.paragraphs.filter((paragraph) => !words.includes(folded(paragraph)));
      const left = article.forbidden.filter((part) => words.includes(folded(part)));
      return absent.length + left.length === 0 ? [] : [{ id: article.id, absent, left }];
    });
    expect(wrong).toEqual([]);
    const merged = installation.items();
    expect(merged.length).toBeLessThan(every.length);
    for (const { articles: members } of readExpectedStories().together) {
      const titles = articles.filter((article) => members.includes(article.id)).map((article) => article.title);
      expect(titles.filter((title) => itemOf(merged, title) !== undefined).length).toBeLessThanOrEqual(1);
    }
    const ferry = installation.items().find((item) => item._winnow.also_covered_by?.length === 3);
    expect(ferry?.title).toMatch(/reef|aground|Linnet/);
  });

  it('marks articles from the feed whose page is unavailable', () => {
    const every = installation.items('every');
    const partial = every.filter((item) => item._winnow.partial !== undefined).map((item) => item.title);
    const expected = articles.filter((article) => article.from === 'feed-only').map((article) => article.title);
    expect(partial.toSorted()).toEqual(expected.toSorted());
    expect(pagesAsked().filter((url) => url.includes('/members/'))).toEqual([]);
    const podcast = every.find((item) => item.title.startsWith('The Lantern Hour'));
    expect(podcast?.attachments?.[0]).toMatchObject({ mime_type: 'audio/mpeg', size_in_bytes: 8640 });
  });

  it('requests each page once', () => {
    const pages = pagesAsked();
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((url, at) => pages.indexOf(url) !== at)).toEqual([]);
  });

  it('fetches no article and changes no byte when it runs again', async () => {
    const [published, pages] = [installation.published(), pagesAsked().length];
    const requests = newsroom.requests().length;
    expect((await installation.run('run')).code).toBe(0);
    expect(newsroom.requests().length).toBe(requests);
    expect((await installation.run('run', '--feed', ...feedIds)).code).toBe(0);
    const again = newsroom.requests().slice(requests);
    expect(again.map((request) => request.status)).toEqual(feedIds.map(() => 304));
    expect(pagesAsked().length).toBe(pages);
    expect([...installation.published()].filter(([path, bytes]) => published.get(path) !== bytes)).toEqual([]);
    expect([...installation.published().keys()]).toEqual([...published.keys()]);
  });

  it.skipIf(!existsSync('/dev/full'))(
    'says in one line that its output cannot be written, and ends with 1',
    async () => {
      for (const args of [['status'], ['stories', '--all'], ['--help']]) {
        const said = 'winnow: the output cannot be written: the disk is full: free some space\n';
        expect([args, ...(await writingTo('/dev/full', ...args))]).toEqual([args, 1, said]);
      }
    },
  );

  it('reports wrong usage in one way, also of subcommands', async () => {
    for (const args of [['nothing'], ['sites', 'tests'], ['stories', '--limit', '0']]) {
      const { code, stdout, stderr } = await installation.run(...args);
      expect([args, code, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(/^winnow: .+\n(?:.+\n)?\(see --help\)\n/);
    }
  });

  it('ends quietly when its reader closes the pipe', async () => {
    const child = installation.spawn('stories', '--all');
    child.stdout?.destroy();
    const { code, stderr } = await ended(child);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('moves an article out of its story with `split`, permanently', async () => {
    const grouped = installation.items().find((item) => (item._winnow.also_covered_by?.length ?? 0) > 0);
    const other = grouped?._winnow.also_covered_by?.[0];
    const before = installation.items().length;
    expect((await installation.run('split', other?.url ?? '')).code).toBe(0);
    expect(installation.items().length).toBe(before + 1);
    await installation.run('run', '--feed', ...feedIds);
    await installation.run('rebuild');
    const after = installation.items();
    expect(after.length).toBe(before + 1);
    expect(after.filter((item) => item.title === other?.title)).toHaveLength(1);
    expect(after.find((item) => item.id === grouped?.id)?._winnow.also_covered_by ?? []).not.toContainEqual(
      expect.objectContaining({ title: other?.title }),
    );
  });
});

describe('winnow run', () => {
  beforeEach(open);
  afterEach(close);

  it('loses and duplicates nothing when it is killed in the middle', async () => {
    for (const killAt of [2, 15]) {
      const child = installation.spawn('run');
      let pages = 0;
      onRequest = ({ url }) => {
        if (/\.html|\/2026\/|article\.cfm/.test(url)) pages += 1;
        if (pages === killAt) child.kill('SIGKILL');
      };
      const { signal } = await ended(child);
      expect(signal).toBe('SIGKILL');
    }
    onRequest = () => {};
    expect((await installation.run('run')).code).toBe(0);
    const titles = installation.items('every').map((item) => item.title);
    expect(titles.toSorted()).toEqual(articles.map((article) => article.title).toSorted());
    const stories = installation.items().map((item) => item._winnow.story_id);
    expect(new Set(stories).size).toBe(stories.length);
    const pagesTwice = pagesAsked().filter((url, at, all) => all.indexOf(url) !== at);
    // What was being fetched when the process was killed, at most as many as are fetched at a time.
    expect(pagesTwice.length).toBeLessThanOrEqual(2 * 16);
  });

  it('refuses to run while another process uses the store', async () => {
    let refused: Ended | undefined;
    onRequest = async () => {
      onRequest = () => {};
      refused = await installation.run('run');
    };
    expect((await installation.run('run')).code).toBe(0);
    expect([refused?.code, refused?.stderr]).toEqual([3, expect.stringContaining('already running')]);
  });
});

describe('a pass that gets a signal', () => {
  beforeAll(open);
  afterAll(close);

  it('exits within seconds with 1, says so, and the next one continues from there', async () => {
    let stopped = 0;
    const child = installation.spawn('run');
    onRequest = ({ url }) => {
      if (!url.includes('/2026/') || stopped > 0) return;
      stopped = performance.now();
      child.kill('SIGTERM');
    };
    const { code, stderr } = await ended(child);
    expect(performance.now() - stopped).toBeLessThan(5_000);
    expect([code, stderr.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      'winnow: stopped early; the next pass continues from here',
    ]);
    expect((await installation.run('run')).code).toBe(0);
    expect(installation.items('every')).toHaveLength(articles.length);
  });
});
