/** Records damaged one kind at a time in the store of a filled site: what was published stays published, and comes back into the feeds. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AppContext, openApp } from '../../src/app/app.ts';
import { runPass } from '../../src/pass/pass.ts';
import { rebuild } from '../../src/pass/rebuild.ts';
import { createLog } from '../../src/runtime/log.ts';
import { deskConfig, HOUR, rss, story } from '../fakes/newsdesk.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

const root = mkdtempSync(join(tmpdir(), 'winnow-repair-'));
const FILLED = join(root, 'filled');
const START = Date.parse('2026-03-10T12:00:00.000Z');

let origin: Origin;
let home = FILLED;
let now = START;

/** Two feeds with an article each of their own, and one that both have. */
function answers(): void {
  const shared = { title: 'The ferry runs again', body: story('ferry') };
  origin.answer(({ path, headers }) => {
    if (headers['if-none-match'] === '"same"') return { status: 304 };
    const id = path.slice(1);
    return { ...rss([{ id: `${id}-own` }, { id: `${id}-shared`, ...shared }]), headers: { etag: '"same"' } };
  });
}

beforeAll(async () => {
  origin = await startOrigin();
  answers();
  await withProgram((app) => runPass(app));
});
afterAll(async () => {
  await origin.close();
  rmSync(root, { recursive: true });
});
beforeEach(() => {
  home = mkdtempSync(join(root, 'x-'));
  cpSync(FILLED, home, { recursive: true });
  now = START + 26 * HOUR;
});

const storeFile = (): string => join(home, 'winnow.db');

async function withProgram<T>(work: (app: AppContext) => Promise<T>): Promise<T> {
  const config = deskConfig(
    origin,
    { feeds: ['/ebb', '/flood'], settings: 'articles: { fetch: never }' },
    join(home, 'public'),
  );
  const log = createLog({ level: 'silent', format: 'json' });
  const app = await openApp({
    config: { ...config, storage: { url: `sqlite:${storeFile()}` } },
    log,
    clock: () => now,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

function damage(collection: string): number {
  const database = new Database(storeFile());
  try {
    return database.prepare(`UPDATE "c_${collection}" SET value = '{"v":1,"val'`).run().changes;
  } finally {
    database.close();
  }
}

interface Published {
  readonly pages: readonly string[];
  /** Id and title of each item, in order. */
  readonly items: readonly string[];
}

function published(folder = home): Published {
  const { items } = JSON.parse(readFileSync(join(folder, 'public/feed.json'), 'utf8')) as {
    readonly items: readonly { readonly id: string; readonly title: string; readonly content_html: string }[];
  };
  return {
    pages: readdirSync(join(folder, 'public/story')).sort(),
    items: items.map(({ id, title, content_html: text }) => `${id} ${title} ${text}`).sort(),
  };
}

describe('what is published of a store with damaged records', () => {
  it.each(['stories', 'articles', 'fingerprints', 'feeds', 'feed-entries', 'tombstones', 'last-reads', 'decisions'])(
    'R18 is the same after one pass when all of "%s" are damaged',
    async (collection) => {
      const before = published();
      expect([before.pages.length, before.items.length]).toEqual([3, 3]);
      damage(collection);
      await withProgram((app) => runPass(app));
      expect(published()).toEqual(before);
    },
  );

  it('R18 is the same when all entries are damaged and their feeds answer that nothing changed', async () => {
    const before = published();
    damage('entries');
    await withProgram((app) => runPass(app));
    expect(published().pages).toEqual(before.pages);
    now += HOUR;
    await withProgram((app) => runPass(app));
    expect(published()).toEqual(before);
  });

  it.each(['stories', 'articles'])(
    'R18 is the same after `winnow rebuild` and a pass when all of "%s" are damaged',
    async (collection) => {
      const before = published();
      damage(collection);
      await withProgram((app) => rebuild(app, { all: true, onProgress: () => undefined }));
      expect(published().pages).toEqual(before.pages);
      await withProgram((app) => runPass(app));
      expect(published()).toEqual(before);
    },
  );

  it('R18 is the same when stories and articles are damaged while the program runs', async () => {
    const before = published();
    await withProgram(async (app) => {
      damage('stories');
      damage('articles');
      await app.records.meta.set('stale', true);
      await runPass(app);
    });
    await withProgram((app) => runPass(app));
    expect(published()).toEqual(before);
  });

  it('R18 has the new entries whose jobs were damaged before they were processed', async () => {
    origin.answer(({ path }) => rss([{ id: `${path.slice(1)}-late` }]));
    now += HOUR;
    await withProgram(async (app) => {
      const stop = new AbortController();
      const onEvent = ({ kind }: { readonly kind: string }): void => void (kind === 'polled' && stop.abort());
      await runPass(app, { signal: stop.signal, onEvent });
    });
    const lost = damage('work');
    await withProgram((app) => runPass(app));
    answers();
    expect([lost, published().items.length]).toEqual([2, 5]);
  });

  it('R18 keeps old entries of a feed while it is not known which of them the feed lists', async () => {
    const before = published();
    damage('feed-entries');
    now += 400 * 24 * HOUR;
    await withProgram((app) => runPass(app));
    expect(published()).toEqual(before);
  });
});
