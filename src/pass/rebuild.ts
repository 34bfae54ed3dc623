/** Why: with new rules everything kept is cleaned and published again, and no publisher is asked for anything. */
import pLimit from 'p-limit';
import type { Deps } from '../app/app.ts';
import { CLEANED_WITH } from '../app/artifact-versions.ts';
import { feedsById } from '../config/feed-by-id.ts';
import type { Entry } from '../model/entry.ts';
import { type Instant, toInstant } from '../model/time.ts';
import { publish } from '../publish/publish.ts';
import { type Arrival, place, settle } from './assign-stories.ts';
import { readArticle, readContents } from './fetch-article.ts';

export interface RebuildReport {
  readonly articles: number;
  readonly textChanged: number;
  readonly filesWritten: number;
}

export interface RebuildOptions {
  /** Also those that the present rules made already. */
  readonly all: boolean;
  readonly tell: (done: number) => void;
}

/** Cleans one entry again from what is kept; the arrival that it is when its text changed. `updated` moves only then. */
async function reclean(entry: Entry, now: Instant, deps: Deps): Promise<Arrival | undefined> {
  const source = feedsById(deps.config.feeds).get(entry.feedId);
  const previous = await deps.records.articles.get(entry.id);
  if (source === undefined || previous === undefined) return undefined;
  const state = await deps.records.feeds.get(entry.feedId);
  const request = { entry, source, state, refetch: false, offline: true, previous, now };
  const [fromFeed] = await readContents([request], deps);
  if (fromFeed === undefined) return undefined;
  const { stored } = await readArticle(request, fromFeed, deps);
  await deps.records.articles.set(entry.id, stored);
  return stored.textHash === previous.textHash ? undefined : { entry, stored };
}

/** Cleans what is kept again. Rejects when the store cannot be written. */
async function recleanAll(
  deps: Deps,
  options: RebuildOptions,
): Promise<Pick<RebuildReport, 'articles' | 'textChanged'>> {
  const entries: Entry[] = [];
  for await (const [id, stored] of deps.records.articles.entries()) {
    if (!options.all && stored.cleanedWith === CLEANED_WITH) continue;
    const entry = await deps.records.entries.get(id);
    if (entry !== undefined) entries.push(entry);
  }
  if (entries.length > 0) await deps.records.meta.set('stale', true);
  const limit = pLimit(deps.config.http.concurrency);
  let done = 0;
  // One after the other: two that are placed at a time would not see what the other makes of their story.
  const inTurn = pLimit(1);
  const one = async (entry: Entry): Promise<boolean> => {
    const now = toInstant(deps.clock());
    const changed = await reclean(entry, now, deps);
    if (changed !== undefined) await inTurn(() => place([changed], now, deps));
    options.tell(++done);
    return changed !== undefined;
  };
  const changed = await Promise.all(entries.map((entry) => limit(one, entry)));
  await settle(deps);
  await deps.records.meta.set('cleaned-with', CLEANED_WITH);
  return { articles: entries.length, textChanged: changed.filter(Boolean).length };
}

/** Rejects when the store or the public folder cannot be written. */
export async function rebuild(deps: Deps, options: RebuildOptions): Promise<RebuildReport> {
  const report = await recleanAll(deps, options);
  const { written, refused } = await publish(deps);
  await deps.records.meta.set('stale', refused !== undefined);
  return { ...report, filesWritten: written.length };
}

/** After an upgrade that brought new rules: what the old ones made is cleaned again, once. */
export async function recleanIfRulesChanged(deps: Deps): Promise<void> {
  if ((await deps.records.meta.get('cleaned-with')) === CLEANED_WITH) return;
  const { articles, textChanged } = await recleanAll(deps, { all: false, tell: () => undefined });
  if (articles > 0) deps.log.info({ articles, textChanged }, 'cleaned again with the rules of this version');
}
