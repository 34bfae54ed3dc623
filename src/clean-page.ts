/** Why: a page in, a clean article out: the stages that do it know nothing of one another and are put together here. */
import type { Document, Element } from 'domhandler';
import { findContent } from './articles/content.ts';
import { findStandfirst } from './articles/standfirst.ts';
import { clean } from './clean/clean.ts';
import { parseHtml } from './html/document.ts';
import { createElement, find } from './html/nodes.ts';
import { textOf } from './html/text.ts';
import type { CleanArticle } from './model/article.ts';

export interface CleanPageOptions {
  /** Where the page is; relative links are resolved against it. */
  readonly url: string;
  /** What the feed says of the article: a guide to the right element. */
  readonly title?: string;
  readonly summary?: string;
  readonly content?: string;
  readonly language?: string;
  /** Ids of rules that are not to run. */
  readonly skip?: readonly string[];
}

export interface CleanFragmentOptions {
  readonly url?: string;
  readonly title?: string;
  readonly language?: string;
  readonly skip?: readonly string[];
}

const WORDS_A_MINUTE = 230;

/** The clean article of a page. Pure and synchronous; never throws on any input. */
export function cleanPage(html: string, options: CleanPageOptions): CleanArticle {
  const document = parseHtml(html);
  const content = findContent(document);
  if (!content) return finish(document, createElement('div', {}), options);
  const standfirst = findStandfirst(
    document,
    content,
    metaOf(document, 'og:description') ?? metaOf(document, 'description'),
    titlesOf(document, options.title),
  );
  return finish(document, content.element, options, standfirst);
}

/** Cleans a feed's own content: the whole fragment is the article. */
export function cleanFragment(html: string, options: CleanFragmentOptions): CleanArticle {
  const document = parseHtml(html);
  return finish(document, createElement('div', {}, [...document.children]), options);
}

function metaOf(document: Document, name: string): string | undefined {
  return find(document, ({ name: tag, attribs }) => tag === 'meta' && (attribs.property ?? attribs.name) === name)
    ?.attribs.content;
}

function finish(document: Document, root: Element, options: CleanFragmentOptions, lead?: Element): CleanArticle {
  const standfirst = lead ? textOf(lead) : undefined;
  const titles = titlesOf(document, options.title);
  const language = options.language ?? find(document, (element) => element.name === 'html')?.attribs.lang;
  const cleaned = clean(
    root,
    {
      titles,
      authors: [],
      ownUrls: ownUrlsOf(document, options.url),
      ...(standfirst ? { standfirst } : {}),
      ...(language ? { language } : {}),
    },
    options.skip,
    options.url,
  );
  const wordCount = cleaned.text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return {
    kind: wordCount > 0 ? 'article' : 'empty',
    html: cleaned.html,
    text: cleaned.text,
    ...(titles[0] ? { title: titles[0] } : {}),
    ...(standfirst ? { standfirst } : {}),
    authors: [],
    tags: [],
    wordCount,
    readingMinutes: Math.max(wordCount > 0 ? 1 : 0, Math.round(wordCount / WORDS_A_MINUTE)),
    nextPages: [],
    removed: cleaned.removed,
  };
}

function titlesOf(document: Document, given: string | undefined): string[] {
  const og = metaOf(document, 'og:title');
  const title = find(document, (element) => element.name === 'title');
  const h1 = find(document, (element) => element.name === 'h1');
  const first = title?.children[0];
  const titleText = first && 'data' in first ? String(first.data) : '';
  return [given ?? '', og ?? '', h1 ? textOf(h1) : '', titleText].map((one) => one.trim()).filter((one) => one !== '');
}

function ownUrlsOf(document: Document, url: string | undefined): string[] {
  const canonical = find(document, ({ name, attribs }) => name === 'link' && attribs.rel === 'canonical')?.attribs.href;
  return [url, canonical, metaOf(document, 'og:url')].filter((one): one is string => one !== undefined && one !== '');
}
