/**
 * Decodes character and entity references: feeds use HTML's entity names and their own, and no document may expand
 * without limit.
 */
import { parseDocument } from 'htmlparser2';
import { characterOf } from './clean-characters.ts';

/** Longest declared entity, in characters. No real feed has a longer one. */
const maxEntityLength = 4096;
/** Characters that all declared entities of a document may add in total. */
export const MAX_EXPANSION = 1024 * 1024;
/** Cached names of HTML's table, which has 2,231. */
const maxRemembered = 5000;

const xmlEntities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Cache of HTML entities. HTML 5 moved these two; XML feeds mean those of XHTML 1.0. */
const htmlEntities = new Map<string, string | undefined>([
  ['lang', '\u2329'],
  ['rang', '\u232a'],
]);

/** The character(s) of an HTML entity, looked up in htmlparser2's table once per name. */
function htmlEntity(name: string): string | undefined {
  if (htmlEntities.has(name)) return htmlEntities.get(name);
  const node = parseDocument(`&${name};`).children[0];
  const text = node && 'data' in node && typeof node.data === 'string' ? node.data : undefined;
  const value = text === undefined || text === `&${name};` || text.endsWith(';') ? undefined : text;
  if (htmlEntities.size < maxRemembered) htmlEntities.set(name, value);
  return value;
}

/** Any reference except to the five entities of XML. */
const otherReference = /&(?!(?:lt|gt|quot|apos|amp);)[#a-zA-Z_]/;
const reference = /&(#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z_][\w.-]{0,40});/g;

/** Replaces the references of one document; unknown ones stay as written. Declared entities count against a budget. */
export class References {
  readonly #declared: ReadonlyMap<string, string>;
  #budget: number;

  constructor(declared: ReadonlyMap<string, string>, maxExpansion: number = MAX_EXPANSION) {
    this.#declared = declared;
    this.#budget = maxExpansion;
  }

  /** Whether declared entities were dropped because the budget was used up. */
  get isExhausted(): boolean {
    return this.#budget < 0;
  }

  /** `text` with its references replaced, once. */
  decode(text: string): string {
    if (!text.includes('&')) return text;
    if (!otherReference.test(text)) return decodeXmlEntities(text);
    return text.replace(reference, (whole, name: string) => this.#value(name) ?? whole);
  }

  #value(name: string): string | undefined {
    if (name.startsWith('#')) return characterOf(numberOf(name));
    const known = xmlEntities.get(name);
    if (known !== undefined) return known;
    const declared = this.#declared.get(name);
    if (declared === undefined) return htmlEntity(name);
    this.#budget -= declared.length;
    return this.#budget < 0 ? '' : declared;
  }
}

/** The five entities of XML, four times as fast as with a callback; `&amp;` last, so that nothing is decoded twice. */
function decodeXmlEntities(text: string): string {
  let decoded = text.includes('&lt;') ? text.replaceAll('&lt;', '<') : text;
  if (decoded.includes('&gt;')) decoded = decoded.replaceAll('&gt;', '>');
  if (decoded.includes('&quot;')) decoded = decoded.replaceAll('&quot;', '"');
  if (decoded.includes('&apos;')) decoded = decoded.replaceAll('&apos;', "'");
  return decoded.replaceAll('&amp;', '&');
}

function numberOf(name: string): number {
  return /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
}

const plain = new References(new Map());

/** Text with its XML, numeric and HTML references replaced, once. */
export function decodeReferences(text: string): string {
  return plain.decode(text);
}

const declaration = /<!ENTITY\s+([a-zA-Z_][\w.-]{0,40})\s+(?:"([^"]*)"|'([^']*)')\s*>/g;

/**
 * The plain entities that an internal DTD subset declares: none nested, none external, no parameters, none too long.
 */
export function declaredEntities(subset: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of subset.matchAll(declaration)) {
    const value = double ?? single ?? '';
    if (value.length > maxEntityLength || found.has(name) || xmlEntities.has(name)) continue;
    const decoded = decodeReferences(value);
    // Nested references could multiply; entities of real feeds are single characters and phrases.
    if (!/&[a-zA-Z_]/.test(value)) found.set(name, decoded);
  }
  return found;
}
