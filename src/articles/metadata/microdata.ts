/** Reads schema.org in attributes (HTML microdata), common in themes of content systems. */
import type { Element } from 'domhandler';
import { closest } from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import type { Picture } from './metadata.ts';
import type { MetadataReader } from './reader.ts';

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Recipe|CreativeWork|WebPage)\s*$/;

/** Row `microdata` of the table in `index.ts`. */
export const microdata: MetadataReader = {
  id: 'microdata',
  read: ({ itemProps }) => {
    const first = itemProps.map(scopeOf).find((scope) => scope !== undefined && ARTICLE.test(typeOf(scope)));
    // Properties outside of any item are leftovers of themes, but correct; those of other items are not this article's.
    const own = itemProps.filter((element) => {
      const scope = scopeOf(element);
      return scope === first || scope === undefined;
    });
    const of = (...names: readonly string[]): Element[] =>
      own.filter(({ attribs }) => attribs.itemprop?.split(/\s+/).some((name) => names.includes(name)));
    const isOrganisation = (element: Element): boolean => /Organization/.test(typeOf(element));
    const authors = of('author', 'creator');
    return {
      titles: of('headline').map(propertyOf),
      authors: authors.filter((one) => !isOrganisation(one)).map((one) => nameOf(one, itemProps)),
      organisations: authors.filter(isOrganisation).map((one) => nameOf(one, itemProps)),
      published: of('datePublished', 'dateCreated').map(propertyOf),
      modified: of('dateModified').map(propertyOf),
      languages: of('inLanguage').map(propertyOf),
      siteNames: of('publisher').map((one) => nameOf(one, itemProps)),
      images: of('image', 'thumbnailUrl').map((one) => pictureOf(one, itemProps)),
      canonicalUrls: of('mainEntityOfPage').map(({ attribs }) => attribs.itemid ?? attribs.href ?? attribs.content),
      tags: of('keywords').map(propertyOf),
      descriptions: of('description').map(propertyOf),
    };
  },
};

function scopeOf(element: Element): Element | undefined {
  return element.parent ? closest(element.parent, ({ attribs }) => attribs.itemscope !== undefined) : undefined;
}

function typeOf({ attribs }: Element): string {
  return attribs.itemtype ?? '';
}

/** The value of a property (HTML, 5.2.4): an attribute for some elements, or else the text. */
function propertyOf(element: Element): string | undefined {
  const { content, datetime, href, src } = element.attribs;
  const text = content ?? datetime ?? (element.name === 'a' || element.name === 'link' ? undefined : href) ?? src;
  return text || textOf(element) || undefined;
}

/** The `name` of the item `element`, or else its text. */
function nameOf(element: Element, itemProps: readonly Element[]): string | undefined {
  if (element.attribs.itemscope === undefined) return propertyOf(element);
  const name = itemProps.find((one) => one.attribs.itemprop?.includes('name') && scopeOf(one) === element);
  return name ? propertyOf(name) : textOf(element) || undefined;
}

function pictureOf(element: Element, itemProps: readonly Element[]): Picture | undefined {
  const inner = (name: string): Element | undefined =>
    element.attribs.itemscope === undefined
      ? undefined
      : itemProps.find((one) => one.attribs.itemprop === name && scopeOf(one) === element);
  const at = inner('url') ?? inner('contentUrl') ?? element;
  const { content, src, href, alt, width, height } = at.attribs;
  const url = content ?? src ?? href;
  const sized = (name: string): string | undefined => inner(name)?.attribs.content;
  return url === undefined
    ? undefined
    : { url, alt, width: width ?? sized('width'), height: height ?? sized('height') };
}
