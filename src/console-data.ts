/** Why: the console sees the program through one interface; here it is fitted to the parts that know. */
import { articleLines, articleView, joinedStories, tryOut } from './console-articles.ts';
import { feedHealth, feedProblems } from './console-feeds.ts';
import { type ConsoleFiles, withFeed } from './console-files.ts';
import type { Deps } from './deps.ts';
import { discover, type FeedCandidate } from './feeds/discover.ts';
import { toInstant } from './model/time.ts';
import { publishIfStale } from './publish.ts';
import { applyDecisions, decide, splitDecisions } from './regroup.ts';
import type { ConsoleData, FoundFeed, Problem } from './server/console/data.ts';

/** The running program, as far as the console needs it. */
export interface ConsoleHost {
  /** As of now: a changed configuration brings new ones. */
  deps(): Deps;
  /** Runs `task` when no pass runs. `soon`: a pass runs now, so it will be a while. */
  whenIdle(task: (deps: Deps) => Promise<void>): { readonly soon: boolean; readonly done: Promise<void> };
  /** What is wrong beside the feeds: a configuration with mistakes, a full disk. */
  problems(): readonly Problem[];
  readonly files: ConsoleFiles;
}

/** Feeds of one address that are asked and shown. */
const FEEDS_TRIED = 5;
const ENTRIES_SHOWN = 5;

export function openConsoleData(host: ConsoleHost): ConsoleData {
  const { files } = host;
  const health = () => feedHealth(host.deps(), host.deps().clock());
  return {
    feeds: health,
    problems: async () => [...host.problems(), ...feedProblems(await health())],
    articles: (options) => articleLines(options, host.deps()),
    article: (entryId) => articleView(entryId, host.deps()),
    stories: (limit) => joinedStories(limit, host.deps()),
    split: (entryId) => split(entryId, host),
    tryOut: (url) => tryOut(url, host.deps()),
    discover: (url) => findFeeds(url, host.deps()),
    files: async () => files.names(),
    readFile: (name) => files.read(name),
    check: async (name, text) => files.check(name, text),
    save: (name, text, before) => files.save(name, text, before),
    withFeed: async (text, { url, title }) =>
      withFeed(
        text,
        url,
        title,
        host.deps().config.feeds.map((feed) => feed.id),
      ),
  };
}

/** The decision is kept at once; it takes effect now, or when the pass that runs has ended. */
async function split(entryId: string, host: ConsoleHost): Promise<string> {
  const { catalogue, clock, records } = host.deps();
  const story = catalogue.storyOf(entryId);
  if (story === undefined || story.members.length < 2) return 'That article stands alone already.';
  await decide(splitDecisions(entryId, story, toInstant(clock())), records);
  const { soon, done } = host.whenIdle(async (deps) => {
    await applyDecisions(deps);
    await publishIfStale(deps);
  });
  if (soon) return 'The split is kept; it takes effect when the pass that is running has ended.';
  await done;
  return 'The article stands alone now, and stays so.';
}

async function findFeeds(url: string, deps: Deps): Promise<readonly FoundFeed[] | { readonly problem: string }> {
  if (url === '') return { problem: 'That is no address.' };
  const found = await discover(url, { http: deps.http });
  if (found.kind === 'none') return { problem: found.message };
  if (found.kind === 'failed') return { problem: `The address could not be asked: ${found.message}.` };
  const tried = found.candidates
    .slice(0, FEEDS_TRIED)
    .map((candidate) => tryFeed(candidate, found.response?.bytes, deps));
  return (await Promise.all(tried)).filter((feed) => feed !== undefined);
}

async function tryFeed(
  candidate: FeedCandidate,
  bytes: Uint8Array | undefined,
  deps: Deps,
): Promise<FoundFeed | undefined> {
  const body = bytes ?? (await fetchBytes(candidate.url, deps));
  if (body === undefined) return undefined;
  const done = await deps.workers.run<'feed'>({ kind: 'feed', bytes: body, url: candidate.url });
  if (done.kind === 'failed' || done.result.feed === undefined) return undefined;
  const { feed, entries } = done.result;
  return {
    url: candidate.url,
    title: feed.title ?? candidate.title ?? '',
    format: `${feed.format.toUpperCase()}, ${entries.length} entries`,
    entries: entries.slice(0, ENTRIES_SHOWN).map((entry) => entry.title ?? entry.link ?? ''),
  };
}

async function fetchBytes(url: string, deps: Deps): Promise<Uint8Array | undefined> {
  const outcome = await deps.http.fetch({ url, purpose: 'discovery' });
  return outcome.kind === 'response' && outcome.status < 300 ? outcome.bytes : undefined;
}
