/** Cleans all stored articles again with the current rules and republishes, without any request. */
import pLimit from 'p-limit';
import type { AppContext } from '../app/app.ts';
import { CLEANER_VERSION } from '../app/artifact-versions.ts';
import { feedsById } from '../config/feed-by-id.ts';
import type { Entry } from '../model/entry.ts';
import { type Instant, toInstant } from '../model/time.ts';
import { publish } from '../publish/publish.ts';
import { saveArticles } from '../records/save-articles.ts';
import { assignStories, chooseLeads, type NewArticle } from './assign-stories.ts';
import { cleanFeedContents } from './clean-feed-contents.ts';
import { fetchArticle } from './fetch-article.ts';
import { repairDamaged } from './repair-damaged.ts';

/** What a rebuild did, in numbers; `winnow rebuild --json` prints it. */
export interface RebuildReport {
  readonly articles: number;
  readonly textChanged: number;
  readonly filesWritten: number;
}

/** Options of {@link rebuild}. */
export interface RebuildOptions {
  /** Whether to clean also the articles that the current rules cleaned already. */
  readonly all: boolean;
  /** Called with the number of articles done so far. */
  readonly onProgress: (done: number) => void;
}

/** Cleans one entry again from what is stored; the article to assign if its text changed, which also moves `updated`. */
async function reclean(entry: Entry, now: Instant, app: AppContext): Promise<NewArticle | undefined> {
  const source = feedsById(app.config.feeds).get(entry.feedId);
  const previous = await app.records.articles.get(entry.id);
  if (source === undefined || previous === undefined) return undefined;
  const state = await app.records.feeds.get(entry.feedId);
  const request = { entry, source, state, refetch: false, offline: true, previous, now };
  const [fromFeed] = await cleanFeedContents([request], app);
  if (fromFeed === undefined) return undefined;
  const { stored } = await fetchArticle(request, fromFeed, app);
  await saveArticles([{ entry, stored }], app.records);
  return stored.textHash === previous.textHash ? undefined : { entry, stored };
}

/** Cleans stored articles again. Rejects when the store cannot be written. */
async function recleanAll(
  app: AppContext,
  options: RebuildOptions,
): Promise<Pick<RebuildReport, 'articles' | 'textChanged'>> {
  const entries: Entry[] = [];
  for await (const [id, stored] of app.records.articles.entries()) {
    if (!options.all && stored.cleanedWith === CLEANER_VERSION) continue;
    const entry = await app.records.entries.get(id);
    if (entry !== undefined) entries.push(entry);
  }
  if (entries.length > 0) await app.records.meta.set('stale', true);
  const limit = pLimit(app.config.http.concurrency);
  let done = 0;
  const recleanOne = async (entry: Entry): Promise<boolean> => {
    const now = toInstant(app.clock());
    const changed = await reclean(entry, now, app);
    if (changed !== undefined) await assignStories([changed], now, app);
    options.onProgress(++done);
    return changed !== undefined;
  };
  const changed = await Promise.all(entries.map((entry) => limit(recleanOne, entry)));
  await chooseLeads(app);
  await app.records.meta.set('cleaned-with', CLEANER_VERSION);
  return { articles: entries.length, textChanged: changed.filter(Boolean).length };
}

/** Cleans and republishes. Rejects when the store or the public folder cannot be written. */
export async function rebuild(app: AppContext, options: RebuildOptions): Promise<RebuildReport> {
  await repairDamaged(app);
  const report = await recleanAll(app, options);
  const { written, refused } = await publish(app);
  await app.records.meta.set('stale', refused !== undefined);
  return { ...report, filesWritten: written.length };
}

/** After an upgrade with new cleaning rules: cleans the articles of the old rules again, once. */
export async function recleanIfRulesChanged(app: AppContext): Promise<void> {
  if ((await app.records.meta.get('cleaned-with')) === CLEANER_VERSION) return;
  const { articles, textChanged } = await recleanAll(app, { all: false, onProgress: () => undefined });
  if (articles > 0)
    app.log.info({ articles, textChanged }, 'cleaned stored articles again with the rules of this version');
}
