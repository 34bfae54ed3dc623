/**
 * Reads `tests/fixtures/situations`: small everyday parts of pages, each within an article of three paragraphs in its
 * language, with what must stay and what must go.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = new URL('../fixtures/situations/', import.meta.url).pathname;

/** A page and what its clean article must have. Texts are compared without the difference between kinds of white space. */
export interface Situation {
  readonly name: string;
  readonly page: string;
  /** In the HTML and in the text, or in the standfirst. */
  readonly keep: readonly string[];
  /** In the HTML. */
  readonly caption: readonly string[];
  /** In neither. */
  readonly gone: readonly string[];
  /** Expressions that match the HTML. */
  readonly html: readonly RegExp[];
}

interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

type Shell = (title: string, body: string, after: string) => string;

/** The page around the article, as content systems write it. */
const SHELLS: Readonly<Record<string, Shell>> = {
  wp: (
    title,
    body,
    after,
  ) => `<header class="site-header"><a href="/">Bay Herald</a><nav class="main-navigation"><ul><li><a href="/a">Town</a></li>
    <li><a href="/b">Harbour</a></li></ul></nav></header><div id="content"><main id="main"><article id="post-311" class="post type-post">
    <header class="entry-header"><h1 class="entry-title">${title}</h1></header><div class="entry-content">${body}</div>${after}</article>
    </main><aside class="sidebar widget-area"><section class="widget widget_recent_entries"><h2>Recent</h2><ul><li><a href="/c">Other
    news of the week</a></li></ul></section></aside></div><footer class="site-footer">© Bay Herald</footer>`,
  art: (
    title,
    body,
    after,
  ) => `<nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>${title}</h1>${body}</article>
    ${after}<footer><p>Bay Herald, Quay Street 1</p></footer>`,
  news: (
    title,
    body,
    after,
  ) => `<div class="page"><div class="top-bar"><a href="/">Bay Herald</a></div><div class="story">
    <h1 class="story__title">${title}</h1><div class="story__body" itemprop="articleBody">${body}</div>${after}</div>
    <div class="footer">Bay Herald</div></div>`,
  bare: (
    title,
    body,
    after,
  ) => `<div><a href="/">Home</a> | <a href="/b">Blog</a></div><div><h1>${title}</h1>${body}</div>
    ${after}<div>Bay Herald</div>`,
  ghost: (
    title,
    body,
    after,
  ) => `<div class="site-wrapper"><header class="gh-head"><a href="/">Bay Herald</a></header><main>
    <article class="gh-article post"><header class="gh-article-header"><h1 class="gh-article-title">${title}</h1></header>
    <section class="gh-content gh-canvas">${body}</section>${after}</article></main><footer class="gh-foot">Bay Herald</footer></div>`,
  builder: (title, body, after) => `<div class="elementor elementor-9"><section class="elementor-section">
    <div class="elementor-container"><div class="elementor-column"><div class="elementor-widget-wrap">
    <div class="elementor-widget elementor-widget-theme-post-title"><h1>${title}</h1></div>
    <div class="elementor-widget elementor-widget-theme-post-content"><div class="elementor-widget-container">${body}</div></div>
    ${after}</div></div></div></section></div>`,
  none: (_, body) => body,
};

/** All situations, by the name of their file. */
export function readSituations(): ReadonlyMap<string, readonly Situation[]> {
  const articles = JSON.parse(readFileSync(join(ROOT, 'articles.json'), 'utf8')) as Record<string, Article>;
  const files = readdirSync(ROOT).filter((name) => name.endsWith('.txt'));
  return new Map(files.sort().map((name) => [name.replace('.txt', ''), parse(join(ROOT, name), articles)]));
}

function parse(path: string, articles: Readonly<Record<string, Article>>): Situation[] {
  const parts = readFileSync(path, 'utf8').split(/^=== /m).slice(1);
  return parts.map((part) => toSituation(part.split('\n'), articles));
}

const MARKS = ['keep', 'caption', 'gone', 'html'] as const;

function toSituation(
  [name = '', options = '', ...lines]: readonly string[],
  articles: Readonly<Record<string, Article>>,
): Situation {
  const option = (key: string): string | undefined => new RegExp(`(?:^| )${key}=(\\S+)`).exec(options)?.[1];
  const language = option('lang') ?? 'en';
  const article = articles[language];
  if (!article) throw new Error(`${name}: no article in ${language}`);
  const fill = (text: string): string =>
    text.replace(/\{([123])\}/g, (_, at) => article.paragraphs[Number(at) - 1] ?? '');
  const marked = (mark: string): string[] =>
    lines.filter((line) => line.startsWith(`${mark}: `)).map((line) => fill(line.slice(mark.length + 2)));
  const markup = fill(lines.filter((line) => !MARKS.some((mark) => line.startsWith(`${mark}: `))).join('\n')).trim();
  const [inner = '', after = ''] = markup.split('{after}');
  const title = / title=(.*)$/.exec(options)?.[1] ?? article.title;
  const at = option('at') ?? 'within';
  const isPart = at !== 'whole' && at !== 'body';
  const body = (SHELLS[option('shell') ?? 'wp'] as Shell)(title, place(at, inner, article), after);
  return {
    name,
    page: `<!doctype html><html lang="${language}"${/^(?:ar|fa|he)$/.test(language) ? ' dir="rtl"' : ''}><head><meta charset="utf-8">
      <title>${title} | Bay Herald</title></head><body>${body}</body></html>`,
    keep: [...(isPart ? article.paragraphs : []), ...marked('keep')],
    caption: marked('caption'),
    gone: marked('gone'),
    html: marked('html').map((source) => new RegExp(source)),
  };
}

/** The body of the article with `inner` at its place among the paragraphs. */
function place(at: string, inner: string, { paragraphs }: Article): string {
  if (at === 'whole' || at === 'body') return inner;
  const [first = '', ...others] = paragraphs.map((text) => `<p>${text}</p>`);
  const before = at === 'start' ? '' : at === 'end' ? [first, ...others].join('') : first;
  const after = at === 'start' ? [first, ...others].join('') : at === 'end' ? '' : others.join('');
  return before + inner + after;
}
