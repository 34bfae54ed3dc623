/** Why: an item's address hides among alternates, permalinks, enclosures and self links, and RSS and Atom write them differently. */
import type { Enclosure, Link } from '../../model/entry.ts';
import { resolveUrl } from '../links/urls.ts';
import type { Fields } from '../rss-parser.ts';
import { attribute, type Element } from '../xml/element.ts';
import { plainText } from './reading.ts';

/** Types that a relation has when the link does not say (RFC 4287 readers' custom). */
const typeByRelation: ReadonlyMap<string, string> = new Map([
  ['self', 'application/atom+xml'],
  ['alternate', 'text/html'],
]);

const iana = 'http://www.iana.org/assignments/relation/';

function byteLength(text: string | undefined): number | undefined {
  const value = Number(text?.replace(/[,\s]/g, ''));
  return text?.trim() && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function linkOf(element: Element): Link | undefined {
  const href = resolveUrl(attribute(element, 'href') ?? plainText(element), element.base);
  if (href === undefined) return undefined;
  const rel = (attribute(element, 'rel')?.trim() || 'alternate').replace(iana, '');
  const type = attribute(element, 'type')?.trim() || typeByRelation.get(rel);
  const title = attribute(element, 'title')?.trim();
  const hreflang = attribute(element, 'hreflang')?.trim();
  const length = byteLength(attribute(element, 'length'));
  return {
    href,
    rel,
    ...(type ? { type } : {}),
    ...(title ? { title } : {}),
    ...(hreflang ? { hreflang } : {}),
    ...(length === undefined ? {} : { length }),
  };
}

/** Every link of the fields, RSS and Atom, in document order of each. */
export function readLinks(fields: Fields): Link[] {
  return [
    ...(fields.get('link') ?? []),
    ...(fields.get('atom:link') ?? []),
    ...(fields.get('itunes:link') ?? []),
  ].flatMap((element) => linkOf(element) ?? []);
}

/** The address that a reader would open: an alternate in HTML before any other alternate. */
export function alternateOf(links: readonly Link[]): string | undefined {
  const alternates = links.filter((link) => link.rel === 'alternate');
  const html = alternates.find((link) => link.type === undefined || /html/i.test(link.type));
  return (html ?? alternates[0])?.href;
}

export function linkWith(links: readonly Link[], relation: string): string | undefined {
  return links.find((link) => link.rel === relation)?.href;
}

/** RSS `enclosure` and Atom's links of that relation, each address once. */
export function readEnclosures(fields: Fields, links: readonly Link[]): Enclosure[] {
  const found = new Map<string, Enclosure>();
  for (const element of fields.get('enclosure') ?? []) {
    const url = resolveUrl(attribute(element, 'url') ?? attribute(element, 'href'), element.base);
    const type = attribute(element, 'type')?.trim();
    const length = byteLength(attribute(element, 'length'));
    if (url && !found.has(url))
      found.set(url, { url, ...(type ? { type } : {}), ...(length === undefined ? {} : { length }) });
  }
  for (const { href, type, length } of links.filter((link) => link.rel === 'enclosure')) {
    if (!found.has(href))
      found.set(href, { url: href, ...(type ? { type } : {}), ...(length === undefined ? {} : { length }) });
  }
  return [...found.values()];
}
