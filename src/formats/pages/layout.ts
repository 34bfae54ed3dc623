/** The frame of every page: head with autodiscovery, masthead, foot. Pages send no referrer. */
import { defined } from '../../model/defined.ts';
import type { PublishedFeed } from '../../model/published-feed.ts';

import { mediaType } from '../format.ts';
import { type CleanFragment, type HtmlNode, h, written } from '../html-writer.ts';
import { basePath, formatUrl, ICON_PATH, OPENSEARCH_PATH, SEARCH_PATH, SOURCES_PATH } from '../paths.ts';
import { languageTag, plainText } from '../plain-text.ts';
import { documents, feedFormats } from '../table.ts';
import { fillParts, type PageTexts, textsFor } from '../texts/index.ts';
import { htmlPage, skipLink } from './html-page.ts';

/** Characters of a search, as the search itself limits them. */
const MAX_SEARCH_LENGTH = 200;

/** What a page uses of its output: addresses, names and the language. */
export type PageSite = Pick<
  PublishedFeed,
  | 'id'
  | 'title'
  | 'siteTitle'
  | 'outputs'
  | 'language'
  | 'baseUrl'
  | 'path'
  | 'archive'
  | 'search'
  | 'isPrivate'
  | 'hasSourceOutputs'
>;

/** What differs from page to page. */
export interface PageParts {
  readonly title: string;
  readonly description?: string | undefined;
  /** Class of the page. */
  readonly kind: 'list' | 'story' | 'sources' | 'search' | 'error';
  /** Absolute address of the page. */
  readonly canonical?: string | undefined;
  readonly head?: readonly HtmlNode[];
  readonly main: readonly HtmlNode[];
  /** Shown below the masthead. */
  readonly navigation?: HtmlNode;
}

/** The words of the pages of an output. */
export function pageTexts(feed: Pick<PublishedFeed, 'language'>): PageTexts {
  return textsFor(feed.language);
}

/** A whole page as text. */
export function renderPage(feed: PageSite, parts: PageParts): string {
  const texts = pageTexts(feed);
  const frame = frameOf(feed);
  return htmlPage({
    title: parts.title,
    language: texts.language,
    direction: texts.direction,
    className: `${parts.kind}-page`,
    meta: [
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      feed.isPrivate ? h('meta', { name: 'robots', content: 'noindex, nofollow' }) : undefined,
    ],
    head: [
      parts.description ? h('meta', { name: 'description', content: parts.description }) : undefined,
      parts.canonical ? h('link', { rel: 'canonical', href: parts.canonical }) : undefined,
      ...frame.links,
      ...(parts.head ?? []),
      frame.script,
    ],
    body: [
      skipLink(texts),
      masthead(feed, parts, frame),
      h(
        'main',
        { id: 'main', tabindex: '-1', 'data-new': parts.kind === 'list' ? texts.isNew : undefined },
        ...parts.main,
      ),
      frame.foot,
    ],
  });
}

/** What all pages of a site or output share, written already. */
interface Frame {
  readonly links: readonly CleanFragment[];
  readonly script: CleanFragment;
  readonly form: CleanFragment;
  readonly foot: CleanFragment;
}

const frames = new WeakMap<PageSite, Frame>();

function frameOf(feed: PageSite): Frame {
  const known = frames.get(feed);
  if (known !== undefined) return known;
  const base = basePath(feed);
  const texts = pageTexts(feed);
  const links = [
    ...alternates(feed),
    searchLink(feed),
    h('link', { rel: 'icon', href: `${base}${ICON_PATH}`, type: 'image/png', sizes: '64x64' }),
    h('link', { rel: 'stylesheet', href: `${base}winnow.css` }),
  ];
  const frame = {
    links: links.map(written),
    script: written(h('script', { src: `${base}winnow.js`, defer: true })),
    form: written(feed.isPrivate ? undefined : searchForm(feed, texts)),
    foot: written(foot(feed, texts)),
  };
  frames.set(feed, frame);
  return frame;
}

/** Autodiscovery links, for readers that are given the address of the page. */
function alternates(feed: PageSite): HtmlNode[] {
  const title = plainText(feed.title) || feed.id;
  return feedFormats.map((format) =>
    h('link', {
      rel: 'alternate',
      type: mediaType(format),
      title: `${title} (${format.name})`,
      href: formatUrl(feed, format),
    }),
  );
}

/** Name of the whole site; by default that of its first output. */
export function siteTitle(feed: Pick<PageSite, 'id' | 'title' | 'siteTitle' | 'outputs'>): string {
  return plainText(feed.siteTitle ?? feed.outputs?.[0]?.title ?? feed.title) || feed.id;
}

/** Whether the output has the site's name, so that the list needs no heading of its own. */
export function isFrontPage(feed: Parameters<typeof siteTitle>[0]): boolean {
  return siteTitle(feed) === (plainText(feed.title) || feed.id);
}

/** Where browsers find the search. */
function searchLink(feed: PageSite): HtmlNode {
  if (feed.isPrivate) return undefined;
  const type = 'application/opensearchdescription+xml';
  return h('link', { rel: 'search', type, title: siteTitle(feed), href: `${basePath(feed)}${OPENSEARCH_PATH}` });
}

/** The search box; a server without search shows a page that says so. */
function searchForm(feed: PageSite, texts: PageTexts): HtmlNode {
  return h(
    'form',
    { class: 'search', role: 'search', action: `${basePath(feed)}${SEARCH_PATH}` },
    h('input', {
      type: 'search',
      name: 'q',
      value: feed.search?.text,
      maxlength: MAX_SEARCH_LENGTH,
      required: true,
      'aria-label': texts.searchStories,
    }),
    h('button', { type: 'submit' }, texts.search),
  );
}

function masthead(feed: PageSite, parts: PageParts, { form }: Frame): HtmlNode {
  const name = siteTitle(feed);
  const isFront = parts.kind === 'list' && isFrontPage(feed);
  return h(
    'header',
    { class: 'masthead' },
    h(isFront ? 'h1' : 'p', { class: 'site' }, h('a', { href: basePath(feed) }, name)),
    parts.navigation,
    form,
  );
}

function foot(feed: PageSite, texts: PageTexts): HtmlNode {
  const link = (text: string, href: string): HtmlNode => h('li', {}, h('a', { href }, text));
  return h(
    'footer',
    { class: 'foot' },
    h(
      'nav',
      { 'aria-label': texts.subscribe },
      h('h2', {}, texts.subscribe),
      h(
        'ul',
        {},
        ...(feed.search === undefined ? documents : feedFormats).map((format) =>
          link(format.name, formatUrl(feed, format)),
        ),
        feed.isPrivate ? undefined : link(texts.sources, `${basePath(feed)}${SOURCES_PATH}`),
      ),
    ),
    h(
      'p',
      { class: 'keys' },
      ...fillParts<HtmlNode>(
        texts.keys,
        Object.fromEntries(['j', 'k', 'o', 'u'].map((key) => [key, [h('kbd', {}, key)]])),
      ),
    ),
  );
}

/** `lang` and `dir` attributes of an item, whose language may differ from the page's. */
export function inLanguage(item: { readonly language?: string; readonly direction?: 'ltr' | 'rtl' }): {
  readonly lang?: string;
  readonly dir?: string;
} {
  return defined({ lang: languageTag(item.language), dir: item.direction });
}
