/** Cuts lines at the edges about the author, the desk and their accounts, recognised by where their links lead. */
import { type Element, isTag, isText, type ParentNode } from 'domhandler';
import { hostOf, isNetwork, linksIn } from '../../html/links.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlocks, type Verdict } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';
import { plain } from '../words.ts';

/** Maximum length of a note and of a date line, in characters. */
const MAX_NOTE_CHARS = 330;
const MAX_DATE_CHARS = 60;
/** A line with less text than this after it is at the end, in characters. */
const EDGE_CHARS = 500;
/** In a short article the end is nearer: share of its text. */
const EDGE_SHARE = 0.25;
/** A date line has less text than this before or after it, in characters. */
const DATE_EDGE_CHARS = 160;

function verdictFor(article: ArticleEditor, line: LeafBlock, headed: ReadonlySet<Element>): Verdict | undefined {
  const { text, before, after, element, isQuoted } = line;
  if (text.length > MAX_NOTE_CHARS) return undefined;
  const hrefs = linksIn(element).map((link) => link.attribs.href ?? '');
  const accounts = hrefs.filter((href) => isNetwork(href) || MAIL.test(href));
  const isLast = after < Math.min(EDGE_CHARS, EDGE_SHARE * (before + after)) && !isQuoted;
  if (isLast && linksIn(element).some(({ attribs }) => /\blicense\b/.test(attribs.rel ?? '')))
    return { reason: 'licence' };
  // A heading with a linked word names what follows it.
  if (/^h[1-6]$/.test(element.name) && article.linkShare(element) < 1) return undefined;
  if (headed.has(element) && hrefs.length > 0 && hrefs.every((href) => MAIL.test(href))) return undefined;
  if (!isLast || accounts.length === 0 || !isPublishers(article, line, accounts)) return undefined;
  return { reason: accounts.some(isNetwork) ? 'accounts to follow' : 'address of the author' };
}

/** A number to call, as in the contacts of a press release. */
const PHONE = /(?:^|[\s:(])\+?\(?\d(?:[\s()/.-]?\d){6,14}(?!\d)/;
/** Addresses of a network that share a page and name no account. */
const SHARE_LINK = /\/(?:sharer?|share-?\w*|intent)\b|\.php\b/i;

const MAIL = /^\s*mailto:/i;

/**
 * Whether the line is about the author or the publisher: it is no sentence, or names one of them outside of its links, or
 * an account is theirs. Other sentences with an address, such as where to apply, are the article's.
 */
function isPublishers(article: ArticleEditor, { text, element }: LeafBlock, accounts: readonly string[]): boolean {
  const hasPhone = PHONE.test(text) || linksIn(element).some(({ attribs }) => /^\s*tel:/i.test(attribs.href ?? ''));
  if (!accounts.some(isNetwork) && hasPhone) return false;
  if (!readsAsSentence(text, article.linkShare(element)) || article.words.wordsOfStart('followUs', text) > 1)
    return true;
  const { authors, siteName, ownUrls } = article.facts;
  const hosts = ownUrls.map((url) => hostOf(url)?.split('.').at(-2) ?? '');
  // A single word that is marked as an author may be a word of this very sentence.
  const whole = authors.filter((author) => /\S\s+\S/.test(author));
  const names = [...whole, siteName ?? '', ...hosts].map(squeeze).filter((name) => name.length > 2);
  const own = [textOutsideLinks(element), ...accounts.filter((href) => !SHARE_LINK.test(href))].map(squeeze);
  return own.some((one) => names.some((name) => one.includes(name)));
}

/** Text without that of links: pages mark words of a sentence that lead to an account as the author too. */
function textOutsideLinks(node: ParentNode): string {
  const texts = node.children.map((child) => {
    if (isText(child)) return child.data;
    return isTag(child) && child.name !== 'a' ? textOutsideLinks(child) : ' ';
  });
  return texts.join('');
}

/** Lower-case letters and digits alone: accounts are written without spaces. */
function squeeze(text: string): string {
  return plain(text).replaceAll(' ', '');
}

function dateVerdict(line: LeafBlock): Verdict | undefined {
  return isAtEdge(line) && isDate(line.text) ? { reason: 'date line', claim: 'label' } : undefined;
}

const HEADING = /^h[1-6]$/;

/** The lines directly below a heading: an address there is the section, such as whom to write to for a place. */
function belowHeadings(article: ArticleEditor): Set<Element> {
  const lines = leafBlocksOf(article);
  return new Set(
    lines.flatMap(({ element }, at) => (HEADING.test(lines[at - 1]?.element.name ?? '') ? [element] : [])),
  );
}

/** Whether dates are headings with text in between, as in a change log. */
function areHeadings(dates: readonly LeafBlock[]): boolean {
  const headings = dates.filter(({ element }) => HEADING.test(element.name));
  return headings.some((line, at) => {
    const last = headings[at - 1];
    return last !== undefined && line.before > last.before + last.text.length;
  });
}

/** A version before its date: "2.0.1 - 2026-05-12". */
const VERSION =
  /^(?:[[v]{1,2}\d+\.\d{1,3}(?:\.\d{1,3})?|\d{1,3}\.\d{1,3}\.\d{1,3})(?:-[a-z][\w.]*)?\]?\s*[-–—:(](?=.*\b(?:19|20)\d{2}\b)/iu;

function isAtEdge({ before, after }: LeafBlock): boolean {
  return before < DATE_EDGE_CHARS || after < DATE_EDGE_CHARS;
}

/**
 * Whether a line is a date or time and little else, in any language: a year or a time of day, two numbers, few words.
 */
function isDate(text: string): boolean {
  if (text.length > MAX_DATE_CHARS || VERSION.test(text) || /[?!]$|[.!?]\s+\p{Lu}/u.test(text)) return false;
  const numbers = text.match(/\d+/g) ?? [];
  const words = text.match(/\p{L}+/gu) ?? [];
  const times = text.match(/\b\d{1,2}[:h]\d{2}\b/g) ?? [];
  const hasYear = /\b(?:19|20)\d{2}\b/.test(text);
  // Several times and no date: opening hours, the chapters of a video, a score.
  if (times.length > 1 && numbers.length === times.length * 2) return false;
  const isDated = hasYear || times.length > 0;
  return numbers.length >= 2 && words.length <= 8 && isDated && numbers.length * 3 >= words.length;
}

/** Row `end-notes` of the table in `index.ts`. */
export const endNotes: Rule = {
  id: 'end-notes',
  kind: 'remove',
  claim: 'line',
  reason: 'note about the author or the publisher',
  apply(article) {
    const dates = leafBlocksOf(article).filter(({ text }) => isDate(text));
    // In a feed's item a date is that of the event. Between paragraphs dates head the entries of a live blog: then those at
    // the edges do too.
    const areEntries = article.facts.isFragment === true || dates.some((line) => !isAtEdge(line)) || areHeadings(dates);
    const headed = belowHeadings(article);
    removeLeafBlocks(
      article,
      (line) => verdictFor(article, line, headed) ?? (areEntries ? undefined : dateVerdict(line)),
    );
  },
};
