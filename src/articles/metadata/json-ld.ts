/** Reads schema.org in JSON-LD, which publishers write for search engines and maintain best of all vocabularies. */
import { lettersOf } from '../../html/letters.ts';
import type { Collected } from './collect.ts';
import { parseLenient } from './lenient-json.ts';
import type { Findings, Picture } from './metadata.ts';
import { type MetadataReader, plain } from './reader.ts';

type Node = Readonly<Record<string, unknown>>;

/** Own properties only: the object comes from the page. */
function get(node: Node, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** Limits on depth and number of objects: an article's own object is near the top. */
const MAX_DEPTH = 12;
const MAX_NODES = 5000;

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe|ScholarlyWork|Column|NewsAnalysis|Story)$/;
/** Types that may have the headline if no article is described. */
const PAGE = /^(?:WebPage|ItemPage|VideoObject|AudioObject|PodcastEpisode|CreativeWork)$/;
const NOT_ARTICLE = /^(?:UserReview|AggregateReview|ClaimReview|Review)$/;

/** Row `json-ld` of the table in `index.ts`. */
export const jsonLd: MetadataReader = {
  id: 'json-ld',
  read: (page) => {
    const nodes = nodesOf(page.jsonLd.map(parseLenient));
    const article = articleOf(nodes, page);
    const site = nodes.find((node) => isType(node, /^WebSite$/));
    const siteName = site && text(get(site, 'name'));
    return {
      ...(article ? findingsOf(article, idsOf(nodes)) : {}),
      siteNames: [...publishers(article, nodes), siteName],
    };
  },
};

/** All objects in `roots`, in the order of the page. */
function nodesOf(roots: readonly unknown[]): Node[] {
  const nodes: Node[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1);
    else if (isObject(value)) {
      nodes.push(value);
      for (const inner of Object.values(value)) if (typeof inner === 'object') visit(inner, depth + 1);
    }
  };
  for (const root of roots) visit(root, 0);
  return nodes;
}

/** The object that describes this page's article, and not a linked one. */
function articleOf(nodes: readonly Node[], { url, title }: Collected): Node | undefined {
  const articles = nodes.filter(
    (node) => isType(node, ARTICLE) && !isType(node, NOT_ARTICLE) && headline(node) !== undefined,
  );
  const here = addressKey(url);
  const pageTitle = lettersOf(title ?? '');
  const isTitled = (node: Node): boolean => pageTitle.includes(lettersOf(headline(node) ?? '').slice(0, 60));
  return (
    articles.find((node) => addresses(node).some((address) => addressKey(address) === here)) ??
    articles.find(isTitled) ??
    articles[0] ??
    nodes.find((node) => isType(node, NOT_ARTICLE) && headline(node) !== undefined) ??
    nodes.find((node) => isType(node, PAGE) && headline(node) !== undefined)
  );
}

function findingsOf(node: Node, ids: ReadonlyMap<string, Node>): Findings {
  const authors = [...list(get(node, 'author')), ...list(get(node, 'creator'))].map((one) => follow(one, ids));
  const isOrganisation = (one: unknown): boolean => isType(one, /Organization|WebSite|Corporation/);
  const isFree = get(node, 'isAccessibleForFree');
  return {
    titles: [headline(node), text(get(node, 'alternativeHeadline'))].slice(0, 1),
    authors: authors.filter((one) => !isOrganisation(one)).map(nameOf),
    organisations: authors.filter(isOrganisation).map(nameOf),
    published: [text(get(node, 'datePublished')), text(get(node, 'dateCreated')), text(get(node, 'uploadDate'))],
    modified: [text(get(node, 'dateModified'))],
    languages: list(get(node, 'inLanguage')).map((one) => text(property(asNode(one), 'alternateName')) ?? nameOf(one)),
    images: [...list(get(node, 'image')), ...list(get(node, 'thumbnailUrl'))].map((one) => pictureOf(follow(one, ids))),
    canonicalUrls: addresses(node),
    tags: list(get(node, 'keywords')).map(nameOf),
    descriptions: [text(get(node, 'description'))],
    articleBody: paragraphs(get(node, 'articleBody')),
    ...(isFree === undefined ? {} : { isAccessibleForFree: !/false|^no$|\/False/i.test(String(isFree)) }),
  };
}

function publishers(article: Node | undefined, nodes: readonly Node[]): (string | undefined)[] {
  const ids = idsOf(nodes);
  return ['publisher', 'sourceOrganization'].flatMap((key) =>
    list(property(article, key)).map((one) => nameOf(follow(one, ids))),
  );
}

function idsOf(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  const ids = new Map<string, Node>();
  for (const node of nodes) {
    const id = text(get(node, '@id'));
    if (id !== undefined && (sizeOf(node) > 1 || !ids.has(id)) && sizeOf(ids.get(id)) < sizeOf(node)) ids.set(id, node);
  }
  return ids;
}

/** The object that `{"@id": …}` refers to. */
function follow(value: unknown, ids: ReadonlyMap<string, Node>): unknown {
  const node = asNode(value);
  const id = node && text(get(node, '@id'));
  return node && id !== undefined && get(node, 'name') === undefined && get(node, 'url') === undefined
    ? (ids.get(id) ?? node)
    : (node ?? value);
}

function pictureOf(value: unknown): Picture | undefined {
  if (typeof value === 'string') return { url: value };
  const node = asNode(value);
  const url = node && (text(get(node, 'url')) ?? text(get(node, 'contentUrl')) ?? text(get(node, '@id')));
  if (!node || url === undefined) return undefined;
  return { url, alt: text(get(node, 'caption')), width: size(get(node, 'width')), height: size(get(node, 'height')) };
}

function size(value: unknown): string | undefined {
  return text(property(asNode(value), 'value')) ?? text(value);
}

function headline(node: Node): string | undefined {
  return text(get(node, 'headline')) ?? text(get(node, 'name'));
}

function addresses(node: Node): string[] {
  const named = [get(node, 'url'), get(node, 'mainEntityOfPage'), get(node, '@id')].flatMap(list);
  return named.flatMap(
    (one) => text(property(asNode(one), '@id')) ?? text(property(asNode(one), 'url')) ?? text(one) ?? [],
  );
}

function nameOf(value: unknown): string | undefined {
  const node = asNode(value);
  if (!node) return text(value);
  const whole = [get(node, 'givenName'), get(node, 'familyName')].map(text).filter(Boolean).join(' ');
  return text(get(node, 'name')) ?? (whole === '' ? undefined : whole);
}

function property(node: Node | undefined, name: string): unknown {
  return node && get(node, name);
}

function sizeOf(node: Node | undefined): number {
  return node ? Object.keys(node).length : 0;
}

function isType(value: unknown, pattern: RegExp): boolean {
  return list(property(asNode(value), '@type')).some(
    (type) => typeof type === 'string' && pattern.test(type.replace(/^.*[/#:]/, '')),
  );
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (isObject(value)) return text(value['@value']);
  if (Array.isArray(value)) return text(value[0]);
  return typeof value === 'string' && value.trim() !== '' ? plain(value) : undefined;
}

/** The same with its paragraphs, one a line. */
function paragraphs(value: unknown): string | undefined {
  if (typeof value !== 'string') return text(value);
  const lines = value.replace(/<\/p>|<br\s*\/?>/gi, '$&\n').split('\n');
  const filled = lines.map(plain).filter((line) => line !== '');
  return filled.length > 0 ? filled.join('\n') : undefined;
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.slice(0, MAX_NODES) : isList(value) ? list(value['@list']) : [value];
}

function isList(value: unknown): value is { '@list': unknown } {
  return isObject(value) && '@list' in value;
}

function asNode(value: unknown): Node | undefined {
  return isObject(value) ? value : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function addressKey(url: string): string {
  return url
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/[?#].*$|\/+$/g, '')
    .replace(/\/+$/, '');
}
