/** The list of an output as pages: days as headings, stories in short form, never over the size limit. */
import type { PublishedFeed, PublishedItem } from '../../model/published-feed.ts';
import { coveredBy, coveringSource, itemDirection, itemTitle } from '../body.ts';
import { clockTime, dayInWords } from '../dates.ts';
import { type CleanFragment, type HtmlNode, h, written } from '../html-writer.ts';
import { originOf } from '../origin.ts';
import { basePath, listPath, pageOf, storyPath } from '../paths.ts';
import { plainText, shorten } from '../plain-text.ts';
import { fillParts, fillText, type PageTexts } from '../texts/index.ts';
import { publicUrl, webUrl } from '../web-url.ts';
import { inLanguage, isFrontPage, pageTexts, renderPage, siteTitle } from './layout.ts';

/** Limits of one page, in stories and in bytes of their markup: with head and foot a page stays under 100 kB. */
const MAX_STORIES_PER_PAGE = 40;
const MAX_STORY_BYTES_PER_PAGE = 80_000;
/** Characters of a summary and of a title in the list; the story's page has all. */
const MAX_SUMMARY_LENGTH = 260;
const MAX_TITLE_LENGTH = 200;
/** Other sources named in the list; the story's page has all. */
const MAX_SOURCES_NAMED = 4;

/** A page of the list. */
export interface ListPage {
  /** Relative to the public folder. */
  readonly path: string;
  readonly html: string;
}

/** The pages of the list in order, at least one; rendered one by one, so that the caller can do other work in between. */
export function* renderListPages(feed: PublishedFeed): Generator<ListPage> {
  const texts = pageTexts(feed);
  const pages = paginate(feed.items.map((item) => ({ item, html: written(storyInList(feed, item, texts)) })));
  for (const [index, stories] of pages.entries()) yield listPage(feed, index + 1, stories, pages.length);
}

function listPage(feed: PublishedFeed, number: number, stories: readonly WrittenStory[], count: number): ListPage {
  const texts = pageTexts(feed);
  const path = listPath(feed, number);
  const html = renderPage(feed, {
    kind: 'list',
    title: number === 1 ? heading(feed) : fillText(texts.pageTitle, { title: heading(feed), number }),
    description: plainText(feed.description ?? ''),
    canonical: publicUrl(feed.baseUrl, path.replace(/(^|\/)index\.html$/, '$1')),
    navigation: outputsNavigation(feed, texts),
    main: [
      ...listHeading(feed),
      ...(stories.length === 0 ? [h('p', { class: 'empty' }, texts.empty)] : []),
      ...byDay(stories, texts),
      turnPages(feed, number, count, texts),
    ],
  });
  return { path, html };
}

interface ListedStory {
  readonly item: PublishedItem;
  readonly html: HtmlNode;
}

interface WrittenStory extends ListedStory {
  readonly html: CleanFragment;
}

function heading(feed: PublishedFeed): string {
  return plainText(feed.title) || feed.id;
}

function listHeading(feed: PublishedFeed): HtmlNode[] {
  const description = plainText(feed.description ?? '');
  return [
    isFrontPage(feed) ? undefined : h('h1', {}, heading(feed)),
    description === '' ? undefined : h('p', { class: 'description' }, description),
  ];
}

function paginate(stories: readonly WrittenStory[]): WrittenStory[][] {
  const pages: WrittenStory[][] = [[]];
  let bytes = 0;
  for (const story of stories) {
    const size = Buffer.byteLength(story.html.clean);
    const page = pages.at(-1);
    if (
      page !== undefined &&
      page.length < MAX_STORIES_PER_PAGE &&
      (page.length === 0 || bytes + size <= MAX_STORY_BYTES_PER_PAGE)
    ) {
      page.push(story);
      bytes += size;
    } else {
      pages.push([story]);
      bytes = size;
    }
  }
  return pages;
}

/** Stories grouped by day of publication, days in the order of the feed. */
export function byDay(stories: readonly ListedStory[], texts: PageTexts): HtmlNode[] {
  const days = new Map<string, HtmlNode[]>();
  for (const { item, html } of stories) {
    const day = dayInWords(item.published, texts);
    days.set(day, [...(days.get(day) ?? []), html]);
  }
  return [...days].map(([day, nodes], index) => {
    const id = `day-${index + 1}`;
    return h('section', { class: 'day', 'aria-labelledby': id }, h('h2', { id }, day), ...nodes);
  });
}

/** A story in short form. */
export function storyInList(feed: Pick<PublishedFeed, 'baseUrl'>, item: PublishedItem, texts: PageTexts): HtmlNode {
  const image = webUrl(item.image?.url);
  const summary = shorten(item.summary, MAX_SUMMARY_LENGTH);
  const href = `${basePath(feed)}${storyPath(pageOf(item))}`;
  return h(
    'article',
    {
      ...inLanguage({ ...item, direction: itemDirection(item) }),
      class: image === undefined ? 'story' : 'story pictured',
    },
    // Decorative here; the story's page has it with its own text alternative.
    image === undefined
      ? undefined
      : h('img', {
          src: image,
          alt: '',
          loading: 'lazy',
          decoding: 'async',
          referrerpolicy: 'no-referrer',
          width: 144,
          height: 108,
        }),
    h(
      'div',
      { class: 'words' },
      h('h3', {}, h('a', { href }, shorten(itemTitle(item), MAX_TITLE_LENGTH))),
      h('p', { class: 'facts', lang: texts.language, dir: texts.direction }, ...facts(item, texts)),
      summary === '' ? undefined : h('p', { class: 'summary' }, summary),
      alsoIn(item, texts),
    ),
  );
}

function facts(item: PublishedItem, texts: PageTexts): HtmlNode[] {
  const source = shorten(originOf(item).title, 80) || item.source.id;
  return [
    // Isolated: an Arabic name must not reverse the time next to it.
    h('bdi', { class: 'source' }, source),
    h('time', { datetime: item.published }, clockTime(item.published)),
    h('span', {}, fillText(texts.readingTime, { minutes: item.readingMinutes })),
    item.partial === undefined ? undefined : h('span', { class: 'partial' }, texts.excerpt),
  ];
}

function alsoIn(item: PublishedItem, texts: PageTexts): HtmlNode {
  const others = coveredBy(item);
  if (others.length === 0) return undefined;
  const named = others.slice(0, MAX_SOURCES_NAMED);
  const links = named.flatMap((other, index) => {
    const source = h('bdi', {}, shorten(coveringSource(other), 60));
    return [
      index === 0 ? undefined : ', ',
      other.url === undefined ? source : h('a', { href: other.url, rel: 'noopener' }, source),
    ];
  });
  const rest = others.length - named.length;
  return h(
    'p',
    { class: 'also', lang: texts.language, dir: texts.direction },
    ...fillParts<HtmlNode>(texts.alsoIn, {
      sources: [...links, rest > 0 ? fillText(texts.andMore, { count: rest }) : undefined],
    }),
  );
}

function outputsNavigation(feed: PublishedFeed, texts: PageTexts): HtmlNode {
  const outputs = feed.outputs ?? [];
  if (outputs.length < 2) return undefined;
  const links = outputs.flatMap(({ title, url }) => {
    const href = webUrl(url);
    const current = href === publicUrl(feed.baseUrl, feed.path ?? '') ? 'page' : undefined;
    return href === undefined
      ? []
      : [
          h(
            'li',
            {},
            h('a', { href, 'aria-current': current }, title === siteTitle(feed) ? texts.frontPage : shorten(title, 60)),
          ),
        ];
  });
  return h('nav', { class: 'outputs', 'aria-label': texts.feedsLabel }, h('ul', {}, ...links));
}

function turnPages(feed: PublishedFeed, number: number, count: number, texts: PageTexts): HtmlNode {
  if (count === 1) return undefined;
  const link = (to: number, rel: string, text: string): HtmlNode =>
    h('a', { href: `${basePath(feed)}${listPath(feed, to).replace(/(^|\/)index\.html$/, '$1')}`, rel }, text);
  return h(
    'nav',
    { class: 'turn', 'aria-label': texts.pagesLabel },
    number > 1 ? link(number - 1, 'prev', texts.newer) : undefined,
    h('span', {}, fillText(texts.pageOf, { number, count })),
    number < count ? link(number + 1, 'next', texts.older) : undefined,
  );
}
