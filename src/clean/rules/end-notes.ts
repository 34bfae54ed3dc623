/** Cuts lines at the edges about the author, the desk and their accounts, recognised by where their links lead. */
import type { Element } from 'domhandler';
import { hostOf, isNetwork, linksIn, textOutsideLinks } from '../../html/links.ts';
import { partLines } from '../break-lines.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlocks, type Verdict } from '../leaf-blocks.ts';
import { dateWords, namesDay } from '../lists/date-words.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';
import { plain } from '../words.ts';

/** Maximum length of a note and of a date line, in characters. */
const MAX_NOTE_CHARS = 330;
const MAX_DATE_CHARS = 60;
/** The same with marks of notes and a duration behind it. */
const MAX_LINE_CHARS = 160;
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

/** Words besides the links of a list of accounts: of its first words, and for each link. */
const MAX_LIST_WORDS = 4;
const MAX_LINK_WORDS = 3;

/**
 * Whether a line of a feed's item is its author's: an address to write to, or more words than names of accounts, such as a
 * work with a link to it.
 */
function isAuthors(article: ArticleEditor, { element, text }: LeafBlock): boolean {
  if (!article.facts.isFragment || article.words.wordsOfStart('followUs', text) > 1) return false;
  if (!linksIn(element).some(({ attribs }) => isNetwork(attribs.href ?? ''))) return true;
  if (readsAsSentence(text, article.linkShare(element))) return false;
  const words = textOutsideLinks(element).match(/\p{L}{2,}/gu)?.length ?? 0;
  return words > MAX_LIST_WORDS + MAX_LINK_WORDS * linksIn(element).length;
}

/** A number to call, as in the contacts of a press release. */
const PHONE = /(?:^|[\s:(])\+?\(?\d(?:[\s()/.-]?\d){6,14}(?!\d)/;
/** Addresses of a network that share a page and name no account. */
const SHARE_LINK = /\/(?:sharer?|share-?\w*|intent)\b|\.php\b/i;

/** A day of a month: "1 April", "12. April", "April 12". */
const DAY =
  /(?<![\d.:/-])(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.|º)?\s(?:de\s)?\p{L}{3,}|\p{L}{3,}\s(?:[1-9]|[12]\d|3[01])(?![\d:.@])/u;

const MAIL = /^\s*mailto:/i;

/**
 * Whether the line is about the author or the publisher: it is no sentence, or names one of them outside of its links, or
 * an account is theirs. Other sentences with an address, such as where to apply, are the article's.
 */
function isPublishers(article: ArticleEditor, { text, element }: LeafBlock, accounts: readonly string[]): boolean {
  const hasPhone = PHONE.test(text) || linksIn(element).some(({ attribs }) => /^\s*tel:/i.test(attribs.href ?? ''));
  if (!accounts.some(isNetwork) && hasPhone) return false;
  if (article.words.wordsOfStart('followUs', text) > 1) return true;
  // "Apply by 1 April: …" says until when: that is the article's, not how to reach who wrote it.
  if (!readsAsSentence(text, article.linkShare(element))) return accounts.some(isNetwork) || !DAY.test(text);
  const { authors, siteName, ownUrls } = article.facts;
  const hosts = ownUrls.map((url) => hostOf(url)?.split('.').at(-2) ?? '');
  // A single word that is marked as an author may be a word of this very sentence.
  const whole = authors.filter((author) => /\S\s+\S/.test(author));
  // Pages mark words of a sentence that lead to an account as the author too.
  const own = [textOutsideLinks(element), ...accounts.filter((href) => !SHARE_LINK.test(href))].map(squeeze);
  const isOf = (all: readonly string[]): boolean => {
    const names = all.map(squeeze).filter((name) => name.length > 2);
    return own.some((one) => names.some((name) => one.includes(name)));
  };
  if (isOf(whole)) return true;
  // "Send your photograph to … by Friday": the address is the outlet's, and the sentence is not about it.
  if (DAY.test(text) || namesDay(text, article.facts.language ?? article.words.language)) return false;
  return isOf([siteName ?? '', ...hosts]);
}

/** Lower-case letters and digits alone: accounts are written without spaces. */
function squeeze(text: string): string {
  return plain(text).replaceAll(' ', '');
}

function dateVerdict(article: ArticleEditor, line: LeafBlock): Verdict | undefined {
  if (line.isQuoted || !isAtEdge(line) || !isDate(line.text) || !isOfPage(article, line.text)) return undefined;
  return { reason: 'date line', claim: 'label' };
}

const DAY_MS = 86_400_000;

/**
 * Whether the line may say when the page was published. A day on which nothing was published, by what the page says of itself,
 * is that of an event; so is a time of day after other words than those of a byline.
 */
function isOfPage(article: ArticleEditor, text: string): boolean {
  const year = /\b(?:19|20)\d{2}\b/.exec(text)?.[0];
  if (year === undefined) {
    const words = text.match(/\p{L}{3,}/gu)?.length ?? 0;
    return (words < 2 && !isOfEvent(article, text)) || words === 0 || startsAsByline(article, text);
  }
  const { dates = [] } = article.facts;
  if (dates.length === 0) return !isOfEvent(article, text);
  const numbers = new Set(text.match(/\d+/g)?.map(Number));
  // Time zones: the day before and after.
  const days = dates.flatMap((date) => [-DAY_MS, 0, DAY_MS].map((shift) => new Date(Date.parse(date) + shift)));
  return days.some((day) => numbers.has(day.getUTCDate()) && numbers.has(day.getUTCFullYear()));
}

/**
 * Letters of a word that says what the day or the time is of: shorter ones are of the date, as in "7 pm" or "12 de mayo", but for
 * the name of a court in a citation. Zones of time end in T, or are these.
 */
const EVENT_WORD = /\p{L}{4,}/gu;
const SHORT_NAME = /(?<!\p{L})(?!UTC|MSK|\p{Lu}{1,4}T(?!\p{L}))\p{Lu}{3}(?!\p{L})/gu;

/** Whether the line says more than a day, and not who wrote the page or when: "Valid until …", "…, 7 pm, Net Loft". */
function isOfEvent({ words, facts }: ArticleEditor, text: string): boolean {
  if (startsAsByline({ words }, text)) return false;
  const known = dateWords(facts.language ?? words.language);
  const names = plain([...facts.authors, facts.siteName ?? ''].join(' '));
  const shortNames = (text.match(SHORT_NAME) ?? []).map(plain);
  const said = [...(plain(text).match(EVENT_WORD) ?? []), ...shortNames];
  return said.some((word) => !known.has(word) && !names.includes(word));
}

function startsAsByline({ words }: Pick<ArticleEditor, 'words'>, text: string): boolean {
  return words.starts('byline', text) || words.starts('liveUpdates', text);
}

const HEADING = /^h[1-6]$/;

/**
 * The line directly below a heading, and those after it that have addresses too: there they are the section, such as whom to
 * write to for a place.
 */
function belowHeadings(article: ArticleEditor): Set<Element> {
  const lines = leafBlocksOf(article);
  const headed = new Set<Element>();
  lines.forEach(({ element }, at) => {
    const before = lines[at - 1]?.element;
    if (!before) return;
    if (HEADING.test(before.name) || (headed.has(before) && linksIn(before).length > 0)) headed.add(element);
  });
  return headed;
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

/** References to notes behind a sentence: "[1]", or a number right behind the full stop. */
const NOTE_MARKS = /(?:\s?\[\d{1,3}\])+$|(?<=\p{L}[.!?]|\d{4}[.!?])\d{1,2}$/u;
/** Years from one to another, as of a life; a notice of rights has them too. */
const YEARS =
  /^(?!.*(?:©|\(c\)|copyright)).*\b[12]\d{3}\s?[–—-]\s?(?:\d{1,2}\.?\s(?:de\s)?\p{L}+\s(?:de\s)?|\p{L}+\s\d{1,2},?\s)?[12]\d{3}\b/iu;
/** The day of a death. */
const DIED = /[†✝]\s?\d/u;
/** How long a recording is, behind its name. */
const DURATION = /(?<=\p{L})\s*\((?:\d{1,2}:)?\d{1,2}:\d{2}\)$/u;
/** Days from one to another, on which something happens: nothing is published on several. */
const DAYS =
  /(?<![\d.:/–—-])\d{1,2}\.?\s?[–—-]\s?\d{1,2}\.?\s(?:de\s)?\p{L}{3,}|\p{L}{3,}\.?\s\d{1,2}\s?[–—-]\s?\d{1,2}(?![\d:.])/u;

/** A time from one to another, as of an event; behind a single space is the zone of a time. */
const TIMES = /(?<![\d:T])\d{1,2}[:h]\d{2}(?:\s?[ap]\.?m\.?)?(\s?)[–—-]\1\d{1,2}[:h]\d{2}(?![\d:])/iu;

function isAtEdge({ before, after }: LeafBlock): boolean {
  return before < DATE_EDGE_CHARS || after < DATE_EDGE_CHARS;
}

/**
 * Whether a line is a date or time and little else, in any language: a year or a time of day, two numbers, few words.
 */
function isDate(line: string): boolean {
  if (line.length > MAX_LINE_CHARS) return false;
  const text = line.replace(NOTE_MARKS, '').replace(DURATION, '');
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length < 2 || text.length > MAX_DATE_CHARS || VERSION.test(text) || /[?!]$|[.!?]\s+\p{Lu}/u.test(text))
    return false;
  if (DAYS.test(text) || YEARS.test(text) || DIED.test(text) || TIMES.test(text)) return false;
  const words = text.match(/\p{L}+/gu) ?? [];
  const times = text.match(/\b\d{1,2}[:h]\d{2}\b/g) ?? [];
  const hasYear = /\b(?:19|20)\d{2}\b/.test(text);
  // Several times and no date: opening hours, the chapters of a video, a score.
  if (times.length > 1 && numbers.length === times.length * 2) return false;
  const isDated = hasYear || times.length > 0;
  return words.length <= 8 && isDated && numbers.length * 3 >= words.length;
}

const NONE: ReadonlySet<Element> = new Set();

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
    partLines(article, (line) => verdictFor(article, line, NONE) !== undefined);
    const headed = belowHeadings(article);
    removeLeafBlocks(
      article,
      (line) =>
        (isAuthors(article, line) ? undefined : verdictFor(article, line, headed)) ??
        (areEntries ? undefined : dateVerdict(article, line)),
    );
  },
};
