/** Why: an article beside the page that it was made from, every cut with the name of its rule. */
import { cleanFragment, type HtmlNode, h } from '../../../formats/html-writer.ts';
import { inLanguage } from '../../../formats/pages/layout.ts';
import { plainText } from '../../../formats/plain-text.ts';
import type { ArticleLine, ArticleView, OriginalBlock } from '../data.ts';
import { CONSOLE, consolePage, count, outward, time } from './layout.ts';

/** The newest articles, of one feed or of all. */
export function articlesPage(articles: readonly ArticleLine[], feed?: string): string {
  return consolePage({
    title: feed === undefined ? 'Articles' : `Articles of ${plainText(feed)}`,
    section: '/articles',
    main: [
      articles.length === 0 ? h('p', { class: 'empty' }, 'No articles yet.') : undefined,
      h('ul', { class: 'articles' }, ...articles.map(articleItem)),
    ],
  });
}

function articleItem(article: ArticleLine): HtmlNode {
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
      time(article.firstSeenAt),
      h('span', {}, count(article.wordCount, 'word')),
      h('span', {}, count(article.cuts, 'cut')),
      article.partial === undefined ? undefined : h('span', { class: 'partial' }, plainText(article.partial)),
    ),
  );
}

/** One article beside its original. */
export function articlePage(article: ArticleView): string {
  return consolePage({
    title: plainText(article.title) || 'Untitled',
    section: '/articles',
    main: articleParts(article),
  });
}

/** The parts of an article's view; the try-out box shows the same. */
export function articleParts(article: ArticleView): HtmlNode[] {
  return [
    h(
      'p',
      { class: 'facts' },
      article.feedTitle === undefined ? undefined : h('bdi', { class: 'source' }, plainText(article.feedTitle)),
      h('span', {}, plainText(article.about)),
      article.url === undefined ? undefined : h('span', {}, outward(article.url, 'the page itself')),
    ),
    h(
      'div',
      { class: 'beside' },
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
    cuts(article),
  ];
}

function original(article: ArticleView): HtmlNode[] {
  if (article.original === undefined)
    return [h('p', { class: 'empty' }, 'The page is not kept, or there never was one.')];
  const counts = (fate: OriginalBlock['fate']): number =>
    article.original?.filter((block) => block.fate === fate).length ?? 0;
  return [
    h(
      'p',
      { class: 'facts' },
      h('span', {}, `${count(counts('kept'), 'block')} kept`),
      h('span', {}, `${counts('cut')} cut by rules`),
      h('span', {}, `${counts('outside')} outside the article`),
    ),
    h('div', { class: 'original', ...inLanguage(article) }, ...folded(article.original)),
  ];
}

/** Runs of blocks outside the article from this length on are folded: menus and lists of other stories. */
const FOLDED = 4;

/** The blocks in order, long runs outside the article behind their number. */
function folded(blocks: readonly OriginalBlock[]): HtmlNode[] {
  const nodes: HtmlNode[] = [];
  for (let start = 0; start < blocks.length; ) {
    let end = start;
    while (blocks[end]?.fate === 'outside') end += 1;
    const run = blocks.slice(start, Math.max(end, start + 1)).map(originalBlock);
    const summary = h('summary', { lang: 'en', dir: 'ltr' }, `${run.length} blocks outside the article`);
    nodes.push(...(run.length >= FOLDED ? [h('details', {}, summary, ...run)] : run));
    start += run.length;
  }
  return nodes;
}

function originalBlock(block: OriginalBlock): HtmlNode {
  if (block.fate === 'kept') return h('p', { class: 'kept' }, plainText(block.text));
  if (block.fate === 'outside') return h('p', { class: 'outside' }, plainText(block.text));
  return h(
    'p',
    { class: 'cut' },
    h('del', {}, plainText(block.text)),
    h('span', { class: 'rule', lang: 'en', dir: 'ltr' }, ` ${block.rule ?? ''}: ${plainText(block.reason ?? '')}`),
  );
}

function cuts(article: ArticleView): HtmlNode {
  if (article.removed.length === 0) return h('p', {}, 'No rule cut anything.');
  return h(
    'section',
    { 'aria-labelledby': 'cuts' },
    h('h2', { id: 'cuts' }, 'Cuts, in order'),
    h(
      'ol',
      { class: 'cuts' },
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
