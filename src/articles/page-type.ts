/**
 * Recognises what a page is from its structure and from what it declares: an article, a thread, a product, a list of
 * links, a shop's collection, documentation, or the page of a service. Each is read by a strategy of its own.
 */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { isCommentName, NAVIGATION, namesOf } from '../html/class-names.ts';
import { closest, find, isWithin } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { Content } from './content.ts';
import { isOfLinkedHeadings } from './linked-headings.ts';
import type { Measures } from './measure.ts';
import type { Collected } from './metadata/index.ts';
import { hasBuyButton, hasProductMarkup, isNamedProduct } from './product-page.ts';

/** What the content of a page is, whether or not a wall is in front of it. */
export type ContentKind = 'article' | 'thread' | 'documentation' | 'service' | 'product' | 'list' | 'collection';

/** What a page declares about itself, in JSON-LD, microdata and Open Graph. */
interface Declared {
  readonly isArticle: boolean;
  /** Open Graph says `article`, as it does of many lists. */
  readonly isCalledArticle: boolean;
  readonly isList: boolean;
  readonly isProduct: boolean;
  readonly isDocumentation: boolean;
}

const ARTICLE_TYPES =
  /"@type"\s*:\s*\[?\s*"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Recipe|Review|NewsAnalysis)"/;
const GROUP = /^products?[.:]group$/;
const PRODUCT_TYPES = /"@type"\s*:\s*\[?\s*"(?:Product|ProductGroup)"/;
const DOCUMENTATION_TYPES = /"@type"\s*:\s*\[?\s*"(?:TechArticle|APIReference)"/;
const GENERATORS =
  /\b(?:rustdoc|mkdocs|docusaurus|gitbook|bookdown|docutils|sphinx|mdbook|vitepress|vuepress|hugo-docs|antora|javadoc|doxygen|dokuwiki|mediawiki|typedoc|docsify|starlight|nextra)\b/i;
const DOCUMENTATION =
  /-(?:docs?|sphinx\w*|rst-content|documentation|documentwrapper|theme-doc-markdown|docs-content|doc-content|rustdoc|book-body|mw-parser-output|md-content|refentry|manual-text|man-?page|apidocs?|devsite-article)(?=-)/;

/** Whether the page's structured data says that it is an article. Open Graph does not count: forums say so too. */
export function declaresArticle(page: Collected): boolean {
  return page.jsonLd.some((json) => ARTICLE_TYPES.test(json));
}

const LIST_TYPES = /"@type"\s*:\s*\[?\s*"(?:ItemList|CollectionPage|SearchResultsPage)"/;
/** Names of the body of a list of posts, and of one post, as WordPress gives them. */
const ARCHIVE = /(?:^| )-(?:archive|category|tag|blog|search-results)-(?= |$)/;
const SINGLE = /(?:^| )-(?:single|page)-(?= |$)/;

/** Whether a page that says `article` to Open Graph is a list all the same: content systems say so of all their pages. */
function declaresList(page: Collected): boolean {
  const names = page.body ? namesOf(page.body).text : '';
  return page.jsonLd.some((json) => LIST_TYPES.test(json)) || (ARCHIVE.test(names) && !SINGLE.test(names));
}

/** What the page declares. */
function declaredBy(page: Collected): Declared {
  const og = (page.meta.get('og:type')?.[0] ?? '').trim().toLowerCase();
  const has = (types: RegExp): boolean => page.jsonLd.some((json) => types.test(json));
  const isList = declaresList(page) || GROUP.test(og);
  return {
    isArticle: declaresArticle(page) || (og === 'article' && !isList),
    isCalledArticle: og === 'article',
    isList,
    isProduct:
      (og.startsWith('product') && !GROUP.test(og)) ||
      (has(PRODUCT_TYPES) && og !== 'article') ||
      isNamedProduct(page.body),
    isDocumentation: has(DOCUMENTATION_TYPES) || GENERATORS.test(page.meta.get('generator')?.join(' ') ?? ''),
  };
}

/** The kind of the content that was found in the page. Threads are found before, by their posts. */
export function contentKind(body: ParentNode, page: Collected, content: Content): ContentKind {
  const declared = declaredBy(page);
  const listing = listKind(body, content, declared);
  if (listing) return listing;
  if (declared.isProduct || hasProductMarkup(body, page)) return 'product';
  if (declared.isDocumentation || isDocumentation(content.element)) return 'documentation';
  if (!declaresArticle(page) && isOfLinkedHeadings(content, page.url)) return 'list';
  return !declared.isArticle && isServicePage(content) ? 'service' : 'article';
}

/** Cards: elements of one name next to each other, each with a link. */
interface Cards {
  readonly count: number;
  readonly chars: number;
  /** Cards with a price. */
  readonly priced: number;
  readonly elements: readonly Element[];
}

/** Cards of a list, and characters of one: shorter ones are menus, longer ones are articles. */
const MIN_CARDS = 6;
const MIN_ROW = 4;
const MIN_CARD_CHARS = 20;
const MAX_CARD_CHARS = 1_200;
/** Share of the cards in the text of cards and article from which the page is a list. */
const MIN_LIST_SHARE = 0.6;
/** Characters of running text outside of the cards from which it is the article, and not the introduction of a list. */
const MAX_INTRODUCTION_CHARS = 400;
/** The same where prices say that the cards are goods. */
const MIN_SHOP_SHARE = 0.25;
const MIN_PRICED = 6;
const MIN_PRICED_SHARE = 0.4;
/** Share of the page's text in the article's element below which the element is a note on a list. */
const MAX_NOTE_SHARE = 0.2;

function listKind(body: ParentNode, content: Content, declared: Declared): 'list' | 'collection' | undefined {
  const counts = content.measures.get(content.element);
  if (!counts || declared.isArticle) return undefined;
  const cards = cardsOf(body, content);
  const share = cards.chars / (cards.chars + counts.prose + 1);
  const isShop = isOfGoods(cards);
  const minShare = declared.isCalledArticle ? MIN_LIST_SHARE : MIN_SHOP_SHARE;
  if (isShop && share > minShare && !hasProductOfItsOwn(body, declared)) return 'collection';
  const total = charsOutside(body, content.measures);
  const introduction = counts.prose - proseOf(cards, content);
  const isOnList = declared.isList || introduction < MAX_INTRODUCTION_CHARS;
  if (!declared.isProduct && isOnList && counts.chars < MAX_NOTE_SHARE * total) return 'list';
  if (introduction >= MAX_INTRODUCTION_CHARS) return undefined;
  return cards.count >= MIN_CARDS && share >= MIN_LIST_SHARE ? (isShop ? 'collection' : 'list') : undefined;
}

/** The kind of a page that is nothing but `cards`; undefined if they are too few. */
export function kindOfCards(cards: Cards): 'list' | 'collection' | undefined {
  if (cards.count < MIN_CARDS) return undefined;
  return isOfGoods(cards) ? 'collection' : 'list';
}

function isOfGoods({ priced, count }: Cards): boolean {
  return priced >= MIN_PRICED && priced > MIN_PRICED_SHARE * count;
}

/** The cards of the page. Goods outside of the main element around the content are of the frame, such as a cart. */
export function cardsOf(body: ParentNode, { element, measures }: Content): Cards {
  const cards = cardsIn(body, measures);
  if (!isOfGoods(cards)) return cards;
  const main = closest(element, ({ name, attribs }) => name === 'main' || attribs.role === 'main');
  return main ? cardsIn(main, measures) : cards;
}

/** Characters of running text in the cards that are in the chosen element. */
function proseOf({ elements }: Cards, { element, measures }: Content): number {
  return elements.reduce((sum, card) => sum + (isWithin(card, element) ? (measures.get(card)?.prose ?? 0) : 0), 0);
}

const NOT_CONTENT = new Set('nav header footer aside form dialog'.split(' '));
const PRICE = /(?:[$€£¥₹]|\b(?:USD|EUR|GBP|CHF|kr|zł)\b)\s?\d|\d\s?(?:[€£]|(?:EUR|USD|CHF|zł|kr)\b)/;

function isContent(element: Element): boolean {
  const names = namesOf(element);
  return !NOT_CONTENT.has(element.name) && !NAVIGATION.test(names) && !isCommentName(names);
}

function charsOutside(body: ParentNode, measures: Measures): number {
  return body.children.reduce(
    (sum, child) => sum + (isTag(child) && isContent(child) ? (measures.get(child)?.chars ?? 0) : 0),
    0,
  );
}

/** The cards below `node`, in rows of one name at any depth; menus, forms and comments are not looked into. */
export function cardsIn(node: ParentNode, measures: Measures): Cards {
  const sum = { count: 0, chars: 0, priced: 0, elements: [] as Element[] };
  const visit = (at: ParentNode): void => {
    const children = at.children.filter(isTag).filter((child) => measures.has(child) && isContent(child));
    const inRow = new Set(children.length < MIN_ROW ? [] : rowsOf(children, measures).flat());
    for (const child of children) {
      if (!inRow.has(child)) visit(child);
      else {
        sum.count++;
        sum.elements.push(child);
        sum.chars += measures.get(child)?.chars ?? 0;
        if (PRICE.test(textOf(child))) sum.priced++;
      }
    }
  };
  visit(node);
  return sum;
}

/** Groups of cards among the children of one element. */
function rowsOf(children: readonly Element[], measures: Measures): Element[][] {
  const groups = new Map<string, Element[]>();
  for (const child of children) {
    const [name = ''] = (child.attribs.class ?? '').trim().split(/\s+/);
    const key = `${child.name} ${name.replace(/\d+/g, '')}`;
    const group = groups.get(key);
    if (group) group.push(child);
    else groups.set(key, [child]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < MIN_ROW || group[0]?.name === 'p') return [];
    const cards = group.filter((child) => isCard(child, measures));
    const chars = cards.reduce((sum, card) => sum + (measures.get(card)?.chars ?? 0), 0);
    const isRow = cards.length >= MIN_ROW && cards.length >= MIN_INNER * group.length;
    return isRow && chars >= MIN_CARD_CHARS * cards.length ? [cards] : [];
  });
}

/** Share of the elements of one name that must be cards. */
const MIN_INNER = 0.6;

function isCard(element: Element, measures: Measures): boolean {
  const chars = measures.get(element)?.chars ?? 0;
  if (chars < MIN_CARD_CHARS * 0.75 || chars > MAX_CARD_CHARS) return false;
  return find(element, ({ name, attribs }) => name === 'a' && attribs.href !== undefined) !== undefined;
}

/** Whether the page is about one product: declared, with one headline and a way to buy it. */
function hasProductOfItsOwn(body: ParentNode, declared: Declared): boolean {
  return declared.isProduct && hasBuyButton(body);
}

function isDocumentation(element: Element): boolean {
  for (let at: ParentNode | null = element; at && isTag(at); at = at.parent)
    if (DOCUMENTATION.test(namesOf(at).text)) return true;
  return find(element, (one) => one.name === 'pre') !== undefined && find(element, isAnchorOfHeading) !== undefined;
}

function isAnchorOfHeading(element: Element): boolean {
  return (
    element.name === 'a' &&
    /-(?:headerlink|anchor-?link|hash-link|heading-anchor|anchor)(?=-)/.test(namesOf(element).text)
  );
}

/** Sections with a heading each, and buttons between them. */
const MIN_SECTIONS = 4;
const MIN_BUTTONS = 2;

function isServicePage({ element }: Content): boolean {
  let sections = 0;
  let buttons = 0;
  const visit = (node: ParentNode): void => {
    for (const child of node.children) {
      if (!isTag(child)) continue;
      if (/^h[23]$/.test(child.name)) sections++;
      if (/-(?:btn|button|cta)(?=-)/.test(namesOf(child).text) || child.name === 'button') buttons++;
      visit(child);
    }
  };
  visit(element);
  return (
    sections >= MIN_SECTIONS && buttons >= MIN_BUTTONS && find(element, ({ name }) => name === 'time') === undefined
  );
}
