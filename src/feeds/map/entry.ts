/** Why: one mapper from the fields of an item, whatever its format, to the entry that the rest of the house knows. */
import type { Category, EntrySource, Link, ParsedEntry, Person, ReplyTarget } from '../../model/entry.ts';
import { parseDate } from '../dates/dates.ts';
import { resolveUrl } from '../links/urls.ts';
import type { Fields } from '../rss-parser.ts';
import { attribute, childElements, type Element } from '../xml/element.ts';
import { readCategories } from './categories.ts';
import { type Construct, readConstruct } from './construct.ts';
import { languageTag } from './language.ts';
import { alternateOf, linkWith, readEnclosures, readLinks } from './links.ts';
import { imageAddress, mediaElements, readMedia, readThumbnails } from './media.ts';
import { people, personText } from './people.ts';
import { baseFor, type Context, firstDate, firstText, plainText } from './reading.ts';

const titles = ['title', 'atom:title', 'dc:title', 'itunes:title', 'media:title'];
const contents = ['content:encoded', 'atom:content', 'xhtml:body', 'body', 'fullitem', 'content', 'xhtml:div'];
const summaries = [
  ...[
    'description',
    'atom:summary',
    'summary',
    'abstract',
    'dc:description',
    'itunes:summary',
    'googleplay:description',
  ],
  ...['media:description', 'itunes:subtitle'],
];
const authors = ['author', 'atom:author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author'];
const published = [
  ...['pubdate', 'atom:published', 'atom:issued', 'published', 'dc:date', 'dcterms:issued', 'dcterms:date', 'date'],
  ...['dcterms:available', 'dcterms:valid'],
];
const updated = ['atom:updated', 'atom:modified', 'dcterms:modified', 'updated', 'lastmod', 'lastbuilddate'];
const created = ['dcterms:created', 'atom:created'];

/** Characters of a title; beyond is an attack. What is shown is cut further. */
export const maxTitle = 20_000;

/** The entry of one item. `item` is the element itself, for its attributes. */
export function readEntry(item: Element, fields: Fields, outer: Context): ParsedEntry {
  const links = readLinks(childElements(item));
  const guid = readGuid(item, fields);
  const link = entryLink(item, links, guid);
  const language = languageTag(firstText(fields, ['dc:language', 'language']) ?? attribute(item, 'xml:lang'));
  const context: Context = { ...outer, itemBase: link, language: language ?? outer.language };
  const people_ = people(fields, authors);
  return {
    ...bodies(fields, context),
    ...(link ? { link } : {}),
    ...guid,
    ...dates(item, fields, context),
    ...authorship(people_),
    contributors: people(fields, ['atom:contributor', 'dc:contributor']),
    enclosures: readEnclosures(links),
    categories: categoriesOf(fields),
    links: item.name === 'item' ? withItemLink(links, item) : links,
    ...comments(fields),
    ...(language ? { language } : {}),
    thumbnails: readThumbnails(fields),
    media: readMedia(fields),
    ...pictures(fields, links),
    ...relations(fields, context),
  };
}

function authorship(found: readonly Person[]): Pick<ParsedEntry, 'author' | 'authors'> {
  const author = personText(found[0]);
  return { ...(author ? { author } : {}), authors: found };
}

function categoriesOf(fields: Fields): Category[] {
  return readCategories(fields, mediaElements(fields, 'media:category'));
}

/** CDF items carry their address as an attribute. */
function withItemLink(links: readonly Link[], item: Element): readonly Link[] {
  const href = resolveUrl(attribute(item, 'href'), item.base);
  return href && links.length === 0 ? [{ href, rel: 'alternate', type: 'text/html' }] : links;
}

interface Guid {
  readonly id?: string;
  readonly guidIsPermalink?: boolean;
}

function readGuid(item: Element, fields: Fields): Guid {
  const guid = fields.get('guid')?.[0];
  const text = plainText(guid);
  if (guid && text) {
    const hasLink = (fields.get('link') ?? []).some((element) => plainText(element) || attribute(element, 'href'));
    const isPermalink = attribute(guid, 'isPermaLink')?.trim().toLowerCase() !== 'false';
    return { id: absoluteId(text, isPermalink ? guid.base : undefined), guidIsPermalink: isPermalink && !hasLink };
  }
  const atomId = fields.get('atom:id')?.[0];
  const id = atomId && plainText(atomId);
  if (id) return { id: absoluteId(id, atomId.base) };
  const about = attribute(item, 'rdf:about')?.trim() || firstText(fields, ['id', 'dc:identifier']);
  return about ? { id: about } : {};
}

/** As given; only a path is resolved. A bare word is no reference: it would change when the feed moves. */
export function absoluteId(id: string, base: string | undefined): string {
  return /^\.{0,2}\//.test(id) ? (resolveUrl(id, base) ?? id) : id;
}

function entryLink(item: Element, links: readonly Link[], guid: Guid): string | undefined {
  const own = alternateOf(links) ?? resolveUrl(attribute(item, 'href'), item.base);
  if (own) return own;
  if (guid.guidIsPermalink) return resolveUrl(guid.id, undefined);
  const about = resolveUrl(attribute(item, 'rdf:about'), undefined);
  return about ?? links.find((link) => link.rel !== 'self' && link.rel !== 'enclosure' && link.rel === 'via')?.href;
}

function bodies(
  fields: Fields,
  context: Context,
): Pick<ParsedEntry, 'title' | 'titleKind' | 'summary' | 'content' | 'rights'> {
  const first = (names: readonly string[]): Construct | undefined => firstConstruct(fields, names, context);
  const title = first(titles);
  const short = first(summaries) ?? constructOf(mediaElements(fields, 'media:description')[0], context);
  const [summary, content] = byLength(short, first(contents), first(['description']), first(['summary']));
  const rights = first(['atom:rights', 'atom:copyright', 'copyright', 'dc:rights', 'rights', 'media:copyright']);
  return {
    ...(title ? { title: title.value.slice(0, maxTitle), titleKind: title.kind } : {}),
    ...(summary ? { summary: summary.value } : {}),
    ...(content ? { content: content.value } : {}),
    ...(rights ? { rights: rights.value } : {}),
  };
}

/** RSS with both `description` and `summary` and nothing longer: the longer one is the content, the later one if equal. */
function byLength(
  summary: Construct | undefined,
  content: Construct | undefined,
  description: Construct | undefined,
  other: Construct | undefined,
): readonly [Construct | undefined, Construct | undefined] {
  if (content || !description || !other || description.value === other.value) return [summary, content];
  return other.value.length >= description.value.length ? [description, other] : [other, description];
}

export function firstConstruct(fields: Fields, names: readonly string[], context: Context): Construct | undefined {
  for (const name of names) {
    for (const element of fields.get(name) ?? []) {
      const construct = constructOf(element, context);
      if (construct) return construct;
    }
  }
  return undefined;
}

function constructOf(element: Element | undefined, context: Context): Construct | undefined {
  if (!element) return undefined;
  const untyped = element.name.startsWith('atom:') ? 'text' : 'html';
  return readConstruct(element, { untyped, keepsDiv: context.isAtom03, base: baseFor(element, context) });
}

function dates(
  item: Element,
  fields: Fields,
  context: Context,
): Pick<ParsedEntry, 'published' | 'updated' | 'created'> {
  const publishedAt = firstDate(fields, published, context);
  const updatedAt = firstDate(fields, updated, context) ?? parseDate(attribute(item, 'lastmod'));
  const createdAt = firstDate(fields, created, context);
  return {
    ...(publishedAt ? { published: publishedAt } : {}),
    ...(updatedAt ? { updated: updatedAt } : {}),
    ...(createdAt ? { created: createdAt } : {}),
  };
}

function comments(fields: Fields): Pick<ParsedEntry, 'comments' | 'commentsFeed'> {
  const address = (name: string): string | undefined => {
    const element = fields.get(name)?.[0];
    return resolveUrl(plainText(element), element?.base);
  };
  const page = address('comments');
  const feed = address('wfw:commentrss');
  return { ...(page ? { comments: page } : {}), ...(feed ? { commentsFeed: feed } : {}) };
}

function pictures(
  fields: Fields,
  links: readonly Link[],
): Pick<ParsedEntry, 'image' | 'mediaPlayer' | 'duration' | 'contentSrc'> {
  const named = [
    ...(fields.get('itunes:image') ?? []),
    ...(fields.get('image') ?? []),
    ...(fields.get('googleplay:image') ?? []),
  ];
  const image = named.map(imageAddress).find(Boolean) ?? linkWith(links, 'image');
  const player = mediaElements(fields, 'media:player')[0];
  const mediaPlayer = player && resolveUrl(attribute(player, 'url') ?? plainText(player), player.base);
  const duration = firstText(fields, ['itunes:duration']);
  const source = fields.get('atom:content')?.find((element) => attribute(element, 'src'));
  const contentSrc = source && resolveUrl(attribute(source, 'src'), source.base);
  return {
    ...(image ? { image } : {}),
    ...(mediaPlayer ? { mediaPlayer } : {}),
    ...(duration ? { duration } : {}),
    ...(contentSrc ? { contentSrc } : {}),
  };
}

function relations(fields: Fields, context: Context): Pick<ParsedEntry, 'source' | 'inReplyTo' | 'originalLink'> {
  const source = readSource(fields, context);
  const inReplyTo = readReply(fields.get('thr:in-reply-to')?.[0]);
  const original = fields.get('feedburner:origlink')?.[0];
  const originalLink = resolveUrl(plainText(original), original?.base);
  return {
    ...(source ? { source } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    ...(originalLink ? { originalLink } : {}),
  };
}

function readSource(fields: Fields, context: Context): EntrySource | undefined {
  const atom = fields.get('atom:source')?.[0];
  if (atom) {
    const inner = new Map<string, Element[]>();
    for (const child of childElements(atom)) inner.set(child.name, [...(inner.get(child.name) ?? []), child]);
    const links = readLinks(childElements(atom));
    return present({
      title: firstConstruct(inner, ['atom:title', 'title'], context)?.value,
      url: alternateOf(links) ?? linkWith(links, 'self'),
      id: firstText(inner, ['atom:id', 'id']),
      updated: firstDate(inner, ['atom:updated', 'updated'], context),
    });
  }
  const rss = fields.get('source')?.[0];
  if (!rss) return undefined;
  return present({ title: plainText(rss), url: resolveUrl(attribute(rss, 'url') ?? attribute(rss, 'href'), rss.base) });
}

function present(values: { readonly [key in keyof EntrySource]: string | undefined }): EntrySource | undefined {
  const entries = Object.entries(values).filter(([, value]) => value);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function readReply(element: Element | undefined): ReplyTarget | undefined {
  if (!element) return undefined;
  const ref = attribute(element, 'ref')?.trim();
  const href = resolveUrl(attribute(element, 'href'), element.base);
  return ref || href ? { ...(ref ? { ref } : {}), ...(href ? { href } : {}) } : undefined;
}
