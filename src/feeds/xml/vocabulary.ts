/** The element names that the reader must know to close unclosed tags and to tell items from their fields. */

/** Elements that hold the feed's fields and items; text between their children is ignored. */
export const structural: ReadonlySet<string> = new Set([
  'rss',
  'rdf:rdf',
  'rdf',
  'channel',
  'items',
  'entries',
  'articles',
  'atom:feed',
  'feed',
  'rdf:seq',
  'rdf:li',
]);

/** Names of items. */
export const itemNames: ReadonlySet<string> = new Set(['item', 'atom:entry', 'entry', 'atom:item']);

/** Fields that hold text only: another field inside one of them means that it was never closed. */
export const leaves: ReadonlySet<string> = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'category',
  'comments',
  'lastbuilddate',
  'language',
  'generator',
  'ttl',
  'docs',
  'managingeditor',
  'webmaster',
  'dc:date',
  'dc:creator',
  'dc:subject',
  'enclosure',
  'atom:title',
  'atom:link',
  'atom:id',
  'atom:updated',
  'atom:published',
  'atom:issued',
  'atom:modified',
  'atom:category',
  'atom:name',
  'atom:uri',
  'atom:email',
  'media:thumbnail',
  'itunes:author',
  'itunes:duration',
]);

/** Fields that may follow an unclosed one; of the names that XHTML also has, only `title` and `link`. */
export const fields: ReadonlySet<string> = new Set([
  ...leaves,
  'description',
  'author',
  'source',
  'image',
  'textinput',
  'content:encoded',
  'atom:author',
  'atom:contributor',
  'atom:summary',
  'atom:content',
  'atom:rights',
  'atom:subtitle',
]);

/** Fields that hold markup. */
const bodies: ReadonlySet<string> = new Set([
  'description',
  'content:encoded',
  'atom:summary',
  'atom:content',
  'summary',
  'itunes:summary',
]);

/** Fields that neither hold other fields nor occur inside markup. */
export const closedFields: ReadonlySet<string> = new Set([...leaves, ...bodies]);

/** Fields that no markup contains: one of them inside a body means that the body was never closed. */
export const unmistakable: ReadonlySet<string> = new Set([
  'guid',
  'pubdate',
  'comments',
  'enclosure',
  'description',
  'content:encoded',
  'dc:date',
  'dc:creator',
  'dc:subject',
  'atom:id',
  'atom:updated',
  'atom:published',
]);

/** HTML void elements, for unescaped markup in a field. `link` and `source` are feed elements too and are left out. */
export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr', 'input']);
