/** Why: every page has the same head (autodiscovery, style, no referrer), masthead and foot. */
import type { PublishedFeed } from '../../model/published-feed.ts';
import { atom } from '../atom.ts';
import { mediaType } from '../format.ts';
import { type HtmlNode, h } from '../html-writer.ts';
import { jsonFeed } from '../json-feed.ts';
import { opml } from '../opml.ts';
import { basePath, formatUrl } from '../paths.ts';
import { languageTag, plainText } from '../plain-text.ts';
import { rss } from '../rss.ts';
import { icon } from './assets/icon.ts';
import { htmlPage, skipLink } from './html-page.ts';

/** What differs from page to page. */
export interface PageParts {
  readonly title: string;
  readonly description?: string | undefined;
  /** Language of the page's own words is English; of what it shows, each part says itself. */
  readonly kind: 'list' | 'story' | 'error';
  /** Absolute address of the page. */
  readonly canonical?: string | undefined;
  readonly head?: readonly HtmlNode[];
  readonly main: readonly HtmlNode[];
  /** Shown under the masthead. */
  readonly navigation?: HtmlNode;
}

/** The feeds of an output in the order in which readers should prefer them. */
export const discoverable = [atom, rss, jsonFeed] as const;
const formatNames = new Map<string, string>([
  ['atom', 'Atom'],
  ['rss', 'RSS'],
  ['json', 'JSON Feed'],
]);

/** A whole page as text. `feed` gives addresses and names; nothing else of it is used. */
export function renderPage(feed: PublishedFeed, parts: PageParts): string {
  const base = basePath(feed);
  return htmlPage({
    title: parts.title,
    className: `${parts.kind}-page`,
    meta: [h('meta', { name: 'referrer', content: 'no-referrer' })],
    head: [
      parts.description ? h('meta', { name: 'description', content: parts.description }) : undefined,
      parts.canonical ? h('link', { rel: 'canonical', href: parts.canonical }) : undefined,
      ...alternates(feed),
      h('link', { rel: 'icon', href: icon, type: 'image/svg+xml' }),
      h('link', { rel: 'stylesheet', href: `${base}winnow.css` }),
      ...(parts.head ?? []),
      h('script', { src: `${base}winnow.js`, defer: true }),
    ],
    body: [skipLink, masthead(feed, parts), h('main', { id: 'main', tabindex: '-1' }, ...parts.main), foot(feed)],
  });
}

/** Autodiscovery: what a reader finds when it is given the address of the page. */
function alternates(feed: PublishedFeed): HtmlNode[] {
  const title = plainText(feed.title) || feed.id;
  return discoverable.map((format) =>
    h('link', {
      rel: 'alternate',
      type: mediaType(format),
      title: `${title} (${formatNames.get(format.id) ?? format.id})`,
      href: formatUrl(feed, format),
    }),
  );
}

/** Name of the whole site: that of its first output where it has no other. */
export function siteTitle(feed: PublishedFeed): string {
  return plainText(feed.siteTitle ?? feed.outputs?.[0]?.title ?? feed.title) || feed.id;
}

/** Whether the site's name is heading enough: the list of an output that is called as the site is. */
export function isFrontPage(feed: PublishedFeed): boolean {
  return siteTitle(feed) === (plainText(feed.title) || feed.id);
}

function masthead(feed: PublishedFeed, parts: PageParts): HtmlNode {
  const name = siteTitle(feed);
  const isFront = parts.kind === 'list' && isFrontPage(feed);
  return h(
    'header',
    { class: 'masthead' },
    h(isFront ? 'h1' : 'p', { class: 'site' }, h('a', { href: basePath(feed) }, name)),
    parts.navigation,
  );
}

function foot(feed: PublishedFeed): HtmlNode {
  const link = (text: string, href: string): HtmlNode => h('li', {}, h('a', { href }, text));
  return h(
    'footer',
    { class: 'foot' },
    h(
      'nav',
      { 'aria-label': 'Subscribe' },
      h('h2', {}, 'Subscribe'),
      h(
        'ul',
        {},
        ...discoverable.map((format) => link(formatNames.get(format.id) ?? format.id, formatUrl(feed, format))),
        link('OPML of the sources', formatUrl(feed, opml)),
      ),
    ),
    h(
      'p',
      { class: 'keys' },
      'Keys: ',
      h('kbd', {}, 'j'),
      ' and ',
      h('kbd', {}, 'k'),
      ' next and previous story, ',
      h('kbd', {}, 'o'),
      ' open it, ',
      h('kbd', {}, 'u'),
      ' back to the list.',
    ),
  );
}

/** `lang` and `dir` of something in another language than the page. */
export function inLanguage(item: { readonly language?: string; readonly direction?: 'ltr' | 'rtl' }): {
  readonly lang?: string;
  readonly dir?: string;
} {
  const lang = languageTag(item.language);
  return { ...(lang === undefined ? {} : { lang }), ...(item.direction === undefined ? {} : { dir: item.direction }) };
}
