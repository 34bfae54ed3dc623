/** The page of search results, and the page that stands in its place where files are served without it. */
import type { PublishedFeed } from '../../model/published-feed.ts';
import { type HtmlNode, h } from '../html-writer.ts';
import { basePath } from '../paths.ts';
import { plainText } from '../plain-text.ts';
import { fillText, type PageTexts } from '../texts/index.ts';
import { pageTexts, renderPage, siteTitle } from './layout.ts';
import { byDay, storyInList } from './list.ts';

/** The title of the results for `text`. */
export function searchTitle(text: string, texts: PageTexts): string {
  return text === '' ? texts.searchStories : fillText(texts.searchTitle, { query: plainText(text) });
}

/** Results, or the search without any: of an output, what a page of it uses. */
type SearchFeed = Omit<PublishedFeed, 'sources' | 'updated' | 'archive'>;

/** The page of results; `feed.search` is set. */
export function renderSearchPage(feed: SearchFeed): string {
  const texts = pageTexts(feed);
  const title = searchTitle(feed.search?.text ?? '', texts);
  return renderPage(feed, {
    kind: 'search',
    title: `${title} · ${siteTitle(feed)}`,
    // Results change with every new story, and their addresses have no end.
    head: [h('meta', { name: 'robots', content: 'noindex' })],
    navigation: h(
      'nav',
      { class: 'back', 'aria-label': texts.backLabel },
      h('a', { href: basePath(feed), rel: 'up' }, texts.allStories),
    ),
    main: [h('h1', {}, title), ...results(feed, texts)],
  });
}

function results(feed: SearchFeed, texts: PageTexts): HtmlNode[] {
  const { text = '', problem, isLimited } = feed.search ?? {};
  const help = h('p', { class: 'help' }, texts.searchHelp);
  if (problem === 'unavailable') return [h('p', { class: 'empty' }, texts.searchUnavailable)];
  if (problem === 'too-long') return [h('p', { class: 'empty', role: 'status' }, texts.searchTooLong), help];
  if (text === '') return [help];
  const stories = feed.items.map((item) => ({ item, html: storyInList(feed, item, texts) }));
  if (stories.length === 0) return [h('p', { class: 'empty', role: 'status' }, texts.nothingFound), help];
  return [
    isLimited === undefined
      ? undefined
      : h('p', { class: 'help', role: 'status' }, fillText(texts.newestShown, { count: stories.length })),
    ...byDay(stories, texts),
  ];
}

/** The page for servers that only hand out files. */
export function renderNoSearchPage(site: Omit<SearchFeed, 'items'>): string {
  return renderSearchPage({ ...site, items: [], search: { text: '', problem: 'unavailable' } });
}
