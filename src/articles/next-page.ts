/** Finds the further pages of an article by their addresses: the article's own, with the next number. */
import type { Element } from 'domhandler';
import { isCommentName, namesOf } from '../html/class-names.ts';
import { closest } from '../html/nodes.ts';
import { fold, textOf } from '../html/text.ts';
import { readAddress } from './metadata/site.ts';

/** A part of an article: the address of the first part, and the number of this one. */
interface Part {
  readonly whole: string;
  readonly number: number;
}

/** The collected links of a page: `<link>` in its head, and every `<a href>`. */
interface PageLinks {
  readonly links: readonly Element[];
  readonly anchors: readonly Element[];
}

const NUMBER = /^(?:page|p|pg|paged|seite|pagina|strona|sida|side|part|teil)$/i;
/**
 * `/title/2`, `/title/page/2/`, `/title-2.html`, `/title,2.html`, `/title_p2.html`, `/title-page-2`, `/title.html/2`.
 */
const IN_PATH =
  /^(.{2,}?)(?:\/|[-_,](?=\D{0,7}\d))(?:(?:page|seite|pagina|strona|sida|side|teil|part|p|s)[-_/=]?)?(\d{1,2})(\.(?:s?html?|php|aspx?|jsp))?\/?$/i;
/** What all such addresses end with; this excludes most links of a page. */
const NUMBERED = /(?:^|\D)\d{1,2}(?:\.[a-z]{2,5})?\/?(?:[?#]|$)|[?&;][a-z]{1,8}=\d{1,2}(?:[&#]|$)/i;
/** Articles with more parts are galleries. */
const MAX_PARTS = 30;
/** Characters of the text of a link to a page: a number, "Next", "Seite 2". */
const MAX_LABEL_CHARS = 30;

/**
 * Addresses of the parts after `url`, in order, among the links of its page. `first`: the address of part one, if `url`
 * is a later one.
 */
export function nextParts({ links, anchors }: PageLinks, url: string, first: string = url): string[] {
  if (!URL.canParse(url) || new URL(url).pathname === '/') return [];
  const whole = plainAddress(first);
  const here = url === first ? 1 : (partsOf(url).find((one) => one.whole === whole)?.number ?? 1);
  const found = new Map<number, string>();
  const name = nameIn(first);
  const pages = anchors.filter((link) => isLike(link.attribs.href ?? '', name) && isPageLink(link));
  for (const link of [...links.filter(isNext), ...pages]) {
    const address = readAddress(link.attribs.href ?? '', url);
    const number = address && partsOf(address).find((one) => one.whole === whole)?.number;
    if (address && number && number > here && number <= MAX_PARTS && !found.has(number)) found.set(number, address);
  }
  const parts: string[] = [];
  for (let number = here + 1; found.has(number); number++) parts.push(found.get(number) ?? '');
  return parts;
}

/** Characters of a relative address, which may lack the article's name: `2/`, `page/2.html`. */
const MAX_RELATIVE_CHARS = 14;

/** The last segment of an address's path without its extension; empty if it may be encoded in several ways. */
function nameIn(address: string): string {
  const step = new URL(address).pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const name = step.replace(/\.[a-z]{2,5}$/i, '').replace(/[-_,]?(?:p|page)?\d{1,2}$/i, '');
  return /^[\w.-]{4,}$/.test(name) ? name : '';
}

/** Whether `href` can be a part of the article `name`; this excludes most links of a page. */
function isLike(href: string, name: string): boolean {
  return name === '' || href.length <= MAX_RELATIVE_CHARS || href.startsWith('?') || href.includes(name);
}

/** Whether the element is `<link rel="next" href>`. */
function isNext({ attribs }: Element): boolean {
  return attribs.rel?.toLowerCase() === 'next' && attribs.href !== undefined;
}

/** Whether a link has a short text and is outside of readers' comments. */
function isPageLink(element: Element): boolean {
  if (!NUMBERED.test(element.attribs.href ?? '') || fold(textOf(element)).length > MAX_LABEL_CHARS) return false;
  return !closest(element, (at) => at.name !== 'body' && at.name !== 'html' && isCommentName(namesOf(at)));
}

/** Every way to read `address` as a part of another. */
function partsOf(address: string): Part[] {
  const url = new URL(address);
  const parts: Part[] = [];
  for (const [name, value] of url.searchParams) {
    if (!NUMBER.test(name) || !/^\d{1,2}$/.test(value)) continue;
    const without = new URL(url);
    without.searchParams.delete(name);
    parts.push({ whole: plainAddress(without.href), number: Number(value) });
  }
  const match = IN_PATH.exec(url.pathname);
  if (match && !isArchive(match[1] ?? '', url.pathname)) {
    const [, stem = '', number, ending = ''] = match;
    const without = new URL(url);
    without.pathname = stem + ending;
    parts.push({ whole: plainAddress(without.href), number: Number(number) });
  }
  return parts;
}

/** Whether the path is the next page of a list (`/news/page/2`): its name is too short for a headline. */
function isArchive(stem: string, path: string): boolean {
  const name = stem.split('/').at(-1) ?? '';
  return /\/page\/\d+\/?$/i.test(path) && !/\d|[-_][^-_]+[-_]/.test(name);
}

/** An address without scheme, `www.`, slash at the end and fragment, for comparison. */
function plainAddress(address: string): string {
  const { host, pathname, search } = new URL(address);
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '') + search;
}
