/** The rules of the W3C feed validator that our documents could break, as functions of a document and its address. */
import { parseFragment } from 'parse5';
import { type ReadElement, readXml } from './read-xml.ts';

const ATOM = '{http://www.w3.org/2005/Atom}';
const DC = '{http://purl.org/dc/elements/1.1/}';
const MEDIA = '{http://search.yahoo.com/mrss/}';
const CONTENT = '{http://purl.org/rss/1.0/modules/content/}encoded';

const rfc3339 =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) \d\d:\d\d:\d\d GMT$/;
/** Addresses that RFC 3986 allows; feeds must not have IRIs. */
const uri = /^[a-zA-Z][a-zA-Z0-9+.-]*:\/{0,2}[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#[\]]+$/;
const urnOrTag =
  /^(?:urn:[a-zA-Z0-9][a-zA-Z0-9-]{1,31}:[a-zA-Z0-9()+,.:=@;$_!*'%/-]+|tag:[^\s,]+,\d{4}(?:-\d\d){0,2}:\S+)$/i;
const mime = /^[\w.+-]+\/[\w.+-]+$/;
const language = /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/;
/** An HTML end tag, a line break or a character reference in plain text. */
const markup =
  /<\/(?:a|abbr|b|big|code|div|em|font|h[1-6]|i|li|p|small|span|strong|su[bp]|table|td|tr|u|ul)>|<br|&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);/i;

const elements = new Set(
  (
    'a abbr aside audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 ' +
    'h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small source span strong sub summary sup table tbody ' +
    'td tfoot th thead time tr u ul var video wbr'
  ).split(' '),
);
const attributes = new Set(
  (
    'alt cite colspan controls datetime dir display height href lang open poster preload rel rowspan scope src start title ' +
    'type value width'
  ).split(' '),
);

type Findings = string[];
const child = (element: ReadElement, name: string): ReadElement[] =>
  element.children.filter((one) => one.name === name);

function expectOne(parent: ReadElement, names: readonly string[], found: Findings): void {
  for (const name of names) {
    const here = child(parent, name);
    if (here.length !== 1) found.push(`${parent.name} has ${here.length} ${name}`);
    else if (name !== `${ATOM}link` && (here[0]?.text ?? '').trim() === '')
      found.push(`${parent.name} has an empty ${name}`);
  }
}

function checkText(name: string, text: string, found: Findings): void {
  if (/[\u0080-\u009f\ufffd]|(?![\n\t])\p{Cc}/u.test(text))
    found.push(`${name} holds characters that feeds must not hold`);
  if (text !== text.trim()) found.push(`${name} has white space around it`);
  if (markup.test(text)) found.push(`${name} seems to hold markup: ${text.slice(0, 60)}`);
}

function checkUri(name: string, text: string | undefined, found: Findings): void {
  if (text === undefined || !uri.test(text) || !/^https?:/.test(text)) found.push(`${name} is no web address: ${text}`);
}

function checkUnique(what: string, values: readonly (string | undefined)[], found: Findings): void {
  if (new Set(values).size !== values.length) found.push(`two entries have the same ${what}`);
}

/** Content as readers show it: known elements and attributes, absolute addresses, nothing active. */
function contentFindings(html: string): string[] {
  const found: Findings = [];
  const visit = (nodes: readonly { nodeName: string }[], inMath: boolean): void => {
    for (const node of nodes) {
      if (!('attrs' in node) || !('childNodes' in node)) continue;
      const { nodeName, attrs, childNodes } = node as unknown as {
        nodeName: string;
        attrs: { name: string; value: string }[];
        childNodes: { nodeName: string }[];
      };
      const isMath = inMath || nodeName === 'math';
      if (!isMath && !elements.has(nodeName)) found.push(`content holds <${nodeName}>`);
      for (const { name, value } of attrs) {
        if (!isMath && !attributes.has(name)) found.push(`content holds the attribute ${name} of <${nodeName}>`);
        if (['href', 'src', 'poster', 'cite'].includes(name) && !/^(?:https?|mailto):/.test(value))
          found.push(`content holds the relative or odd address ${value}`);
      }
      visit(childNodes, isMath);
    }
  };
  visit(parseFragment(html).childNodes, false);
  return found;
}

/** The findings on an Atom document fetched from `url`. Empty = valid, without warnings. */
export function atomFindings(document: string, url: string): string[] {
  const found: Findings = [];
  const { root, all } = readXml(document);
  if (root.name !== `${ATOM}feed`) return ['no Atom feed'];
  expectOne(root, ['id', 'title', 'updated', 'author'].map((name) => ATOM + name).slice(0, 3), found);
  const links = child(root, `${ATOM}link`);
  const self = links.filter((link) => link.attributes.get('rel') === 'self');
  if (self.length !== 1 || self[0]?.attributes.get('href') !== url)
    found.push(`self is ${self[0]?.attributes.get('href')}, not ${url}`);
  const entries = child(root, `${ATOM}entry`);
  checkUnique(
    'id',
    entries.map((entry) => child(entry, `${ATOM}id`)[0]?.text),
    found,
  );
  checkUnique(
    'updated',
    entries.map((entry) => child(entry, `${ATOM}updated`)[0]?.text),
    found,
  );
  for (const entry of entries) entryFindings(entry, found);
  for (const link of all(`${ATOM}link`)) {
    checkUri('link', link.attributes.get('href'), found);
    const type = link.attributes.get('type');
    if (type !== undefined && !mime.test(type)) found.push(`link has the type ${type}`);
  }
  for (const id of all(`${ATOM}id`))
    if (!uri.test(id.text) && !urnOrTag.test(id.text)) found.push(`id is no address: ${id.text}`);
  for (const name of ['updated', 'published']) {
    for (const date of all(ATOM + name))
      if (!rfc3339.test(date.text) || Number.isNaN(Date.parse(date.text)))
        found.push(`${name} is no date: ${date.text}`);
  }
  // Markup is a warning in plain text only; HTML is escaped text (RFC 4287 §3.1.1.2).
  for (const name of ['title', 'subtitle', 'name', 'summary'])
    for (const one of all(ATOM + name))
      checkText(name, one.attributes.get('type') === 'html' ? one.text.replaceAll('&amp;', '&') : one.text, found);
  for (const element of all(`${ATOM}entry`)) checkLanguage(element.attributes.get('xml:lang'), found);
  for (const source of all(`${ATOM}source`))
    expectOne(
      source,
      ['id', 'title', 'updated'].map((name) => ATOM + name),
      found,
    );
  mediaFindings(all, found);
  return found;
}

function checkLanguage(tag: string | undefined, found: Findings): void {
  if (tag !== undefined && !language.test(tag)) found.push(`${tag} is no language`);
}

function entryFindings(entry: ReadElement, found: Findings): void {
  expectOne(
    entry,
    ['id', 'title', 'updated', 'content'].map((name) => ATOM + name),
    found,
  );
  if (child(entry, `${ATOM}author`).length === 0) found.push('an entry has no author');
  const alternates = child(entry, `${ATOM}link`).filter((link) => link.attributes.get('rel') === 'alternate');
  if (alternates.length !== 1) found.push(`an entry has ${alternates.length} alternate links`);
  for (const content of child(entry, `${ATOM}content`)) found.push(...contentFindings(content.text));
}

function mediaFindings(all: (name: string) => ReadElement[], found: Findings): void {
  for (const name of ['content', 'thumbnail'])
    for (const one of all(MEDIA + name)) checkUri(`media:${name}`, one.attributes.get('url'), found);
}

/** The findings on an RSS 2.0 document fetched from `url`. */
export function rssFindings(document: string, url: string): string[] {
  const found: Findings = [];
  const { root, all } = readXml(document);
  const channel = child(root, 'channel')[0];
  if (channel === undefined || root.attributes.get('version') !== '2.0') return ['no RSS 2.0 feed'];
  expectOne(channel, ['title', 'link', 'description', 'lastBuildDate', 'ttl'], found);
  checkUri('channel link', child(channel, 'link')[0]?.text, found);
  const self = child(channel, `${ATOM}link`).filter((link) => link.attributes.get('rel') === 'self');
  if (self.length !== 1 || self[0]?.attributes.get('href') !== url)
    found.push(`self is ${self[0]?.attributes.get('href')}, not ${url}`);
  checkLanguage(child(channel, 'language')[0]?.text, found);
  const items = child(channel, 'item');
  checkUnique(
    'guid',
    items.map((item) => child(item, 'guid')[0]?.text),
    found,
  );
  for (const item of items) itemFindings(item, found);
  for (const date of [...all('pubDate'), ...all('lastBuildDate')]) dateFindings(date.text, found);
  for (const name of ['title', 'category', `${DC}creator`])
    for (const one of all(name)) checkText(name, one.text, found);
  mediaFindings(all, found);
  return found;
}

function dateFindings(text: string, found: Findings): void {
  const day = rfc822.exec(text)?.[1];
  if (day === undefined || new Date(text).toUTCString().slice(0, 3) !== day) found.push(`no RFC 822 date: ${text}`);
}

function itemFindings(item: ReadElement, found: Findings): void {
  expectOne(item, ['title', 'link', 'guid', 'pubDate', CONTENT], found);
  checkUri('link', child(item, 'link')[0]?.text, found);
  const [guid] = child(item, 'guid');
  if (guid !== undefined && guid.attributes.get('isPermaLink') !== 'false' && !uri.test(guid.text))
    found.push('a guid is no address');
  if (child(item, 'author').some((author) => !author.text.includes('@'))) found.push('an author has no mail address');
  if (child(item, 'enclosure').length > 1) found.push('an item has several enclosures');
  for (const { attributes: given } of child(item, 'enclosure')) {
    checkUri('enclosure', given.get('url'), found);
    if (!/^\d+$/.test(given.get('length') ?? '') || !mime.test(given.get('type') ?? ''))
      found.push('an enclosure is not complete');
  }
  for (const source of child(item, 'source')) checkUri('source', source.attributes.get('url'), found);
  for (const content of child(item, CONTENT)) found.push(...contentFindings(content.text));
  for (const description of child(item, 'description')) found.push(...contentFindings(description.text));
}
