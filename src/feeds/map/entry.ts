/** Maps the fields of an item of any format to a parsed entry. */
import type { Enclosure, Link, ParsedEntry, Person } from '../../model/entry.ts';
import { parseDate } from '../dates/dates.ts';
import { itemAddress } from '../links/item-address.ts';
import { resolveUrl } from '../links/urls.ts';
import { attribute, children, type Element } from '../xml/element.ts';
import { readBodies } from './bodies.ts';
import { readCategories } from './categories.ts';
import { readEpisode } from './episode.ts';
import type { Fields } from './field-names.ts';
import { languageTag } from './language.ts';
import { alternateOf, linkWith, readEnclosures, readLinks } from './links.ts';
import { imageAddress, mediaElements, readMedia, readThumbnails } from './media.ts';
import { people, personText } from './people.ts';
import { type Context, firstDate, firstText, plainText } from './reading.ts';
import { originalLink, readRelations } from './relations.ts';

const authors = [...['author', 'atom:author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author']];
const published = [
  ...['pubdate', 'atom:published', 'atom:issued', 'published', 'dc:date', 'dcterms:issued', 'dcterms:date'],
  ...['date', 'dcterms:available', 'dcterms:valid'],
];
const updated = [
  'atom:updated',
  'atom:modified',
  'dcterms:modified',
  'updated',
  'modified',
  'lastmod',
  'lastbuilddate',
];
const created = ['dcterms:created', 'atom:created'];

/** The entry of one item. `item` is the element, needed for its attributes. */
export function readEntry(item: Element, fields: Fields, outer: Context): ParsedEntry {
  const links = readLinks(fields.get('links') ?? []);
  const guid = readGuid(item, fields, alternateOf(links) !== undefined);
  const link = entryLink(item, fields, links, guid);
  const language = languageTag(firstText(fields, ['dc:language', 'language']) ?? attribute(item, 'xml:lang'));
  const original = originalLink(fields);
  const context: Context = { ...outer, itemBase: original ?? link, language: language ?? outer.language };
  // Conditional spreads here and in the parts: `defined` would make parsing a tenth slower.
  return {
    ...readBodies(fields, context),
    ...(link ? { link } : {}),
    ...(language ? { language } : {}),
    ...guid,
    ...dates(item, fields, context),
    ...authorship(authorsOf(fields)),
    contributors: people(fields, ['atom:contributor', 'dc:contributor']),
    enclosures: withContentFile(readEnclosures(links), fields),
    categories: readCategories(fields.get('categories') ?? [], mediaElements(fields, 'media:category')),
    links: item.name === 'item' ? withItemLink(links, item) : links,
    ...comments(fields, links),
    thumbnails: readThumbnails(fields),
    media: readMedia(fields),
    ...pictures(fields, links),
    ...readEpisode(fields),
    ...(original ? { originalLink: original } : {}),
    ...readRelations(fields, context),
  };
}

/** The item's own authors, otherwise those of the feed that it was copied from (RFC 4287, 4.2.1). */
function authorsOf(fields: Fields): readonly Person[] {
  const own = people(fields, authors);
  const source = fields.get('atom:source')?.[0];
  if (own.length > 0 || source === undefined) return own;
  return people(new Map([['atom:author', children(source, 'atom:author')]]), ['atom:author']);
}

function authorship(found: readonly Person[]): Pick<ParsedEntry, 'author' | 'authors'> {
  const author = personText(found[0]);
  return { ...(author ? { author } : {}), authors: found };
}

/** Media types of files: what a reader opens or plays, and does not show as a page. */
const FILE_TYPE = /^(?:audio|video|image|application)\/(?!.*(?:html|xml))/i;

/** The enclosures, after the content itself where that is a file at an address (RFC 4287, 4.1.3.2). */
function withContentFile(enclosures: readonly Enclosure[], fields: Fields): readonly Enclosure[] {
  const content = contentElsewhere(fields);
  const url = content && resolveUrl(attribute(content, 'src'), content.base);
  const type = content && attribute(content, 'type')?.trim();
  if (!url || !type || !FILE_TYPE.test(type) || enclosures.some((enclosure) => enclosure.url === url))
    return enclosures;
  return [{ url, type }, ...enclosures];
}

function contentElsewhere(fields: Fields): Element | undefined {
  return fields.get('atom:content')?.find((element) => attribute(element, 'src'));
}

/** CDF gives an item's address as an attribute. */
function withItemLink(links: readonly Link[], item: Element): readonly Link[] {
  const href = resolveUrl(attribute(item, 'href'), item.base);
  return href && links.length === 0 ? [{ href, rel: 'alternate', type: 'text/html' }] : links;
}

interface Guid {
  readonly id?: string;
  readonly guidIsPermalink?: boolean;
}

function readGuid(item: Element, fields: Fields, hasLink: boolean): Guid {
  const guid = fields.get('guid')?.findLast(plainText);
  const text = plainText(guid);
  if (guid && text) {
    const isPermalink = attribute(guid, 'isPermaLink')?.trim().toLowerCase() !== 'false';
    return { id: absoluteId(text, isPermalink ? guid.base : undefined), guidIsPermalink: isPermalink && !hasLink };
  }
  const atomId = fields.get('atom:id')?.findLast(plainText);
  const id = atomId && plainText(atomId);
  if (id) return { id: absoluteId(id, atomId.base) };
  const about = attribute(item, 'rdf:about')?.trim() || firstText(fields, ['id', 'dc:identifier']);
  return about ? { id: about } : {};
}

/**
 * The id as given; only a path is resolved. A bare word is not a reference: its URL would change when the feed moves.
 */
export function absoluteId(id: string, base: string | undefined): string {
  return /^\.{0,2}\//.test(id) ? (resolveUrl(id, base) ?? id) : id;
}

/** The address to open: the item's own link, a permalink guid, or what else names its page. */
function entryLink(item: Element, fields: Fields, links: readonly Link[], guid: Guid): string | undefined {
  const named = fields.get('url')?.find(plainText);
  const own =
    alternateOf(links) ?? resolveUrl(attribute(item, 'href'), item.base) ?? itemAddress(plainText(named), named?.base);
  if (own) return own;
  if (guid.guidIsPermalink !== undefined) return guid.guidIsPermalink ? resolveUrl(guid.id, undefined) : undefined;
  const about = resolveUrl(attribute(item, 'rdf:about'), undefined);
  const via = linkWith(links, 'via');
  return about ?? via ?? resolveUrl(guid.id, undefined) ?? linkWith(links, 'related') ?? linkWith(links, 'self');
}

function dates(
  item: Element,
  fields: Fields,
  context: Context,
): Pick<ParsedEntry, 'published' | 'updated' | 'created'> {
  const publishedAt = firstDate(fields, published, context);
  const updatedAt =
    firstDate(fields, updated, context) ??
    parseDate(attribute(item, 'lastmod')) ??
    laterDate(fields, publishedAt, context);
  const createdAt = firstDate(fields, created, context);
  return {
    ...(publishedAt ? { published: publishedAt } : {}),
    ...(updatedAt ? { updated: updatedAt } : {}),
    ...(createdAt ? { created: createdAt } : {}),
  };
}

/** Next to `pubDate`, a different `dc:date` is the date of an edit. */
function laterDate(fields: Fields, publishedAt: string | undefined, context: Context): string | undefined {
  const date = fields.has('pubdate') ? firstDate(fields, ['dc:date'], context) : undefined;
  return date === publishedAt ? undefined : date;
}

function comments(fields: Fields, links: readonly Link[]): Pick<ParsedEntry, 'comments' | 'commentsFeed'> {
  const address = (name: string): string | undefined => {
    const element = fields.get(name)?.[0];
    return resolveUrl(plainText(element), element?.base);
  };
  const replies = links.filter((link) => link.rel === 'replies');
  const page = address('comments') ?? replies.find((link) => !link.type || /html/i.test(link.type))?.href;
  const feed =
    address('wfw:commentrss') ??
    replies.find((link) => /xml/i.test(link.type ?? '') && !/html/i.test(link.type ?? ''))?.href;
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

  const source = contentElsewhere(fields);
  const contentSrc = source && resolveUrl(attribute(source, 'src'), source.base);
  const duration = firstText(fields, ['itunes:duration']);
  return {
    ...(image ? { image } : {}),
    ...(mediaPlayer ? { mediaPlayer } : {}),
    ...(duration ? { duration } : {}),
    ...(contentSrc ? { contentSrc } : {}),
  };
}
