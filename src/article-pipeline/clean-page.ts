/** Turns a page or fragment into a clean article: parse, find the article, clean it, classify the page. */
import type { ChildNode, Document, Element } from 'domhandler';
import { doubtOf } from '../articles/doubt.ts';
import { takeLead } from '../articles/lead.ts';
import { collect, type Metadata, metadataOf } from '../articles/metadata/index.ts';
import { type PageFacts, pageFacts } from '../articles/page-facts.ts';
import { hasPaywallMarkup, pageKind, readSigns } from '../articles/page-kind.ts';
import type { ContentKind } from '../articles/page-type.ts';
import { blocksOf, merge, type PageBlocks, type SiteTemplate, templateTest } from '../articles/template.ts';
import { type Cleaned, clean } from '../clean/clean.ts';
import { wordsFor } from '../clean/lists/index.ts';
import type { ArticleFacts } from '../clean/rule.ts';
import { parseHtml } from '../html/document.ts';
import { bodyOf, createElement } from '../html/nodes.ts';
import { readableTextOf } from '../html/readable-text.ts';
import { joinStreamedParts } from '../html/streamed-parts.ts';
import { textOf } from '../html/text.ts';
import { type CleanArticle, isPublishable, type PageKind, type Removal } from '../model/article.ts';
import type { SiteRule } from '../model/site-rule.ts';
import { applyRuleToPage, type SiteRuleResult, withReplacements } from './apply-site-rule.ts';
import { directed, languageFor } from './article-language.ts';
import { chooseRoot } from './choose-root.ts';
import { countWords } from './count-words.ts';

export type { PageBlocks, SiteTemplate } from '../articles/template.ts';
export { emptyTemplate, merge, repeatedBlocks } from '../articles/template.ts';

/** Options of {@link cleanFragment}. */
export interface CleanFragmentOptions {
  /** Absolute URL of the page or entry. Relative links are resolved against it; without it they are dropped. */
  readonly url?: string;
  /** The headline in the feed. Default: the page's. */
  readonly title?: string;
  /** BCP 47. Default: the page's unless its text is certainly in another one, or detected from the text. */
  readonly language?: string;
  /** BCP 47, as the feed declares; used like the language that a page declares, which comes first. */
  readonly declaredLanguage?: string;
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
const MEDIA = /<(?:img|video|audio|figure)\b/;

/**
 * The clean article of a page. Pure and synchronous; never throws on any page.
 *
 * @example
 * const { kind, title, text, removed } = cleanPage(html, { url: 'https://courier.example/night-ferry' });
 */
export function cleanPage(html: string, options: CleanPageOptions): CleanArticle {
  return cleanDocument(html, parseHtml(withReplacements(html, options.siteRule)), options).article;
}

/** The same, with the page's blocks for the template of its host. The page is parsed once. */
export function cleanAndLearn(html: string, options: CleanPageOptions): CleanedPage {
  const document = parseHtml(withReplacements(html, options.siteRule));
  return { blocks: blocksOf(document), article: cleanDocument(html, document, options).article };
}

/** An article, with the tree that it was made of: what is no longer under `root` was cut. */
export interface CleanedTree {
  readonly article: CleanArticle;
  readonly root: Element;
  readonly cuts: ReadonlyMap<ChildNode, Removal>;
}

/** Cleans `document`, which was parsed from `html`, in place. */
export function cleanDocument(html: string, document: Document, options: CleanPageOptions): CleanedTree {
  joinStreamedParts(document);
  const page = collect(document, options.url);
  const facts = pageFacts(page, options);
  const skip = options.siteRule?.skipJsonLd ? ['json-ld'] : [];
  const metadata = metadataOf(page, { url: options.url, skip });
  const feedTexts = feedTextsOf(options);
  const isTemplate = templateTest(options.template);
  const ruled = applyRuleToPage(document, page, metadata, options);
  const chosen = ruled.root
    ? undefined
    : chooseRoot(document, page, metadata, {
        description: facts.description,
        knownTexts: [...feedTexts, ...(metadata.articleBody ? [metadata.articleBody] : [])],
        isTemplate,
      });
  const root = ruled.root ?? chosen?.element ?? createElement('div', {});
  const lead = chosen?.content && takeLead(document, chosen.content, facts);
  const standfirst = lead && textOf(lead);
  const signs = readSigns(document, chosen?.chars ?? textOf(root).length);
  const { description, titles } = facts;
  const { headings } = page;
  const testimony = { feedTexts, articleBody: metadata.articleBody, description, titles, headings, isTemplate };
  const doubt = chosen?.content && doubtOf(bodyOf(document), chosen.content, testimony);
  const language = languageFor(root, metadata.language, options);
  const shownLead = lead && readableTextOf(lead, language);
  const cleaned = clean(
    root,
    toArticleFacts(ruled.fields.title ? { ...facts, titles: [ruled.fields.title, ...facts.titles] } : facts, language, {
      standfirst,
      isTemplate,
      metadata,
      kind: chosen?.kind,
    }),
    [...(ruled.skip ?? options.skip ?? []), ...(chosen?.skip ?? [])],
    facts.baseUrl,
  );
  const free = metadata.isAccessibleForFree;
  const found = {
    text: cleaned.text,
    hasMedia: MEDIA.test(cleaned.html),
    kind: chosen?.kind ?? 'article',
    linkShare: chosen?.linkShare ?? 0,
    hasWall: () => hasPaywallMarkup(html),
    ...(free === undefined ? {} : { isAccessibleForFree: free }),
  };
  const kind = pageKind(signs, found, wordsFor(language));
  const whole = {
    ...record(kind, facts, language, cleaned, shownLead),
    ...metadataFields(metadata, options, language),
    ...(doubt === undefined ? {} : { doubt }),
  };
  return { article: withRule(whole, ruled), root, cuts: cleaned.cuts };
}

/** The article with the fields of the site rule, which take precedence over page and feed. */
function withRule(article: CleanArticle, { fields, nextPages }: SiteRuleResult): CleanArticle {
  const removed = [...(fields.removed ?? []), ...article.removed];
  return { ...article, ...fields, removed, nextPages: isPublishable(article.kind) ? nextPages : [] };
}

/**
 * Cleans HTML of which everything is the article, such as a feed's content. Pure; never throws.
 *
 * @example
 * const { html, text } = cleanFragment(entry.content, { url: entry.url });
 */
export function cleanFragment(html: string, options: CleanFragmentOptions): CleanArticle {
  return cleanWholeDocument(parseHtml(html), options).article;
}

/** Cleans `document`, all of which is the article, in place. */
export function cleanWholeDocument(document: Document, options: CleanFragmentOptions): CleanedTree {
  const page = collect(document, options.url ?? '');
  const facts = pageFacts(page, options);
  const root = createElement('div', {}, [...document.children]);
  const language = languageFor(root, facts.language, options);
  // A first heading in it is the author's, unless it says what the item's title says.
  const { titles } = pageFacts({ ...page, headings: [] }, options);
  const articleFacts = { ...toArticleFacts({ ...facts, titles }, language, {}), isFragment: true };
  const cleaned = clean(root, articleFacts, options.skip, facts.baseUrl);
  const article = record(cleaned.text === '' ? 'empty' : 'article', facts, language, cleaned, undefined);
  return { article, root, cuts: cleaned.cuts };
}

/** Adds a page to the template of its host. Pure. */
export function learnPage(template: SiteTemplate, html: string): SiteTemplate {
  return merge(template, blocksOf(parseHtml(html)));
}

/** Plain texts that the feed has. */
function feedTextsOf({ summary, content }: CleanPageOptions): string[] {
  return [content, summary].flatMap((html) => (html ? [parseHtml(html).children.map(textOf).join(' ')] : []));
}

/** The article's metadata; the headline of the options takes precedence over the page's. */
function metadataFields(
  metadata: Metadata,
  { title }: CleanPageOptions,
  language: string | undefined,
): Partial<CleanArticle> {
  const { titles, description, articleBody, isAccessibleForFree, ...fields } = metadata;
  return { ...fields, ...(title ? { title } : {}), ...(language ? directed(language, metadata) : {}) };
}

interface DetectedFacts {
  readonly standfirst?: string | undefined;
  readonly isTemplate?: ((text: string) => boolean) | undefined;
  readonly metadata?: Metadata;
  readonly kind?: ContentKind | undefined;
}

function toArticleFacts(
  facts: PageFacts,
  language: string | undefined,
  { standfirst, isTemplate, metadata, kind }: DetectedFacts,
): ArticleFacts {
  const { titles, ownUrls, description } = facts;
  return {
    titles,
    authors: metadata?.authors ?? [],
    ownUrls,
    ...(metadata?.siteName ? { siteName: metadata.siteName } : {}),
    dates: [metadata?.published, metadata?.modified].filter((date) => date !== undefined),
    ...(language ? { language } : {}),
    ...(description ? { description } : {}),
    ...(standfirst ? { standfirst } : {}),
    ...(isTemplate ? { isTemplate } : {}),
    isThread: kind === 'thread',
    isDocumentation: kind === 'documentation',
    isShop: kind === 'product' || kind === 'collection',
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
