/** The page of a story: the whole article, its source, who else covered it, and when it changed. */
import { defined } from '../../model/defined.ts';
import type { PublishedFeed, PublishedItem } from '../../model/published-feed.ts';
import { coveredBy, coveringSource, itemAuthors, itemDirection, itemTitle, partialNote, standfirst } from '../body.ts';
import { timeInWords } from '../dates.ts';
import { cleanFragment, type HtmlNode, h } from '../html-writer.ts';
import { leadPicture } from '../lead-picture.ts';
import { itemTags } from '../media.ts';
import { originOf } from '../origin.ts';
import { basePath, pageOf, storyPath } from '../paths.ts';
import { plainText, shorten } from '../plain-text.ts';
import { fillParts, fillText, type PageTexts } from '../texts/index.ts';
import { publicUrl, webUrl } from '../web-url.ts';
import { inLanguage, type PageSite, pageTexts, renderPage, siteTitle } from './layout.ts';
import { mediaPlayers } from './players.ts';
import { sourceLink } from './source-link.ts';

/** What the page of a story takes from the site: the same whichever output lists the story. */
export type StorySite = Pick<PageSite, 'id' | 'title' | 'language' | 'baseUrl' | 'isPrivate' | 'hasSourceOutputs'>;

const sites = new WeakMap<PublishedFeed, StorySite>();

/** What the pages of stories take from the site that the output `feed` is part of: the same record for all of them. */
export function storySite(feed: PublishedFeed): StorySite {
  const site = sites.get(feed) ?? siteOf(feed);
  sites.set(feed, site);
  return site;
}

function siteOf(feed: PublishedFeed): StorySite {
  const { baseUrl, isPrivate, hasSourceOutputs, siteLanguage, language, siteTitle: name } = feed;
  const title = siteTitle(feed);
  return defined({
    // The name of a site without a title.
    id: plainText(title) === '' ? feed.id : '',
    ...{ title, baseUrl, isPrivate, hasSourceOutputs },
    language: siteLanguage ?? (name === undefined ? language : undefined),
  });
}

/** The page of a story. It depends only on the item and the site, so every output renders the same bytes. */
export function renderStoryPage(
  feed: PublishedFeed,
  item: PublishedItem,
): { readonly path: string; readonly html: string } {
  return renderPageOf(storySite(feed), item);
}

/** The same, of a site. */
export function renderPageOf(home: StorySite, item: PublishedItem): { readonly path: string; readonly html: string } {
  const texts = pageTexts(home);
  const path = storyPath(pageOf(item));
  const html = renderPage(home, {
    kind: 'story',
    title: `${shorten(itemTitle(item), 200)} · ${plainText(home.title) || home.id}`,
    description: shorten(item.summary, 200),
    canonical: publicUrl(home.baseUrl, path),
    navigation: h(
      'nav',
      { class: 'back', 'aria-label': texts.backLabel },
      h('a', { href: basePath(home), rel: 'up' }, texts.allStories),
    ),
    main: [article(home, item, texts)],
  });
  return { path, html };
}

function article(feed: StorySite, item: PublishedItem, texts: PageTexts): HtmlNode {
  const url = webUrl(item.url);
  const source = plainText(originOf(item).title) || item.source.id;
  return h(
    'article',
    { class: 'whole' },
    h(
      'header',
      {},
      h('p', { class: 'facts' }, ...facts(feed, item, source, texts)),
      h('h1', { ...inLanguage({ ...item, direction: itemDirection(item) }) }, itemTitle(item)),
      byline(item, texts),
    ),
    leadPicture(item, { class: 'lead', decoding: 'async', referrerpolicy: 'no-referrer' }),
    mediaPlayers(item, texts),
    h(
      'div',
      { class: 'body', ...inLanguage({ ...item, direction: itemDirection(item) }) },
      standfirst(item),
      cleanFragment(item.html),
    ),
    partialNote(item, texts),
    url === undefined
      ? undefined
      : h(
          'p',
          { class: 'original' },
          h(
            'a',
            { href: url, rel: 'noopener', 'data-original': true },
            ...fillParts<HtmlNode>(texts.readAt, { source: [h('bdi', {}, source)] }),
          ),
        ),
    others(item, texts),
    changes(item, texts),
    neighbours(texts),
  );
}

function facts(feed: StorySite, item: PublishedItem, source: string, texts: PageTexts): HtmlNode[] {
  return [
    h('bdi', { class: 'source' }, sourceLink(feed, item.source, source)),
    h('time', { datetime: item.published }, timeInWords(item.published, texts)),
    h('span', {}, fillText(texts.readingTime, { minutes: item.readingMinutes })),
    item.partial === undefined ? undefined : h('span', { class: 'partial' }, texts.excerpt),
  ];
}

function byline(item: PublishedItem, texts: PageTexts): HtmlNode {
  const authors = itemAuthors(item);
  return authors.length === 0
    ? undefined
    : h(
        'p',
        { class: 'byline' },
        ...fillParts<HtmlNode>(texts.by, {
          authors: authors.flatMap((name, index) => [index === 0 ? undefined : ', ', h('bdi', {}, name)]),
        }),
      );
}

/** Filled in by the script: which stories are next to this one depends on the list that the reader came from. */
function neighbours({ pagesLabel, previousStory, nextStory }: PageTexts): HtmlNode {
  return h(
    'nav',
    { class: 'turn neighbours', 'aria-label': pagesLabel, hidden: true },
    h('a', { rel: 'prev', hidden: true }, previousStory),
    h('a', { rel: 'next', hidden: true }, nextStory),
  );
}

function linkTo(url: string | undefined, content: HtmlNode): HtmlNode {
  return url === undefined ? content : h('a', { href: url, rel: 'noopener' }, content);
}

function others(item: PublishedItem, texts: PageTexts): HtmlNode {
  const covered = coveredBy(item);
  if (covered.length === 0) return undefined;
  return h(
    'section',
    { class: 'others', 'aria-labelledby': 'others' },
    h('h2', { id: 'others' }, texts.alsoCoveredBy),
    h(
      'ul',
      {},
      ...covered.map((other) =>
        h(
          'li',
          {},
          linkTo(other.url, h('bdi', {}, plainText(other.title) || other.url || texts.untitled)),
          h(
            'span',
            { class: 'facts' },
            h('bdi', { class: 'source' }, coveringSource(other)),
            other.published === undefined
              ? undefined
              : h('time', { datetime: other.published }, timeInWords(other.published, texts)),
          ),
        ),
      ),
    ),
  );
}

function changes(item: PublishedItem, texts: PageTexts): HtmlNode {
  const row = (term: string, instant: string): HtmlNode[] => [
    h('dt', {}, term),
    h('dd', {}, h('time', { datetime: instant }, timeInWords(instant, texts))),
  ];
  const tags = itemTags(item);
  const relisted = item.changed !== undefined && item.changed > item.updated ? item.changed : undefined;
  return h(
    'section',
    { class: 'changes', 'aria-labelledby': 'changes' },
    h('h2', { id: 'changes' }, texts.about),
    h(
      'dl',
      {},
      ...row(texts.published, item.published),
      ...(item.updated > item.published ? row(texts.textChanged, item.updated) : []),
      ...(relisted === undefined ? [] : row(texts.sourcesChanged, relisted)),
      ...(tags.length === 0 ? [] : [h('dt', {}, texts.tags), h('dd', {}, tags.join(', '))]),
    ),
  );
}
