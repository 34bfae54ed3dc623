/** Finds the further pages of an article by their addresses: the article's own, with the next number. */
import type { Element } from 'domhandler';
import { isCommentName, namesOf } from '../html/class-names.ts';
import { closest } from '../html/nodes.ts';
import { fold, textOf } from '../html/text.ts';
import { parseUrl } from '../url/parse-url.ts';
import { readAddress } from './metadata/site.ts';

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
  if ((parseUrl(url)?.pathname ?? '/') === '/') return [];
  const whole = plainAddress(first);
  const here = url === first ? 1 : (numberOf(url, whole) ?? 1);
  const found = new Map<number, string>();
  const name = nameIn(first);
  const pages = anchors.filter((link) => isLike(link.attribs.href ?? '', name) && isPageLink(link));
  for (const link of [...links.filter(isNext), ...pages]) {
    const address = readAddress(link.attribs.href ?? '', url);
    const number = address === undefined ? undefined : numberOf(address, whole);
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

/** The number of the part of `whole` that `address` is; undefined if it is none. */
function numberOf(address: string, whole: string): number | undefined {
  const url = new URL(address);
  return numberInQuery(url, whole) ?? numberInPath(url, whole);
}

function numberInQuery(url: URL, whole: string): number | undefined {
  if (url.search === '' || !whole.startsWith(plainPlace(url, url.pathname))) return undefined;
  for (const [name, value] of url.searchParams) {
    if (!NUMBER.test(name) || !/^\d{1,2}$/.test(value)) continue;
    const without = new URL(url);
    without.searchParams.delete(name);
    if (plainAddress(without.href) === whole) return Number(value);
  }
  return undefined;
}

function numberInPath(url: URL, whole: string): number | undefined {
  const match = IN_PATH.exec(url.pathname);
  if (!match || isArchive(match[1] ?? '', url.pathname)) return undefined;
  const [, stem = '', number, ending = ''] = match;
  if (!whole.startsWith(plainPlace(url, stem))) return undefined;
  const without = new URL(url);
  without.pathname = stem + ending;
  return plainAddress(without.href) === whole ? Number(number) : undefined;
}

/** Whether the path is the next page of a list (`/news/page/2`): its name is too short for a headline. */
function isArchive(stem: string, path: string): boolean {
  const name = stem.split('/').at(-1) ?? '';
  return /\/page\/\d+\/?$/i.test(path) && !/\d|[-_][^-_]+[-_]/.test(name);
}

/** An address without scheme, `www.`, slash at the end and fragment, for comparison. */
function plainAddress(address: string): string {
  const url = new URL(address);
  return plainPlace(url, url.pathname) + url.search;
}

function plainPlace({ host }: URL, pathname: string): string {
  return host.replace(/^www\./, '') + pathname.replace(/\/+$/, '');
}
