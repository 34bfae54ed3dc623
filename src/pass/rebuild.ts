/** Why: with new rules everything kept is cleaned and published again, and no publisher is asked for anything. */
import pLimit from 'p-limit';
import { feedsById } from '../config/feed-by-id.ts';
import type { Deps } from '../deps.ts';
import type { Entry } from '../model/entry.ts';
import { toInstant } from '../model/time.ts';
import { publish } from '../publish/publish.ts';
import { CLEANED_WITH } from '../version.ts';
import { place } from './place.ts';
import { readArticle, readContents } from './read-article.ts';

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

/** Cleans one entry again from what is kept; true when its text changed. `updated` moves only then. */
async function reclean(entry: Entry, deps: Deps): Promise<boolean> {
  const source = feedsById(deps.config.feeds).get(entry.feedId);
  const previous = await deps.records.articles.get(entry.id);
  if (source === undefined || previous === undefined) return false;
  const state = await deps.records.feeds.get(entry.feedId);
  const now = toInstant(deps.clock());
  const request = { entry, source, state, refetch: false, offline: true, previous, now };
  const [fromFeed] = await readContents([request], deps);
  if (fromFeed === undefined) return false;
  const { stored } = await readArticle(request, fromFeed, deps);
  await deps.records.articles.set(entry.id, stored);
  const isChanged = stored.textHash !== previous.textHash;
  if (isChanged) await place([{ entry, stored }], now, deps);
  return isChanged;
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
  const one = async (entry: Entry): Promise<boolean> => {
    const isChanged = await reclean(entry, deps);
    options.tell(++done);
    return isChanged;
  };
  const changed = await Promise.all(entries.map((entry) => limit(one, entry)));
  await deps.records.meta.set('cleaned-with', CLEANED_WITH);
  return { articles: entries.length, textChanged: changed.filter(Boolean).length };
}

/** Rejects when the store or the public folder cannot be written. */
export async function rebuild(deps: Deps, options: RebuildOptions): Promise<RebuildReport> {
  const report = await recleanAll(deps, options);
  const { written } = await publish(deps);
  await deps.records.meta.set('stale', false);
  return { ...report, filesWritten: written.length };
}

/** After an upgrade that brought new rules: what the old ones made is cleaned again, once. */
export async function recleanIfRulesChanged(deps: Deps): Promise<void> {
  if ((await deps.records.meta.get('cleaned-with')) === CLEANED_WITH) return;
  const { articles, textChanged } = await recleanAll(deps, { all: false, tell: () => undefined });
  if (articles > 0) deps.log.info({ articles, textChanged }, 'cleaned again with the rules of this version');
}
