/** Why: articles beside their pages, stories with their grounds, and the try-out box, for the console. */
import type { Deps, Kept } from './deps.ts';
import { explainEntry, explainStory } from './explain.ts';
import { parseHtml } from './html/document.ts';
import { blocksOf } from './html/text.ts';
import type { CleanArticle, StoredArticle } from './model/article.ts';
import type { Story } from './model/story.ts';
import type { ArticleLine, ArticleView, JoinedStory, OriginalBlock } from './server/console/data.ts';
import { fatesOf } from './server/console/fates.ts';
import { unpackPage } from './stored-page.ts';

/** Characters of a page that are shown beside the article: more is not read by a person, and would hold up the server. */
const SHOWN_OF_PAGE = 1_000_000;

function titleOf(feedId: string, { config }: Kept): string {
  return config.feeds.find((feed) => feed.id === feedId)?.title ?? feedId;
}

/** The newest members of stories, by when they joined. */
export async function articleLines(
  { feedId, limit }: { readonly feedId?: string; readonly limit: number },
  kept: Kept,
): Promise<readonly ArticleLine[]> {
  const members = [...kept.catalogue.all()]
    .flatMap((story) => story.members)
    .filter((member) => feedId === undefined || member.feedId === feedId)
    .sort((a, b) => (a.joinedAt === b.joinedAt ? (a.entryId < b.entryId ? -1 : 1) : a.joinedAt < b.joinedAt ? 1 : -1))
    .slice(0, limit);
  const ids = members.map((member) => member.entryId);
  const entries = await kept.records.entries.getMany(ids);
  const articles = await kept.records.articles.getMany(ids);
  return entries.flatMap((entry, index) => {
    const stored = articles[index];
    if (entry === undefined || stored === undefined) return [];
    return {
      entryId: entry.id,
      title: entry.title,
      feedTitle: titleOf(entry.feedId, kept),
      firstSeenAt: entry.firstSeenAt,
      wordCount: stored.article.wordCount,
      cuts: stored.article.removed.length,
      ...(entry.url === undefined ? {} : { url: entry.url }),
      ...(stored.from === 'feed-only' ? { partial: stored.reason ?? 'the page could not be had' } : {}),
    };
  });
}

/** Undefined when there is no such entry, or it has not been read yet. */
export async function articleView(entryId: string, kept: Kept): Promise<ArticleView | undefined> {
  const explained = await explainEntry(entryId, kept);
  const stored = explained?.article;
  if (explained === undefined || stored === undefined) return undefined;
  const { entry, story } = explained;
  const page = await kept.records.pages.get(entryId);
  return {
    ...viewOf(stored.article, entry.title, page === undefined ? undefined : unpackPage(page).html),
    feedTitle: titleOf(entry.feedId, kept),
    about: whence(stored),
    entryId,
    ...(entry.url === undefined ? {} : { url: entry.url }),
    ...(story === undefined ? {} : { storyId: story.id }),
  };
}

function whence({ from, reason }: StoredArticle): string {
  if (from === 'page') return 'the text is from the page';
  if (from === 'feed') return 'the text is the feed’s own';
  return `the text is the feed’s own: ${reason ?? 'the page could not be had'}`;
}

function viewOf(article: CleanArticle, title: string, page: string | undefined): Omit<ArticleView, 'about'> {
  const { html, language, direction, removed } = article;
  return {
    title: article.title ?? title,
    html,
    removed,
    ...(language === undefined ? {} : { language }),
    ...(direction === undefined ? {} : { direction }),
    ...(page === undefined ? {} : { original: originalOf(page, article, title) }),
  };
}

function originalOf(page: string, article: CleanArticle, title: string): readonly OriginalBlock[] {
  const kept = [title, article.title ?? '', article.standfirst ?? '', ...blocksOf(parseHtml(article.html))];
  const blocks = blocksOf(parseHtml(page.slice(0, SHOWN_OF_PAGE)));
  return fatesOf(
    blocks,
    kept.filter((text) => text !== ''),
    article.removed,
  );
}

/** Stories of more than one article, the latest first. */
export async function joinedStories(limit: number, kept: Kept): Promise<readonly JoinedStory[]> {
  const joined = [...kept.catalogue.all()]
    .filter((story) => story.members.length > 1)
    .sort((a, b) => (a.updatedAt === b.updatedAt ? (a.id < b.id ? -1 : 1) : a.updatedAt < b.updatedAt ? 1 : -1))
    .slice(0, limit);
  return await Promise.all(joined.map((story) => joinedStory(story, kept)));
}

async function joinedStory(story: Story, kept: Kept): Promise<JoinedStory> {
  const members = await explainStory(story, kept);
  const titles = new Map(members.map((member) => [member.entryId, member.title]));
  return {
    id: story.id,
    title: titles.get(story.leadId) ?? '',
    updatedAt: story.updatedAt,
    members: members.map((member) => ({
      ...member,
      feedTitle: titleOf(member.feedId, kept),
      evidence: member.evidence.map((one) => ({ ...one, title: titles.get(one.article) ?? one.article })),
    })),
  };
}

/** Fetches and cleans a page as an article would be, by the same rules of politeness; nothing is stored. */
export async function tryOut(url: string, deps: Deps): Promise<ArticleView | { readonly problem: string }> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return { problem: 'That is no web address.' };
  const fetched = await deps.fetchPage(url);
  if (fetched.kind === 'not-modified') return { problem: 'The server did not send the page.' };
  if (fetched.kind !== 'page') return { problem: `The page could not be had: ${fetched.reason}.` };
  const { html, finalUrl } = fetched.page;
  const options = { url: finalUrl, skip: deps.config.clean.skip };
  const done = await deps.workers.run<'page'>({ kind: 'page', html, options });
  if (done.kind === 'failed') return { problem: `The page could not be cleaned: ${done.message}.` };
  const { kind, wordCount } = done.result;
  return { ...viewOf(done.result, finalUrl, html), url: finalUrl, about: `taken for: ${kind}, ${wordCount} words` };
}
