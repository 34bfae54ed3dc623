/** The page of all sources of the site, with their pages, and the pages of the tags. */
import type { PublishedFeed, PublishedSource } from '../../model/published-feed.ts';
import { type HtmlNode, h, written } from '../html-writer.ts';
import { opml } from '../opml.ts';
import { basePath, formatPath, SOURCES_PATH } from '../paths.ts';
import { plainText } from '../plain-text.ts';
import { atOnce, type RenderSteps } from '../steps.ts';
import { fillText, type PageTexts } from '../texts/index.ts';
import { publicUrl, webUrl } from '../web-url.ts';
import { pageTexts, renderPage, siteTitle } from './layout.ts';
import { sourceLink } from './source-link.ts';

/** What the page is made of: the first output of a site, without what changes with its stories. */
export type SourcesSite = Omit<PublishedFeed, 'items' | 'sources' | 'updated' | 'archive'>;

/** The page; undefined for an output that is not the first of its site. */
export function renderSourcesPage(feed: PublishedFeed): { readonly path: string; readonly html: string } | undefined {
  return feed.siteSources === undefined ? undefined : { path: SOURCES_PATH, html: atOnce(sourcesPageSteps(feed)) };
}

/** The page of the first output of a site, in steps. */
export function* sourcesPageSteps(feed: SourcesSite): RenderSteps {
  const { siteSources = [], tagOutputs = [] } = feed;
  const texts = pageTexts(feed);
  const lines: HtmlNode[] = [];
  for (const source of sorted(siteSources)) {
    lines.push(written(line(feed, source, texts)));
    yield;
  }
  return renderPage(feed, {
    kind: 'sources',
    title: `${texts.sources} · ${siteTitle(feed)}`,
    canonical: publicUrl(feed.baseUrl, SOURCES_PATH),
    navigation: h(
      'nav',
      { class: 'back', 'aria-label': texts.backLabel },
      h('a', { href: basePath(feed), rel: 'up' }, texts.allStories),
    ),
    main: [
      h('h1', {}, texts.sources),
      h('p', {}, h('a', { href: `${basePath(feed)}${formatPath({}, opml)}` }, opml.name)),
      h('ul', { class: 'sources' }, ...lines),
      ...(tagOutputs.length === 0
        ? []
        : [h('h2', {}, texts.tags), h('ul', { class: 'sources' }, ...tagOutputs.map(tagLine))]),
    ],
  });
}

/** By title and id, compared by code units, so that the order is the same on every machine. */
function sorted(sources: readonly PublishedSource[]): readonly PublishedSource[] {
  const keyed = sources.map((source) => ({ source, title: source.title.toLowerCase(), id: source.id.toLowerCase() }));
  keyed.sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
  return keyed.map(({ source }) => source);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function line(feed: SourcesSite, source: PublishedSource, texts: PageTexts): HtmlNode {
  const site = webUrl(source.siteUrl);
  const title = plainText(source.title) || source.id;
  return h(
    'li',
    {},
    sourceLink(feed, source, h('bdi', {}, title)),
    site === undefined ? undefined : ' ',
    site === undefined
      ? undefined
      : h(
          'a',
          {
            class: 'site-link',
            href: site,
            rel: 'noopener',
            'aria-label': fillText('{title}: {site}', { title, site: texts.website }),
          },
          texts.website,
        ),
  );
}

function tagLine({ title, url }: { readonly title: string; readonly url: string }): HtmlNode {
  const href = webUrl(url);
  return href === undefined ? undefined : h('li', {}, h('a', { href }, h('bdi', {}, plainText(title))));
}
