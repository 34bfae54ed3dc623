/** Why: what the operators' console asks of the program, answered from the parts that the daemon has open. */

import type { AppContext } from '../../app/app.ts';
import { explainStory } from '../../app/explain.ts';
import type { ConfigProblem } from '../../config/config.ts';
import { addFeeds } from '../../config/edit.ts';
import { newFeedId } from '../../config/feed-id.ts';
import { discover, withScheme } from '../../feeds/discover/discover.ts';
import { FEED_ACCEPT } from '../../feeds/poll/fetch-feed.ts';
import { packResponse } from '../../feeds/poll/initial-response.ts';
import type { HttpRequest } from '../../http/request.ts';
import type { Story } from '../../model/story.ts';
import { toInstant } from '../../model/time.ts';
import { splitOverrides } from '../../pass/apply-overrides.ts';
import { saveOverrides } from '../../records/overrides.ts';
import type { ConsoleData, FileProblem, FoundFeed, JoinedStory } from '../../server/console/data.ts';
import { articleLines, articleView, tryOut } from './articles.ts';
import { feedHealth, feedProblems } from './feeds.ts';
import { openFiles } from './files.ts';

export interface ConsoleDataOptions {
  /** What is open now; a changed configuration replaces it. */
  readonly deps: () => AppContext;
  /** Applies what was decided and publishes it: `done`, or `later` when a pass is running, after which it will be. */
  readonly apply: () => Promise<'done' | 'later'>;
  /** `before`: content of the configuration file now. */
  readonly checkConfig: (text: string, before: string) => readonly ConfigProblem[];
  readonly checkSiteRule: (text: string, name: string) => readonly FileProblem[];
}

/** Candidates of a page that are read to show what is in them. */
const LOOKED_INTO = 3;
const ENTRIES_SHOWN = 5;

async function joined(story: Story, app: AppContext): Promise<JoinedStory> {
  const members = await explainStory(story, app);
  const titles = new Map(members.map((member) => [member.entryId, member.title]));
  const feedTitle = (id: string): string => app.config.feeds.find((feed) => feed.id === id)?.title ?? id;
  return {
    id: story.id,
    title: members.find((member) => member.isLead)?.title ?? '',
    updatedAt: story.updatedAt,
    members: members.map((member) => ({
      ...member,
      feedTitle: feedTitle(member.feedId),
      evidence: member.evidence.map((one) => ({ ...one, title: titles.get(one.article) ?? one.article })),
    })),
  };
}

async function split(entryId: string, { deps, apply }: ConsoleDataOptions): Promise<string> {
  const { catalogue, records, clock } = deps();
  const story = catalogue.storyOf(entryId);
  if (story === undefined) return 'There is no such article.';
  if (story.members.length < 2) return 'It stands alone already.';
  await saveOverrides(splitOverrides(entryId, story, toInstant(clock())), records);
  return (await apply()) === 'done'
    ? 'It is a story of its own now, and stays one.'
    : 'A pass is running: when it has ended, this will be a story of its own, and stay one.';
}

/** Exceptions of `http.allow` apply on the host and port that the operator typed only, not where a page leads. */
function requestFor(candidate: string, typed: string): HttpRequest {
  return { url: candidate, purpose: 'discovery', configuredUrl: withScheme(typed), accept: FEED_ACCEPT };
}

async function foundFeeds(url: string, app: AppContext): Promise<readonly FoundFeed[] | { readonly problem: string }> {
  const found = await discover(url, { http: app.http });
  if (found.kind !== 'found') return { problem: found.message };
  const feeds: FoundFeed[] = [];
  for (const candidate of found.candidates.slice(0, LOOKED_INTO)) {
    const own = found.response?.finalUrl === candidate.url ? found.response : undefined;
    const response = own ?? (await app.http.fetch(requestFor(candidate.url, url)));
    if (response.kind !== 'response') continue;
    const done = await app.workers.run<'feed'>({
      kind: 'feed',
      bytes: response.bytes,
      url: candidate.url,
      headers: response.headers,
    });
    if (done.kind === 'failed' || done.result.feed === undefined) continue;
    // Should the feed be added, its first poll asks nobody.
    await app.records.initialResponses.set(candidate.url, packResponse(response));
    const { feed, entries } = done.result;
    const polledAs = app.config.feeds.find((one) => one.url === candidate.url)?.id;
    feeds.push({
      url: candidate.url,
      title: feed.title ?? candidate.title ?? '',
      format: feed.format,
      entries: entries.slice(0, ENTRIES_SHOWN).map((entry) => entry.title ?? ''),
      ...(polledAs === undefined ? {} : { polledAs }),
      ...(found.instead === undefined ? {} : { instead: found.instead }),
    });
  }
  return feeds.length > 0 ? feeds : { problem: 'the page names feeds, but none of them can be read' };
}

/** The console's view of the program. */
export function createConsoleData(options: ConsoleDataOptions): ConsoleData {
  const deps = options.deps;
  const files = () =>
    openFiles({
      configPath: deps().config.path,
      siteRulesDir: deps().config.articles.siteRulesDir,
      checkConfig: options.checkConfig,
      checkSiteRule: options.checkSiteRule,
    });
  return {
    feeds: () => feedHealth(deps()),
    problems: () => feedProblems(deps()),
    articles: (wanted) => articleLines(wanted, deps()),
    article: (entryId) => articleView(entryId, deps()),
    stories: async (limit) => {
      const many = [...deps().catalogue.all()].filter((story) => story.members.length > 1);
      const latest = many.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)).slice(0, limit);
      return await Promise.all(latest.map((story) => joined(story, deps())));
    },
    split: (entryId) => split(entryId, options),
    tryOut: (url) => tryOut(url, deps()),
    discover: (url) => foundFeeds(url, deps()),
    files: () => files().names(),
    readFile: (name) => files().read(name),
    check: (name, text) => files().check(name, text),
    save: (name, text, before) => files().save(name, text, before),
    withFeed: async (text, feed) => {
      const known = new Set(deps().config.feeds.map((one) => one.id));
      return addFeeds(text, [{ id: newFeedId({ ...feed, private: false }, known), ...feed }]);
    },
  };
}
