/** The page of a story: the whole article, its source, who else covered it, and when it changed. */
import type { PublishedFeed, PublishedItem } from '../../model/published-feed.ts';
import { coveredBy, coveringSource, itemAuthors, itemDirection, itemTitle, partialNote, standfirst } from '../body.ts';
import { timeInWords } from '../dates.ts';
import { cleanFragment, type HtmlNode, h } from '../html-writer.ts';
import { leadPicture } from '../lead-picture.ts';
import { itemTags } from '../media.ts';
import { originOf } from '../origin.ts';
import { basePath, pageOf, storyPath } from '../paths.ts';
import { plainText, shorten } from '../plain-text.ts';
import { publicUrl, webUrl } from '../web-url.ts';
import { inLanguage, renderPage, siteTitle } from './layout.ts';
import { mediaPlayers } from './players.ts';

/** The page of a story. It depends only on the item and the site, so every output renders the same bytes. */
export function renderStoryPage(
  feed: PublishedFeed,
  item: PublishedItem,
): { readonly path: string; readonly html: string } {
  const { path: _, outputs: __, ...site } = feed;
  const home: PublishedFeed = { ...site, title: siteTitle(feed) };
  const path = storyPath(pageOf(item));
  const html = renderPage(home, {
    kind: 'story',
    title: `${shorten(itemTitle(item), 200)} · ${plainText(home.title) || home.id}`,
    description: shorten(item.summary, 200),
    canonical: publicUrl(feed.baseUrl, path),
    navigation: h(
      'nav',
      { class: 'back', 'aria-label': 'Back' },
      h('a', { href: basePath(feed), rel: 'up' }, 'All stories'),
    ),
    main: [article(item)],
  });
  return { path, html };
}

function article(item: PublishedItem): HtmlNode {
  const url = webUrl(item.url);
  const source = plainText(originOf(item).title) || item.source.id;
  return h(
    'article',
    { class: 'whole' },
    h(
      'header',
      {},
      h('p', { class: 'facts' }, ...facts(item, source)),
      h('h1', { ...inLanguage({ ...item, direction: itemDirection(item) }) }, itemTitle(item)),
      byline(item),
    ),
    leadPicture(item, { class: 'lead', decoding: 'async', referrerpolicy: 'no-referrer' }),
    mediaPlayers(item),
    h(
      'div',
      { class: 'body', ...inLanguage({ ...item, direction: itemDirection(item) }) },
      standfirst(item),
      cleanFragment(item.html),
    ),
    partialNote(item),
    url === undefined
      ? undefined
      : h(
          'p',
          { class: 'original' },
          h('a', { href: url, rel: 'noopener', 'data-original': true }, 'Read at ', h('bdi', {}, source)),
        ),
    others(item),
    changes(item),
  );
}

function facts(item: PublishedItem, source: string): HtmlNode[] {
  const site = webUrl(originOf(item).siteUrl);
  return [
    h('bdi', { class: 'source' }, site === undefined ? source : h('a', { href: site, rel: 'noopener' }, source)),
    h('time', { datetime: item.published }, timeInWords(item.published)),
    h('span', {}, `${item.readingMinutes} min`),
    item.partial === undefined ? undefined : h('span', { class: 'partial' }, 'excerpt'),
  ];
}

function byline(item: PublishedItem): HtmlNode {
  const authors = itemAuthors(item);
  return authors.length === 0
    ? undefined
    : h(
        'p',
        { class: 'byline' },
        'By ',
        ...authors.flatMap((name, index) => [index === 0 ? undefined : ', ', h('bdi', {}, name)]),
      );
}

function linkTo(url: string | undefined, content: HtmlNode): HtmlNode {
  return url === undefined ? content : h('a', { href: url, rel: 'noopener' }, content);
}

function others(item: PublishedItem): HtmlNode {
  const covered = coveredBy(item);
  if (covered.length === 0) return undefined;
  return h(
    'section',
    { class: 'others', 'aria-labelledby': 'others' },
    h('h2', { id: 'others' }, 'Also covered by'),
    h(
      'ul',
      {},
      ...covered.map((other) =>
        h(
          'li',
          {},
          linkTo(other.url, h('bdi', {}, plainText(other.title) || other.url || 'Untitled')),
          h(
            'span',
            { class: 'facts' },
            h('bdi', { class: 'source' }, coveringSource(other)),
            other.published === undefined
              ? undefined
              : h('time', { datetime: other.published }, timeInWords(other.published)),
          ),
        ),
      ),
    ),
  );
}

function changes(item: PublishedItem): HtmlNode {
  const row = (term: string, instant: string): HtmlNode[] => [
    h('dt', {}, term),
    h('dd', {}, h('time', { datetime: instant }, timeInWords(instant))),
  ];
  const tags = itemTags(item);
  const relisted = item.changed !== undefined && item.changed > item.updated ? item.changed : undefined;
  return h(
    'section',
    { class: 'changes', 'aria-labelledby': 'changes' },
    h('h2', { id: 'changes' }, 'About this story'),
    h(
      'dl',
      {},
      ...row('Published', item.published),
      ...(item.updated > item.published ? row('Text last changed', item.updated) : []),
      ...(relisted === undefined ? [] : row('Sources last changed', relisted)),
      ...(tags.length === 0 ? [] : [h('dt', {}, 'Tags'), h('dd', {}, tags.join(', '))]),
    ),
  );
}
