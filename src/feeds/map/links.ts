/**
 * Reads the links of an item or feed: RSS and Atom write alternates, permalinks, enclosures and self links differently.
 */
import { defined } from '../../model/defined.ts';
import type { Enclosure, Link } from '../../model/entry.ts';
import { statedFileType } from '../../url/file-type.ts';
import { itemAddress } from '../links/item-address.ts';
import { isPlaceholder } from '../links/placeholders.ts';
import { resolveUrl } from '../links/urls.ts';
import { attribute, type Element } from '../xml/element.ts';
import { plainText } from './reading.ts';

const linkNames: ReadonlySet<string> = new Set(['link', 'atom:link', 'itunes:link']);

/** Default media type by relation, as readers of RFC 4287 assume it. */
const typeByRelation: ReadonlyMap<string, string> = new Map([
  ['self', 'application/atom+xml'],
  ['alternate', 'text/html'],
]);

const relations: ReadonlySet<string> = new Set([
  ...['alternate', 'self', 'enclosure', 'replies', 'via', 'related', 'hub', 'next', 'prev-archive', 'image'],
]);

const iana = 'http://www.iana.org/assignments/relation/';

function byteLength(text: string | undefined): number | undefined {
  const value = Number(text?.replace(/[,\s]/g, ''));
  return text?.trim() && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function enclosureOf(element: Element): Link | undefined {
  const href = resolveUrl(attribute(element, 'url') ?? attribute(element, 'href') ?? plainText(element), element.base);
  if (href === undefined) return undefined;
  const type = attribute(element, 'type')?.trim();
  const length = byteLength(attribute(element, 'length'));
  return defined({ href, rel: 'enclosure', type: type || undefined, length });
}

/** The relation in lower case; of several in one attribute, as HTML has them, the one that feeds use. */
function relationOf(written: string | undefined): string {
  const rel = (written?.trim() || 'alternate').replace(iana, '');
  if (/^[a-z-]+$/.test(rel)) return rel;
  const names = rel.toLowerCase().split(/\s+/);
  return names.find((name) => relations.has(name)) ?? rel.toLowerCase();
}

function linkOf(element: Element): Link | undefined {
  const written = attribute(element, 'href');
  // An empty reference is the document itself, which only `self` can mean.
  const isSelf = written?.trim() === '' && attribute(element, 'rel') === 'self';
  const rel = relationOf(attribute(element, 'rel'));
  const reference = written?.trim() || plainText(element);
  const text = isPlaceholder(reference ?? '') ? '' : reference;
  const resolve = rel === 'alternate' ? itemAddress : resolveUrl;
  const href = isSelf ? element.base : resolve(text, element.base);
  if (href === undefined) return undefined;
  const type = attribute(element, 'type')?.trim() || typeByRelation.get(rel);
  const title = attribute(element, 'title')?.trim();
  const hreflang = attribute(element, 'hreflang')?.trim();
  const length = byteLength(attribute(element, 'length'));
  return defined({ href, rel, type, title: title || undefined, hreflang: hreflang || undefined, length });
}

/** Every RSS and Atom link among the elements, enclosures included, in document order. */
export function readLinks(elements: readonly Element[]): Link[] {
  return elements.flatMap((element) => {
    if (element.name === 'enclosure') return enclosureOf(element) ?? [];
    return linkNames.has(element.name) ? (linkOf(element) ?? []) : [];
  });
}

/** The address to open: an HTML alternate before any other alternate. */
export function alternateOf(links: readonly Link[]): string | undefined {
  const alternates = links.filter((link) => link.rel === 'alternate');
  const html = alternates.find((link) => link.type === undefined || /html/i.test(link.type));
  return (html ?? alternates[0])?.href;
}

/** Address of the first link with the relation. */
export function linkWith(links: readonly Link[], relation: string): string | undefined {
  return links.find((link) => link.rel === relation)?.href;
}

/** The enclosures among the links, each address once. */
export function readEnclosures(links: readonly Link[]): Enclosure[] {
  const found = new Map<string, Enclosure>();
  for (const { href, rel, type, length } of links) {
    if (rel !== 'enclosure' || found.has(href)) continue;
    found.set(href, defined({ url: href, type: statedFileType(href, type), length }));
  }
  return [...found.values()];
}
