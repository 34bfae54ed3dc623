/** The two pages with a URL field: try out a page, and find the feeds of a site. */
import { type HtmlNode, h } from '../../../formats/html-writer.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { ArticleView, FoundFeed } from '../data.ts';
import { articleParts } from './articles.ts';
import { button, consolePage, externalLink, form, notice } from './layout.ts';

type Problem = { readonly problem: string };

/** The try-out page, with the result for the last URL. */
export function tryOutPage(
  formToken: string,
  tried?: { readonly url: string; readonly result: ArticleView | Problem },
): string {
  const shown =
    tried === undefined ? [] : 'problem' in tried.result ? [failed(tried.result)] : triedParts(tried.result);
  return consolePage({
    title: 'Try out',
    section: '/try',
    main: [
      h('p', {}, 'The page is fetched and cleaned like an article. Nothing is stored.'),
      addressForm('/try', formToken, 'URL of an article', 'Clean it', tried?.url),
      ...shown,
    ],
  });
}

function triedParts(article: ArticleView): HtmlNode[] {
  return [h('h2', { class: 'tried' }, h('bdi', {}, plainText(article.title) || 'Untitled')), ...articleParts(article)];
}

/** The page that finds feeds, with the result for the last URL. */
export function addPage(
  formToken: string,
  found?: { readonly url: string; readonly result: readonly FoundFeed[] | Problem },
): string {
  return consolePage({
    title: 'Add a feed',
    section: '/add',
    main: [
      h('p', {}, 'Enter the URL of a feed, or of a page that has one. You see what is found before anything is saved.'),
      addressForm('/add', formToken, 'URL of a page or feed', 'Find feeds', found?.url),
      ...(found === undefined ? [] : foundParts(found.result, formToken)),
    ],
  });
}

function foundParts(result: readonly FoundFeed[] | Problem, formToken: string): HtmlNode[] {
  if ('problem' in result) return [failed(result)];
  if (result.length === 0) return [notice('bad', h('p', {}, 'No feed was found at this URL.'))];
  const [instead] = result.flatMap((feed) => feed.instead ?? []);
  const redirected =
    instead && notice('bad', h('p', {}, plainText(`${instead.url}: ${instead.words}. Found instead:`)));
  return [...(redirected ? [redirected] : []), ...result.map((feed) => foundFeed(feed, formToken))];
}

function foundFeed(feed: FoundFeed, formToken: string): HtmlNode {
  return h(
    'section',
    { class: 'joined' },
    h('h2', {}, h('bdi', {}, plainText(feed.title) || feed.url)),
    h('p', { class: 'facts' }, h('span', {}, feed.format), h('span', {}, externalLink(feed.url, feed.url))),
    h(
      'ul',
      { class: 'titles' },
      ...feed.entries.slice(0, 5).map((title) => h('li', {}, h('bdi', {}, plainText(title) || 'Untitled'))),
    ),
    feed.page === undefined ? undefined : selectors(feed.page),
    feed.polledAs === undefined
      ? addForm(feed, formToken)
      : h('p', { class: 'facts' }, `already polled as “${feed.polledAs}”`),
  );
}

/** How the list of a page would be read. */
function selectors(page: NonNullable<FoundFeed['page']>): HtmlNode {
  const lines = Object.entries(page).map(([name, selector]) => `${name}: ${selector}`);
  return h(
    'div',
    {},
    h('p', { class: 'facts' }, 'The page has no feed. This list on it looks like news; look at the titles:'),
    h('pre', {}, h('code', {}, lines.join('\n'))),
  );
}

function addForm(feed: FoundFeed, formToken: string): HtmlNode {
  return form(
    '/add/preview',
    formToken,
    h('input', { type: 'hidden', name: 'url', value: feed.url }),
    h('input', { type: 'hidden', name: 'title', value: plainText(feed.title) }),
    ...Object.entries(feed.page ?? {}).map(([name, value]) =>
      h('input', { type: 'hidden', name: `page.${name}`, value }),
    ),
    button('Add to the configuration', { label: `Add to the configuration: ${plainText(feed.title) || feed.url}` }),
  );
}

function addressForm(action: string, formToken: string, label: string, verb: string, url = ''): HtmlNode {
  return form(
    action,
    formToken,
    h('label', { for: 'url' }, label),
    h(
      'div',
      { class: 'row' },
      h('input', {
        id: 'url',
        name: 'url',
        type: 'url',
        required: true,
        value: url,
        placeholder: 'https://',
        autocomplete: 'off',
        spellcheck: 'false',
      }),
      button(verb),
    ),
  );
}

function failed({ problem }: Problem): HtmlNode {
  return notice('bad', h('p', {}, plainText(problem)));
}
