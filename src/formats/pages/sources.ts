/** The page of all sources of the site, with their pages, and the pages of the tags. */
import type { PublishedFeed, PublishedSource } from '../../model/published-feed.ts';
import { type HtmlNode, h } from '../html-writer.ts';
import { opml } from '../opml.ts';
import { basePath, formatPath, SOURCES_PATH } from '../paths.ts';
import { plainText } from '../plain-text.ts';
import { fillText, type PageTexts } from '../texts/index.ts';
import { publicUrl, webUrl } from '../web-url.ts';
import { pageTexts, renderPage, siteTitle } from './layout.ts';
import { sourceLink } from './source-link.ts';

/** The page; undefined for an output that is not the first of its site. */
export function renderSourcesPage(feed: PublishedFeed): { readonly path: string; readonly html: string } | undefined {
  const { siteSources, tagOutputs = [] } = feed;
  if (siteSources === undefined) return undefined;
  const texts = pageTexts(feed);
  const sorted = [...siteSources].sort((a, b) => compareTitles(a.title, b.title) || compareTitles(a.id, b.id));
  const html = renderPage(feed, {
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
      h('ul', { class: 'sources' }, ...sorted.map((source) => line(feed, source, texts))),
      ...(tagOutputs.length === 0
        ? []
        : [h('h2', {}, texts.tags), h('ul', { class: 'sources' }, ...tagOutputs.map(tagLine))]),
    ],
  });
  return { path: SOURCES_PATH, html };
}

/** By code units, so that the order is the same on every machine. */
function compareTitles(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function line(feed: PublishedFeed, source: PublishedSource, texts: PageTexts): HtmlNode {
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
