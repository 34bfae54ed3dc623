/** The pages of articles: the newest ones, and one next to its original page with every removal and its rule. */
import { cleanFragment, type HtmlNode, h } from '../../../formats/html-writer.ts';
import { inLanguage } from '../../../formats/pages/layout.ts';
import { storyPath } from '../../../formats/paths.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { Instant } from '../../../model/time.ts';
import type { TracedBlock } from '../../../model/trace.ts';
import type { ArticleLine, ArticleView } from '../data.ts';
import { CONSOLE, consolePage, count, externalLink, time } from './layout.ts';

/** Which articles are listed. */
interface ArticleList {
  /** Title of their feed; absent = of all feeds. */
  readonly feed?: string;
  /** What was searched for; absent = the newest. */
  readonly text?: string;
  /** Why they may not be all. */
  readonly notice?: string;
}

/** A list of articles with the search box. */
export function articlesPage(
  articles: readonly ArticleLine[],
  now: Instant,
  { feed, text, notice }: ArticleList = {},
): string {
  const found = text === undefined ? undefined : `Search: ${plainText(text)}`;
  return consolePage({
    title: found ?? (feed === undefined ? 'Articles' : `Articles of ${plainText(feed)}`),
    section: '/articles',
    main: [
      searchForm(text),
      notice === undefined ? undefined : h('p', { class: 'notice', role: 'status' }, notice),
      articles.length > 0
        ? undefined
        : h('p', { class: 'empty' }, text === undefined ? 'No articles yet.' : 'No article has all of these words.'),
      h('ul', { class: 'articles' }, ...articles.map((article) => articleItem(article, now))),
    ],
  });
}

function searchForm(text: string | undefined): HtmlNode {
  return h(
    'form',
    { class: 'search', role: 'search', action: `${CONSOLE}/articles` },
    h('input', {
      type: 'search',
      name: 'q',
      value: text,
      maxlength: 200,
      required: true,
      'aria-label': 'Search articles',
    }),
    h('button', { type: 'submit' }, 'Search'),
  );
}

function articleItem(article: ArticleLine, now: Instant): HtmlNode {
  return h(
    'li',
    {},
    h(
      'a',
      { href: `${CONSOLE}/articles/${encodeURIComponent(article.entryId)}` },
      h('bdi', {}, plainText(article.title) || 'Untitled'),
    ),
    h(
      'p',
      { class: 'facts' },
      h('bdi', { class: 'source' }, plainText(article.feedTitle)),
      time(article.firstSeenAt, now),
      h('span', {}, count(article.wordCount, 'word')),
      h('span', {}, count(article.cuts, 'removal')),
      article.partial === undefined ? undefined : h('span', { class: 'partial' }, plainText(article.partial)),
    ),
  );
}

/** One article next to its original. */
export function articlePage(article: ArticleView): string {
  return consolePage({
    title: plainText(article.title) || 'Untitled',
    section: '/articles',
    main: articleParts(article),
  });
}

/** The parts of an article's page, which the try-out page shows too. */
export function articleParts(article: ArticleView): HtmlNode[] {
  return [
    h(
      'p',
      { class: 'facts' },
      article.feedTitle === undefined ? undefined : h('bdi', { class: 'source' }, plainText(article.feedTitle)),
      h('span', {}, plainText(article.about)),
      article.url === undefined ? undefined : h('span', {}, externalLink(article.url, 'original page')),
      article.storyId === undefined
        ? undefined
        : h('span', {}, h('a', { href: `/${storyPath(article.storyId)}` }, 'story')),
    ),
    h(
      'div',
      { class: 'columns' },
      h(
        'section',
        { 'aria-labelledby': 'cleaned' },
        h('h2', { id: 'cleaned' }, 'Cleaned'),
        h('div', { class: 'body', ...inLanguage(article) }, cleanFragment(article.html)),
      ),
      h(
        'section',
        { 'aria-labelledby': 'original' },
        h('h2', { id: 'original' }, article.isFeedText === true ? 'The feed’s text' : 'The page'),
        ...original(article),
      ),
    ),
    removals(article),
  ];
}

function original(article: ArticleView): HtmlNode[] {
  if (article.original === undefined) return [h('p', { class: 'empty' }, 'The page is not stored.')];
  const counts = (status: TracedBlock['status']): number =>
    article.original?.filter((block) => block.status === status).length ?? 0;
  return [
    h(
      'p',
      { class: 'facts' },
      h('span', {}, `${count(counts('article'), 'block')} in the article`),
      counts('field') === 0 ? undefined : h('span', {}, `${counts('field')} as headline or standfirst`),
      h('span', {}, `${counts('removed')} removed by rules`),
      h('span', {}, `${counts('outside')} outside the article`),
    ),
    h('div', { class: 'original', ...inLanguage(article) }, ...collapsed(article.original)),
  ];
}

/** Runs of at least this many blocks outside the article are collapsed: menus and lists of other stories. */
const MIN_COLLAPSED = 4;

/** The blocks in order, long runs outside the article collapsed. */
function collapsed(blocks: readonly TracedBlock[]): HtmlNode[] {
  const nodes: HtmlNode[] = [];
  for (let start = 0; start < blocks.length; ) {
    let end = start;
    while (blocks[end]?.status === 'outside') end += 1;
    const run = blocks.slice(start, Math.max(end, start + 1)).map(originalBlock);
    const summary = h('summary', { lang: 'en', dir: 'ltr' }, `${run.length} blocks outside the article`);
    nodes.push(...(run.length >= MIN_COLLAPSED ? [h('details', {}, summary, ...run)] : run));
    start += run.length;
  }
  return nodes;
}

function originalBlock(block: TracedBlock): HtmlNode {
  if (block.status === 'article') return h('p', { class: 'in-article' }, plainText(block.text));
  if (block.status === 'field') {
    const name = h('span', { class: 'field', lang: 'en', dir: 'ltr' }, ` ${block.reason ?? ''}, a separate field`);
    return h('p', { class: 'in-article' }, plainText(block.text), name);
  }
  if (block.status === 'outside') return h('p', { class: 'outside' }, plainText(block.text));
  return h(
    'p',
    { class: 'removed' },
    h('del', {}, plainText(block.text)),
    h('span', { class: 'rule', lang: 'en', dir: 'ltr' }, ` ${block.rule ?? ''}: ${plainText(block.reason ?? '')}`),
  );
}

function removals(article: ArticleView): HtmlNode {
  if (article.removed.length === 0) return h('p', {}, 'No rule removed anything.');
  return h(
    'section',
    { 'aria-labelledby': 'removals' },
    h('h2', { id: 'removals' }, 'Removals, in order'),
    h(
      'ol',
      { class: 'removals' },
      ...article.removed.map((removal) =>
        h(
          'li',
          {},
          h('strong', {}, removal.rule),
          ` ${plainText(removal.reason)} `,
          h('code', {}, plainText(removal.where)),
          removal.text === '' ? undefined : h('blockquote', {}, h('bdi', {}, plainText(removal.text))),
        ),
      ),
    ),
  );
}
