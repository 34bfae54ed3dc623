/** Turns a page or fragment into a clean article: parse, find the article, clean it, classify the page. */
import type { Document } from 'domhandler';
import { findContent } from '../articles/content.ts';
import { collect, type Metadata, metadataOf } from '../articles/metadata/index.ts';
import { type PageFacts, pageFacts } from '../articles/page-facts.ts';
import { hasPaywallMarkup, pageKind, readSigns } from '../articles/page-kind.ts';
import { bodyFromData } from '../articles/script-body.ts';
import { findStandfirst } from '../articles/standfirst.ts';
import { blocksOf, merge, type PageBlocks, type SiteTemplate, templateTest } from '../articles/template.ts';
import { type Cleaned, clean } from '../clean/clean.ts';
import { wordsFor } from '../clean/lists/index.ts';
import type { ArticleFacts } from '../clean/rule.ts';
import { parseHtml } from '../html/document.ts';
import { createElement } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { CleanArticle, PageKind } from '../model/article.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { applyRuleToPage, type SiteRuleResult, withReplacements } from './apply-site-rule.ts';

export type { PageBlocks, SiteTemplate } from '../articles/template.ts';
export { emptyTemplate, merge } from '../articles/template.ts';

/** Options of {@link cleanFragment}. */
export interface CleanFragmentOptions {
  /** Absolute URL of the page or entry. Relative links are resolved against it; without it they are dropped. */
  readonly url?: string;
  /** The headline in the feed. Default: the page's. */
  readonly title?: string;
  /** BCP 47. Default: the page's, or detected from the text. */
  readonly language?: string;
  /** Ids of cleaning rules that do not run. Default: none. */
  readonly skip?: readonly string[];
}

/** Options of {@link cleanPage}. */
export interface CleanPageOptions extends CleanFragmentOptions {
  readonly url: string;
  /** The feed's summary and content, HTML or text: their sentences help to find the article. */
  readonly summary?: string;
  readonly content?: string;
  /** What was learned about the page's host. Default: nothing. */
  readonly template?: SiteTemplate;
  /** The operator's rule for the page's host. */
  readonly siteRule?: SiteRule;
  /** URL of the article's first part, if this is a later one. */
  readonly partOf?: string;
}

/** A cleaned page, with what it adds to the template of its host. */
export interface CleanedPage {
  readonly article: CleanArticle;
  readonly blocks: PageBlocks;
}

const WORDS_PER_MINUTE = 230;

/**
 * The clean article of a page. Pure and synchronous; never throws on any page.
 *
 * @example
 * const { kind, title, text, removed } = cleanPage(html, { url: 'https://courier.example/night-ferry' });
 */
export function cleanPage(html: string, options: CleanPageOptions): CleanArticle {
  return cleanDocument(html, parseHtml(withReplacements(html, options.siteRule)), options);
}

/** The same, with the page's blocks for the template of its host. The page is parsed once. */
export function cleanAndLearn(html: string, options: CleanPageOptions): CleanedPage {
  const document = parseHtml(withReplacements(html, options.siteRule));
  const blocks = blocksOf(document);
  return { article: cleanDocument(html, document, options), blocks };
}

function cleanDocument(html: string, document: Document, options: CleanPageOptions): CleanArticle {
  const page = collect(document, options.url);
  const facts = pageFacts(page, options);
  const metadata = metadataOf(page, {
    url: options.url,
    skip: options.siteRule?.skipJsonLd ? ['json-ld'] : [],
  });
  const ruled = applyRuleToPage(document, page, metadata, options);
  const found = ruled.root ? undefined : findContent(document, knownTextsOf(options, metadata));
  const markup = { text: found ? textOf(found.element) : '', starts: [facts.description] };
  const data = ruled.root ? undefined : bodyFromData(document, metadata.articleBody, markup);
  const content = data ? undefined : found;
  const root = ruled.root ?? data ?? content?.element ?? createElement('div', {});
  const counts = content?.measures.get(root);
  const linkShare = counts ? counts.linkChars / Math.max(1, counts.chars) : 0;
  const lead = content && findStandfirst(document, content, facts.description, facts.titles);
  const standfirst = lead && textOf(lead);
  const signs = readSigns(document, counts?.chars ?? (ruled.root ? textOf(ruled.root).length : 0));
  const isTemplate = templateTest(options.template);
  const language = options.language ?? metadata.language;
  const cleaned = clean(
    root,
    toArticleFacts(ruled.fields.title ? { ...facts, titles: [ruled.fields.title, ...facts.titles] } : facts, language, {
      standfirst,
      isTemplate,
      metadata,
    }),
    ruled.skip ?? options.skip,
    facts.baseUrl,
  );
  const article = { text: cleaned.text, linkShare, hasWall: () => hasPaywallMarkup(html), ...freeOf(metadata) };
  const kind = pageKind(signs, article, wordsFor(language));
  const whole = { ...record(kind, facts, language, cleaned, standfirst), ...metadataFields(metadata, options) };
  return withRule(whole, ruled);
}

/** The article with the fields of the site rule, which take precedence over page and feed. */
function withRule(article: CleanArticle, { fields, nextPages }: SiteRuleResult): CleanArticle {
  const removed = [...(fields.removed ?? []), ...article.removed];
  return { ...article, ...fields, removed, nextPages: article.kind === 'article' ? nextPages : [] };
}

/**
 * Cleans HTML of which everything is the article, such as a feed's content. Pure; never throws.
 *
 * @example
 * const { html, text } = cleanFragment(entry.content, { url: entry.url });
 */
export function cleanFragment(html: string, options: CleanFragmentOptions): CleanArticle {
  const document = parseHtml(html);
  const facts = pageFacts(collect(document, options.url ?? ''), options);
  const language = options.language ?? facts.language;
  const root = createElement('div', {}, [...document.children]);
  const cleaned = clean(root, toArticleFacts(facts, language, {}), options.skip, facts.baseUrl);
  return record(cleaned.text === '' ? 'empty' : 'article', facts, language, cleaned, undefined);
}

/** Adds a page to the template of its host. Pure. */
export function learnPage(template: SiteTemplate, html: string): SiteTemplate {
  return merge(template, blocksOf(parseHtml(html)));
}

/** Plain texts of the article from the feed and from the page's structured data. */
function knownTextsOf({ summary, content }: CleanPageOptions, { articleBody }: Metadata): string[] {
  const given = [content, summary].flatMap((html) => (html ? [parseHtml(html).children.map(textOf).join(' ')] : []));
  return articleBody ? [...given, articleBody] : given;
}

function freeOf({ isAccessibleForFree }: Metadata): { isAccessibleForFree?: boolean } {
  return isAccessibleForFree === undefined ? {} : { isAccessibleForFree };
}

/** The article's metadata; headline and language of the options take precedence over the page's. */
function metadataFields(metadata: Metadata, { title, language }: CleanPageOptions): Partial<CleanArticle> {
  const { titles, description, articleBody, isAccessibleForFree, ...fields } = metadata;
  return { ...fields, ...(title ? { title } : {}), ...(language ? { language } : {}) };
}

interface DetectedFacts {
  readonly standfirst?: string | undefined;
  readonly isTemplate?: ((text: string) => boolean) | undefined;
  readonly metadata?: Metadata;
}

function toArticleFacts(
  facts: PageFacts,
  language: string | undefined,
  { standfirst, isTemplate, metadata }: DetectedFacts,
): ArticleFacts {
  const { titles, ownUrls, description } = facts;
  return {
    titles,
    authors: metadata?.authors ?? [],
    ownUrls,
    ...(metadata?.siteName ? { siteName: metadata.siteName } : {}),
    ...(language ? { language } : {}),
    ...(description ? { description } : {}),
    ...(standfirst ? { standfirst } : {}),
    ...(isTemplate ? { isTemplate } : {}),
  };
}

function record(
  kind: PageKind,
  facts: PageFacts,
  language: string | undefined,
  { html, text, removed }: Cleaned,
  standfirst: string | undefined,
): CleanArticle {
  const [title] = facts.titles;
  const wordCount = countWords(text);
  return {
    kind,
    html,
    text,
    ...(title ? { title } : {}),
    ...(standfirst ? { standfirst } : {}),
    authors: [],
    ...(language ? { language } : {}),
    tags: [],
    wordCount,
    readingMinutes: wordCount === 0 ? 0 : Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE)),
    nextPages: [],
    removed,
  };
}

/** Number of runs of letters and digits; ASCII, the most common case, is tested by code unit. */
function wordsBetween(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = code < 128 ? isAsciiLetter(code) : isForeignLetter(text, at);
    if (isLetter && !inWord) words++;
    inWord = isLetter;
  }
  return words;
}

function isAsciiLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

/** Whether the code point at `at` is a letter or digit; a low surrogate belongs to the unit before it. */
function isForeignLetter(text: string, at: number): boolean {
  const start = at > 0 && isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
  return /^[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;
const EVERY_UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/g;

/** Number of words; in scripts without spaces two letters count as one word. */
function countWords(text: string): number {
  if (!UNSPACED.test(text)) return wordsBetween(text);
  const unspaced = text.match(EVERY_UNSPACED)?.length ?? 0;
  return countWords(text.replace(EVERY_UNSPACED, ' ')) + Math.ceil(unspaced / 2);
}
