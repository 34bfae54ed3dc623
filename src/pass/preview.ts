/** Why: an operator sees what a feed would become before it is published: the same pass, in memory, and thrown away. */

import { type Deps, openDeps } from '../app/app.ts';
import type { Config, OutputConfig } from '../config/config.ts';
import type { StoredArticle } from '../model/article.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import { itemsOf, sourcesOf } from '../publish/items.ts';
import type { Log } from '../runtime/log.ts';
import { openStore } from '../storage/store.ts';
import { pollFeed } from './poll.ts';
import { workOff } from './process-queue.ts';

export interface Preview {
  /** How the poll went, in words. */
  readonly words: string;
  readonly items: readonly PublishedItem[];
  /** What was cut from each item, by its URL or id. */
  readonly cleaned: readonly StoredArticle[];
}

/** The first `limit` articles only: pages cost their publisher something. */
async function cutWork(deps: Deps, limit: number): Promise<void> {
  const waiting: string[] = [];
  for await (const [id] of deps.records.work.entries()) waiting.push(id);
  const entries = await deps.records.entries.getMany(waiting);
  const newest = entries
    .flatMap((entry) => (entry === undefined ? [] : [entry]))
    .sort((a, b) => ((a.published ?? a.firstSeenAt) < (b.published ?? b.firstSeenAt) ? 1 : -1));
  await deps.records.work.deleteMany(newest.slice(limit).map((entry) => entry.id));
}

/** Polls `source` with empty memory and makes its items. Nothing is stored, and no file is written. */
export async function preview(source: FeedSource, config: Config, limit: number, log: Log): Promise<Preview> {
  const store = await openStore('memory:');
  const deps = await openDeps({ config: { ...config, feeds: [source] }, log, store });
  try {
    const { words } = await pollFeed(source, { seenAt: toInstant(deps.clock()), pace: {} }, deps);
    await cutWork(deps, limit);
    const deadline = deps.clock() + config.articles.passBudgetMinutes * 60_000;
    await workOff({ deadline, signal: new AbortController().signal, tell: () => undefined }, deps);
    const filter: OutputConfig['filter'] = { include: [], exclude: [], languages: [], minWords: 0 };
    const output: OutputConfig = { id: 'preview', title: source.id, mode: 'merge', limit, filter };
    const cleaned: StoredArticle[] = [];
    for await (const [, stored] of deps.records.articles.entries()) cleaned.push(stored);
    return { words, items: await itemsOf(output, await sourcesOf(deps), deps), cleaned };
  } finally {
    await deps.close();
  }
}
