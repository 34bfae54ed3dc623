/** Previews what a feed would be published as: runs the pass with a store in memory and writes no files. */

import { type AppContext, openApp } from '../app/app.ts';
import type { Config, OutputConfig } from '../config/config.ts';
import type { StoredArticle } from '../model/article.ts';
import { defined } from '../model/defined.ts';
import { dateOfEntry } from '../model/entry-date.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import type { FeedSource } from '../model/source.ts';
import { toInstant } from '../model/time.ts';
import { type RuleReport, reportRules } from '../outputs/rule-report.ts';
import { itemsOf } from '../publish/items.ts';
import { type Sources, sourcesOf, titleOf } from '../publish/sources.ts';
import type { Log } from '../runtime/log.ts';
import { openStore } from '../storage/store.ts';
import { pollFeed } from './poll.ts';
import { processQueue } from './process-queue.ts';

/** What a feed would be published as. */
export interface Preview {
  /** The result of the poll, in plain words. */
  readonly message: string;
  readonly items: readonly PublishedItem[];
  /** The cleaned articles, with everything that was removed from each. */
  readonly cleaned: readonly StoredArticle[];
  /** What the operator's rules do to each article, if they do anything. */
  readonly ruled: readonly RuledTitle[];
}

/** An article with what rules do to it. */
export interface RuledTitle {
  readonly title: string;
  readonly rules: readonly RuleReport[];
}

/** Drops the jobs of all but the newest `limit` entries, to spare the publisher requests. */
async function limitJobs(app: AppContext, limit: number): Promise<void> {
  const waiting: string[] = [];
  for await (const [id] of app.records.jobs.entries()) waiting.push(id);
  const entries = await app.records.entries.getMany(waiting);
  const newest = entries
    .flatMap((entry) => (entry === undefined ? [] : [entry]))
    .sort((a, b) => ((dateOfEntry(a) ?? a.firstSeenAt) < (dateOfEntry(b) ?? b.firstSeenAt) ? 1 : -1));
  await app.records.jobs.deleteMany(newest.slice(limit).map((entry) => entry.id));
}

/** What the rules do to the articles of `cleaned`. */
async function ruledIn(
  cleaned: readonly StoredArticle[],
  sources: Sources,
  { records, catalogue }: AppContext,
): Promise<readonly RuledTitle[]> {
  const { rules } = sources;
  if (rules === undefined) return [];
  const ids = cleaned.map(({ entryId }) => entryId);
  const entries = await records.entries.getMany(ids);
  const stories = await catalogue.storiesOf(ids);
  return entries.flatMap((entry, i) => {
    if (entry === undefined) return [];
    const storyId = stories[i]?.id;
    const article = { entry, stored: cleaned[i], feedTitle: titleOf(entry.feedId, sources), ...defined({ storyId }) };
    const reports = reportRules(rules, article);
    return reports.length === 0 ? [] : [{ title: entry.title, rules: reports }];
  });
}

/** Polls `source` as if for the first time and makes items of its newest `limit` articles. Stores nothing, writes no file. */
export async function preview(source: FeedSource, config: Config, limit: number, log: Log): Promise<Preview> {
  const store = await openStore('memory:');
  const app = await openApp({ config: { ...config, feeds: [source] }, log, store });
  try {
    const { message } = await pollFeed(source, { seenAt: toInstant(app.clock()), pace: {} }, app);
    await limitJobs(app, limit);
    const deadline = app.clock() + config.articles.passBudgetMinutes * 60_000;
    await processQueue({ deadline, signal: new AbortController().signal, onEvent: () => undefined }, app);
    const filter: OutputConfig['filter'] = { include: [], exclude: [], languages: [], minWords: 0 };
    const output: OutputConfig = { id: 'preview', title: source.id, mode: 'merge', limit, filter };
    const cleaned: StoredArticle[] = [];
    for await (const [, stored] of app.records.articles.entries()) cleaned.push(stored);
    const sources = await sourcesOf(app);
    return {
      message,
      items: await itemsOf(output, sources, app),
      cleaned,
      ruled: await ruledIn(cleaned, sources, app),
    };
  } finally {
    await app.close();
  }
}
