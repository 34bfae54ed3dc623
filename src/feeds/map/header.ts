/** Maps what a feed says about itself to one record, whatever its format. */
import { defined } from '../../model/defined.ts';
import type { Link } from '../../model/entry.ts';
import type { FeedFormat, FeedHeader } from '../../model/parsed-feed.ts';
import { parseDate } from '../dates/dates.ts';
import { resolveUrl } from '../links/urls.ts';
import { attribute, type Element } from '../xml/element.ts';
import { firstConstruct, maxTitle } from './bodies.ts';
import { readCategories } from './categories.ts';
import { absoluteId } from './entry.ts';
import type { Fields } from './field-names.ts';
import { readHints } from './hints.ts';
import { languageTag } from './language.ts';
import { alternateOf, linkWith, readLinks } from './links.ts';
import { imageAddress, mediaElements } from './media.ts';
import { people, personText } from './people.ts';
import { type Context, firstDate, firstText, plainText } from './reading.ts';

const descriptions = [
  ...[
    'description',
    'atom:subtitle',
    'atom:tagline',
    'subtitle',
    'tagline',
    'abstract',
    'dc:description',
    'atom:info',
    'info',
  ],
  ...['itunes:summary', 'googleplay:description', 'itunes:subtitle', 'feedburner:browserfriendly'],
];
const updated = ['atom:updated', 'lastbuilddate', 'atom:modified', 'dcterms:modified', 'dc:date', 'lastmod'];
const published = ['pubdate', 'atom:published', 'dcterms:issued', 'dcterms:created'];
const authors = [
  'managingeditor',
  'author',
  'atom:author',
  'dc:creator',
  'dc:author',
  'itunes:author',
  'webmaster',
  'itunes:owner',
];

/** The header of a feed; `holders` are the root and its channels, for their attributes. */
export function readHeader(
  format: FeedFormat,
  holders: readonly Element[],
  fields: Fields,
  context: Context,
): FeedHeader {
  const links = withHref(readLinks(fields.get('links') ?? []), holders);
  const found = people(fields, authors);
  return defined({
    format,
    ...texts(fields, context),
    ...addresses(holders, fields, links),
    ...dates(holders, fields, context),
    author: personText(found[0]),
    authors: found,
    ...origin(holders, fields, context),
    categories: readCategories(fields.get('categories') ?? [], mediaElements(fields, 'media:category')),
    links,
    hints: readHints(fields, links, context),
  });
}

/** CDF gives a channel's address as an attribute. */
function withHref(links: readonly Link[], holders: readonly Element[]): readonly Link[] {
  if (links.length > 0) return links;
  const holder = holders.find((element) => attribute(element, 'href'));
  const href = holder && resolveUrl(attribute(holder, 'href'), holder.base);
  return href ? [{ href, rel: 'alternate', type: 'text/html' }] : [];
}

function texts(fields: Fields, context: Context): Pick<FeedHeader, 'title' | 'titleKind' | 'description' | 'rights'> {
  const title = firstConstruct(fields, ['title', 'atom:title', 'dc:title', 'itunes:title', 'media:title'], context);
  const description = firstConstruct(fields, descriptions, context);
  const rights = firstConstruct(
    fields,
    ['copyright', 'atom:rights', 'atom:copyright', 'dc:rights', 'rights', 'media:copyright'],
    context,
  );
  return defined({
    title: title?.value.slice(0, maxTitle),
    titleKind: title?.kind,
    description: description?.value,
    rights: rights?.value,
  });
}

function addresses(
  holders: readonly Element[],
  fields: Fields,
  links: readonly Link[],
): Pick<FeedHeader, 'link' | 'selfLink' | 'id' | 'image'> {
  const idElement = fields.get('atom:id')?.[0];
  const idText = plainText(idElement);
  const about = holders.map((element) => attribute(element, 'rdf:about')).find(Boolean);
  const id = idText ? absoluteId(idText, idElement?.base) : about;
  const pictures = [
    'image',
    'atom:logo',
    'itunes:image',
    'logo',
    'atom:icon',
    'icon',
    'googleplay:image',
    'media:thumbnail',
  ];
  const image =
    pictures
      .flatMap((name) => fields.get(name) ?? [])
      .map(imageAddress)
      .find(Boolean) ?? linkWith(links, 'image');
  return defined({ link: alternateOf(links), selfLink: linkWith(links, 'self'), id, image });
}

function dates(
  holders: readonly Element[],
  fields: Fields,
  context: Context,
): Pick<FeedHeader, 'updated' | 'published'> {
  const lastmod = holders.map((element) => attribute(element, 'lastmod')).find(Boolean);
  return defined({
    updated: firstDate(fields, updated, context) ?? parseDate(lastmod),
    published: firstDate(fields, published, context),
  });
}

function origin(
  holders: readonly Element[],
  fields: Fields,
  context: Context,
): Pick<FeedHeader, 'generator' | 'language' | 'ttl'> {
  const agent = fields.get('admin:generatoragent')?.[0];
  const generator = firstText(fields, ['generator', 'atom:generator']) ?? (agent && attribute(agent, 'rdf:resource'));
  const own = holders.map((element) => attribute(element, 'xml:lang')).find(Boolean);
  const language = languageTag(firstText(fields, ['language', 'dc:language'])) ?? languageTag(own ?? context.language);
  return defined({ generator: generator || undefined, language, ttl: firstText(fields, ['ttl']) });
}
