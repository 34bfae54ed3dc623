/**
 * Resolves element and attribute names to canonical prefixes: documents choose their own, misspell namespace URIs and
 * forget to declare them.
 */

/** Reduced namespace URI → canonical prefix; '' is RSS itself. */
const byUri: ReadonlyMap<string, string> = new Map([
  ['purl.org/rss/1.0', ''],
  ['purl.org/net/rss1.1', ''],
  ['my.netscape.com/rdf/simple/0.9', ''],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', ''],
  ['channel.netscape.com/rdf/simple/0.9', ''],
  ['backend.userland.com/rss', ''],
  ['backend.userland.com/rss2', ''],
  ['backend.userland.com/rss091', ''],
  ['blogs.law.harvard.edu/tech/rss', ''],
  ['cyber.law.harvard.edu/rss/rss.html', ''],
  ['www.rssboard.org/rss-specification', ''],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['www.w3.org/2005/atom', 'atom'],
  ['purl.org/atom/ns', 'atom'],
  ['example.com/newformat', 'atom'],
  ['example.com/necho', 'atom'],
  ['purl.org/echo', 'atom'],
  ['uri/of/echo/namespace', 'atom'],
  ['purl.org/pie', 'atom'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['purl.org/rss/1.0/modules/slash', 'slash'],
  ['purl.org/rss/1.0/modules/company', 'co'],
  ['purl.org/rss/1.0/modules/annotate', 'annotate'],
  ['purl.org/syndication/thread/1.0', 'thr'],
  ['purl.org/syndication/history/1.0', 'fh'],
  ['search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['www.rssboard.org/media-rss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.itunes.com/dtds/podcast-1.0', 'itunes'],
  ['example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.apple.com/itunes', 'itunes'],
  ['podcastindex.org/namespace/1.0', 'podcast'],
  ['github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md', 'podcast'],
  ['www.google.com/schemas/play-podcasts/1.0', 'googleplay'],
  ['wellformedweb.org/commentapi', 'wfw'],
  ['backend.userland.com/creativecommonsrssmodule', 'creativecommons'],
  ['www.georss.org/georss', 'georss'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['www.w3.org/2000/svg', 'svg'],
  ['www.w3.org/1998/math/mathml', 'math'],
  ['www.w3.org/1999/xlink', 'xlink'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
  ['webns.net/mvcb', 'admin'],
  ['web.resource.org/cc', 'cc'],
  ['pubsubhubbub.appspot.com', 'pubsubhubbub'],
]);

/** Prefix → canonical prefix by convention, where the document declares nothing or an unknown URI. */
const byCustom: ReadonlyMap<string, string> = new Map([
  ['a10', 'atom'],
  ['atom10', 'atom'],
  ['atom03', 'atom'],
  ['dcterms', 'dcterms'],
  ['dct', 'dcterms'],
  ['rss', ''],
  ['xml', 'xml'],
]);

/** Names that Atom does not have: in its namespace they are the RSS elements that the publisher meant. */
const rssOnly: ReadonlySet<string> = new Set([
  ...[
    'pubdate',
    'description',
    'enclosure',
    'date',
    'url',
    'guid',
    'comments',
    'channel',
    'items',
    'entries',
    'articles',
  ],
  ...['lastbuilddate', 'language', 'image', 'managingeditor', 'encoded', 'contentencoded', 'content_encoded', 'body'],
  ...['full-text', 'fulltext', 'full_text', 'creator', 'byline'],
]);

/** Names without their prefix, and other names for the same: the element that is meant. */
const meant: ReadonlyMap<string, string> = new Map([
  ...[
    'contentencoded',
    'content_encoded',
    'full-text',
    'fulltext',
    'full_text',
    'yandex:full-text',
    'turbo:content',
  ].map((name): [string, string] => [name, 'encoded']),
  ['created', 'dcterms:created'],
  ['modified', 'dcterms:modified'],
  ['issued', 'dcterms:issued'],
  ['creator', 'dc:creator'],
  ['byline', 'dc:creator'],
]);

/** A URI without scheme, case and trailing marks, so that common misspellings match. */
function reduced(uri: string): string {
  return uri
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/#?]+$/, '');
}

/** The prefixes declared at a point of the document, with a cache of the names resolved there. */
export class Scope {
  readonly #prefixes: ReadonlyMap<string, string>;
  readonly #names = new Map<string, string>();

  constructor(prefixes: ReadonlyMap<string, string> = new Map()) {
    this.#prefixes = prefixes;
  }

  /** Scope of a feed's root: unprefixed names belong to the format itself, whatever default namespace is declared. */
  static ofRoot(rawName: string, declared: ReadonlyMap<string, string>): Scope {
    const scope = new Scope().with(declared, true);
    const local = rawName.toLowerCase();
    const own = local === 'feed' ? 'atom' : '';
    return new Scope(new Map(local.includes(':') ? scope.#prefixes : [...scope.#prefixes, ['', own]]));
  }

  /** This scope plus an element's `xmlns` attributes. `isFeedLevel`: an unknown default namespace is the feed's own. */
  with(declared: ReadonlyMap<string, string>, isFeedLevel: boolean): Scope {
    const prefixes = new Map(this.#prefixes);
    for (const [name, uri] of declared) {
      const prefix = name === 'xmlns' ? '' : name.slice(6).toLowerCase();
      const known = byUri.get(reduced(uri));
      if (known !== undefined) prefixes.set(prefix, known);
      else if (prefix === '') prefixes.set('', isFeedLevel || uri === '' ? '' : 'other');
      else prefixes.set(prefix, byCustom.get(prefix) ?? prefix);
    }
    return new Scope(prefixes);
  }

  /** Canonical lower-case name of an element. */
  nameOf(rawName: string): string {
    const known = this.#names.get(rawName);
    if (known !== undefined) return known;
    const name = this.#resolve(rawName.toLowerCase());
    if (this.#names.size < 5000) this.#names.set(rawName, name);
    return name;
  }

  #resolve(name: string): string {
    const colon = name.indexOf(':');
    const prefix = colon < 0 ? '' : name.slice(0, colon);
    const local = name.slice(colon + 1);
    const canonical = this.#prefixes.get(prefix) ?? byCustom.get(prefix) ?? prefix;
    const known = canonical === '' || (canonical === 'atom' && rssOnly.has(local)) ? local : `${canonical}:${local}`;
    return meant.get(known) ?? known;
  }

  /** Canonical name of an attribute: only the prefix is resolved. */
  attributeNameOf(rawName: string): string {
    const colon = rawName.indexOf(':');
    if (colon <= 0) return rawName;
    const canonical = this.#prefixes.get(rawName.slice(0, colon).toLowerCase());
    return canonical === undefined || canonical === '' ? rawName : `${canonical}:${rawName.slice(colon + 1)}`;
  }
}
