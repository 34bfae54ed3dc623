/** Why: an operator sees what a feed would become before it is published: the same pass, in memory, and thrown away. */

import { type AppContext, openApp } from '../app/app.ts';
import type { Config, OutputConfig } from '../config/config.ts';
import type { StoredArticle } from '../model/article.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import { itemsOf, sourcesOf } from '../publish/items.ts';
import type { Log } from '../runtime/log.ts';
import { openStore } from '../storage/store.ts';
import { pollFeed } from './poll.ts';
import { processQueue } from './process-queue.ts';

export interface Preview {
  /** How the poll went, in words. */
  readonly message: string;
  readonly items: readonly PublishedItem[];
  /** What was cut from each item, by its URL or id. */
  readonly cleaned: readonly StoredArticle[];
}

/** The first `limit` articles only: pages cost their publisher something. */
async function cutWork(app: AppContext, limit: number): Promise<void> {
  const waiting: string[] = [];
  for await (const [id] of app.records.jobs.entries()) waiting.push(id);
  const entries = await app.records.entries.getMany(waiting);
  const newest = entries
    .flatMap((entry) => (entry === undefined ? [] : [entry]))
    .sort((a, b) => ((a.published ?? a.firstSeenAt) < (b.published ?? b.firstSeenAt) ? 1 : -1));
  await app.records.jobs.deleteMany(newest.slice(limit).map((entry) => entry.id));
}

/** Polls `source` with empty memory and makes its items. Nothing is stored, and no file is written. */
export async function preview(source: FeedSource, config: Config, limit: number, log: Log): Promise<Preview> {
  const store = await openStore('memory:');
  const app = await openApp({ config: { ...config, feeds: [source] }, log, store });
  try {
    const { message } = await pollFeed(source, { seenAt: toInstant(app.clock()), pace: {} }, app);
    await cutWork(app, limit);
    const deadline = app.clock() + config.articles.passBudgetMinutes * 60_000;
    await processQueue({ deadline, signal: new AbortController().signal, onEvent: () => undefined }, app);
    const filter: OutputConfig['filter'] = { include: [], exclude: [], languages: [], minWords: 0 };
    const output: OutputConfig = { id: 'preview', title: source.id, mode: 'merge', limit, filter };
    const cleaned: StoredArticle[] = [];
    for await (const [, stored] of app.records.articles.entries()) cleaned.push(stored);
    return { message, items: await itemsOf(output, await sourcesOf(app), app), cleaned };
  } finally {
    await app.close();
  }
}
