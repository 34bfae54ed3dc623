/** Implements the console's data interface with the parts of the running daemon. */
import type { AppContext } from '../../app/app.ts';
import { explainStory } from '../../app/explain.ts';
import { addFeeds, type NewFeed } from '../../config/edit.ts';
import { editFeeds, type FeedEdit } from '../../config/edit-feeds.ts';
import { newFeedId } from '../../config/feed-id.ts';
import { discover } from '../../feeds/discover/discover.ts';
import { feedTitle, plainTitle, readableTitle } from '../../feeds/map/plain-text.ts';
import { FEED_ACCEPT } from '../../feeds/poll/fetch-feed.ts';
import { packResponse } from '../../feeds/poll/initial-response.ts';
import { mayRefresh } from '../../feeds/poll/refresh.ts';
import { stateFor } from '../../feeds/poll/validators.ts';
import type { HttpRequest, HttpResponse } from '../../http/request.ts';
import { defined } from '../../model/defined.ts';
import type { Story } from '../../model/story.ts';
import { toInstant } from '../../model/time.ts';
import { splitOverrides } from '../../pass/apply-overrides.ts';
import { latestStories } from '../../records/newest-stories.ts';
import { saveOverrides } from '../../records/overrides.ts';
import type { ConsoleData, FileProblem, FoundFeed, JoinedStory } from '../../server/console/data.ts';
import { articleLines, articleView, tryOut } from './articles.ts';
import { createFeedList, feedProblems } from './feeds.ts';
import { type CheckConfig, openFiles } from './files.ts';
import { articlesFound } from './search.ts';
import { subscriberData } from './subscribers.ts';

/** Edits the text of the configuration, and leaves its comments and layout as they are. Rejects if it is not valid YAML. */
export interface ConfigEdits {
  add(text: string, feeds: readonly NewFeed[]): Promise<string>;
  change(text: string, ids: readonly string[], edit: FeedEdit): Promise<string>;
}

const editsHere: ConfigEdits = {
  add: async (text, feeds) => addFeeds(text, feeds),
  change: async (text, ids, edit) => editFeeds(text, new Set(ids), edit),
};

/** Options of {@link createConsoleData}. */
export interface ConsoleDataOptions {
  /** Returns the app with the current configuration. */
  readonly app: () => AppContext;
  /** Applies decisions and publishes: `done`, or `later` when a running pass has to end first. */
  readonly apply: () => Promise<'done' | 'later'>;
  /** A number that is another one after a pass or a decision may have changed feeds or stories. */
  readonly version: () => number;
  /** Polls feeds ahead of their schedule, once a running pass has ended. */
  readonly poll: (feedIds: readonly string[]) => void;
  readonly checkConfig: CheckConfig;
  /** Default: at once, in this thread. */
  readonly editConfig?: ConfigEdits;
  /** Called when subscribers of private outputs have changed. Default: nothing. */
  readonly onSubscribers?: () => void;
  readonly checkSiteRule: (text: string, name: string) => readonly FileProblem[];
}

/** Feed candidates of a page that are fetched to show their entries. */
const MAX_CANDIDATES = 3;
const MAX_ENTRIES = 5;

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
      evidence: member.evidence.map((item) => ({ ...item, title: titles.get(item.article) ?? item.article })),
    })),
  };
}

async function split(entryId: string, { app, apply }: ConsoleDataOptions): Promise<string> {
  const { catalogue, records, clock } = app();
  const [story] = await catalogue.storiesOf([entryId]);
  if (story === undefined) return 'Article not found.';
  if (story.members.length < 2) return 'It is already a story of its own.';
  await saveOverrides(splitOverrides(entryId, story, toInstant(clock())), records);
  return (await apply()) === 'done'
    ? 'It is now a story of its own, permanently.'
    : 'It will permanently become a story of its own when the current pass ends.';
}

/** Requests polls of the feeds that may be requested now. */
async function pollNow(ids: readonly string[], { app, poll }: ConsoleDataOptions): Promise<string> {
  const { config, records, clock } = app();
  const known = new Set(ids);
  const feeds = config.feeds.filter(({ id }) => known.has(id));
  const states = await records.feeds.getMany(feeds.map(({ id }) => id));
  const now = clock();
  const allowed = feeds.filter((feed, i) => mayRefresh(stateFor(feed, states[i]), now).allowed);
  if (allowed.length > 0) poll(allowed.map(({ id }) => id));
  const refused = feeds.length - allowed.length;
  const polled = allowed.length === 1 ? '1 feed is polled' : `${allowed.length} feeds are polled`;
  const waits = refused === 0 ? '' : ` ${refused} not: the server has asked not to be contacted yet (Retry-After).`;
  return `${polled} now, or when the running pass has ended. Reload this page to see the results.${waits}`;
}

/** Exceptions of `http.allow` apply only at the host and port that the operator typed, not at those that a page links to. */
function requestFor(candidate: string, typed: string): HttpRequest {
  return { url: candidate, purpose: 'discovery', configuredUrl: typed, accept: FEED_ACCEPT };
}

async function foundFeeds(url: string, app: AppContext): Promise<readonly FoundFeed[] | { readonly problem: string }> {
  const found = await discover(url, { http: app.http });
  if (found.kind === 'none' && found.page !== undefined) {
    const proposed = await proposedFeed(found.page, app);
    return proposed === undefined ? { problem: found.message } : [proposed];
  }
  if (found.kind !== 'found') return { problem: found.message };
  const feeds: FoundFeed[] = [];
  for (const candidate of found.candidates.slice(0, MAX_CANDIDATES)) {
    const known = found.response?.finalUrl === candidate.url ? found.response : undefined;
    const response = known ?? (await app.http.fetch(requestFor(candidate.url, found.address)));
    const feed = response.kind === 'response' ? await readCandidate(candidate, response, app) : undefined;
    if (feed !== undefined) feeds.push({ ...feed, ...defined({ instead: found.instead }) });
  }
  return feeds.length > 0 ? feeds : { problem: 'the page links to feeds, but none of them can be read' };
}

/** The list of a page without a feed that looks like news; undefined if there is none. */
async function proposedFeed(
  { bytes, finalUrl: url, headers }: HttpResponse,
  { config, workers }: AppContext,
): Promise<FoundFeed | undefined> {
  const contentType = headers['content-type'];
  const task = { kind: 'propose' as const, bytes, url, ...(contentType !== undefined && { contentType }) };
  const done = await workers.run<'propose'>(task);
  if (done.kind === 'failed' || done.result === undefined) return undefined;
  const { page, read } = done.result;
  return {
    ...{ url, title: read.feed?.title ?? '', format: 'list of a page', page },
    entries: read.entries.slice(0, MAX_ENTRIES).map(({ title, link = '' }) => title ?? link),
    ...defined({ polledAs: config.feeds.find((one) => one.url === url)?.id }),
  };
}

/** Parses a candidate; undefined when it is not a feed. If the feed is added, its first poll uses this response. */
async function readCandidate(
  { url, title }: { readonly url: string; readonly title?: string },
  response: HttpResponse,
  { config, records, workers }: AppContext,
): Promise<FoundFeed | undefined> {
  const { bytes, headers } = response;
  const done = await workers.run<'feed'>({ kind: 'feed', bytes, url, headers });
  if (done.kind === 'failed' || done.result.feed === undefined) return undefined;
  await records.initialResponses.set(url, packResponse(response));
  const { feed, entries } = done.result;
  return {
    url,
    title: feedTitle(feed) ?? plainTitle(title ?? '', 'html'),
    format: feed.format,
    entries: entries
      .slice(0, MAX_ENTRIES)
      .map(({ title = '', titleKind, language = feed.language }) => readableTitle(title, titleKind, language)),
    ...defined({ polledAs: config.feeds.find((one) => one.url === url)?.id }),
  };
}

/** Creates the data interface of the console. */
export function createConsoleData(options: ConsoleDataOptions): ConsoleData {
  const { app, editConfig = editsHere } = options;
  const feedList = createFeedList(options);
  const files = () =>
    openFiles({
      configPath: app().config.path,
      siteRulesDir: app().config.articles.siteRulesDir,
      checkConfig: options.checkConfig,
      checkSiteRule: options.checkSiteRule,
    });
  return {
    feeds: (query) => feedList.page(query),
    feedIds: (filter) => feedList.ids(filter),
    feedTitle: async (feedId) => {
      const source = app().config.feeds.find(({ id }) => id === feedId);
      return source && (source.title ?? (await app().records.feeds.get(feedId))?.title ?? feedId);
    },
    pollNow: (ids) => pollNow(ids, options),
    ...subscriberData(options),
    problems: () => feedProblems(app()),
    articles: (query) => articleLines(query, app()),
    search: (text, limit) => articlesFound(text, limit, app()),
    article: (entryId) => articleView(entryId, app()),
    stories: async (limit) => {
      const latest = await latestStories({ limit, accepts: ({ members }) => members.length > 1 }, app().catalogue);
      return await Promise.all(latest.map((story) => joined(story, app())));
    },
    split: (entryId) => split(entryId, options),
    tryOut: (url) => tryOut(url, app()),
    discover: (url) => foundFeeds(url, app()),
    files: () => files().names(),
    readFile: (name) => files().read(name),
    check: (name, text) => files().check(name, text),
    save: (name, text, before) => files().save(name, text, before),
    withFeed: async (text, feed) => {
      const known = new Set(app().config.feeds.map(({ id }) => id));
      return await editConfig.add(text, [{ id: newFeedId({ ...feed, private: false }, known), ...feed }]);
    },
    withChange: (text, ids, change) => editConfig.change(text, ids, change),
  };
}
