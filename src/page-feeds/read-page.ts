/** Reads the list of a page as a feed: each item with a link is an entry. A list that finds nothing is an error, not an empty feed. */
import type { Document, Element } from 'domhandler';
import { decodePage } from '../articles/decode-page.ts';
import { elementsIn, textsIn } from '../articles/site-rules/select.ts';
import { readDate } from '../feeds/dates/dates.ts';
import { type DateHelp, onceOnly, orderOfAll } from '../feeds/dates/day-order.ts';
import { resolveUrl } from '../feeds/links/urls.ts';
import { parseHtml } from '../html/document.ts';
import { find, findAll } from '../html/nodes.ts';
import { fold, textOf } from '../html/text.ts';
import { defined } from '../model/defined.ts';
import type { ParsedEntry } from '../model/entry.ts';
import type { FeedHeader, FeedProblem, ParsedFeed } from '../model/parsed-feed.ts';
import type { PageSelectors } from '../model/source.ts';
import { isApartAddress } from './addresses.ts';
import { selectInItem, selectOnPage } from './selectors.ts';

/** Items of a list that are read. */
const MAX_ITEMS = 200;
/** Characters of a text, a title and a date. */
const MAX_TEXT_LENGTH = 5000;
const MAX_TITLE_LENGTH = 500;
const MAX_DATE_LENGTH = 100;

/** What is known of the page besides its bytes. */
export interface PageOptions {
  /** After redirects: the base of relative links. */
  readonly url: string;
  readonly contentType?: string;
}

/** Reads a page with the operator's selectors. Never throws, whatever the page contains. */
export function readPageFeed(
  bytes: Uint8Array,
  selectors: PageSelectors,
  { url, contentType }: PageOptions,
): ParsedFeed {
  const page = parseHtml(decodePage(bytes, contentType));
  const base =
    resolveUrl(find(page, ({ name, attribs }) => name === 'base' && attribs.href !== undefined)?.attribs.href, url) ??
    url;
  const items = selectOnPage(page, selectors.list);
  if (items === undefined) return failed('too-many-steps', `\`page.list\` takes too long on this page`);
  if (items.length === 0)
    return failed(
      'no-list',
      `the page has nothing that \`page.list\` selects (${selectors.list}); its layout may have changed`,
    );
  const language = languageOf(page);
  const listed = items.slice(0, MAX_ITEMS);
  const order = onceOnly(() => orderOfAll(listed.flatMap((item) => dateTextIn(item, selectors.date) ?? [])));
  const read = listed.map((item) => entryOf(item, selectors, { base, url, dates: { language, order } }));
  const entries = unique(read.flatMap(({ entry }) => entry ?? []));
  if (entries.length === 0)
    return failed('no-links', `\`page.list\` selects ${items.length} elements, but none has a link to an article`);
  const badDates = read.filter(({ isBadDate }) => isBadDate).length;
  const problems: readonly FeedProblem[] =
    badDates === 0
      ? []
      : [
          {
            code: 'bad-date',
            severity: 'warning',
            message: `Some dates cannot be read (${badDates} of ${read.length}).`,
          },
        ];
  return { feed: headerOf(page, url, language), entries, problems };
}

function failed(code: string, message: string): ParsedFeed {
  return { entries: [], problems: [{ code, message, severity: 'error' }] };
}

interface Surroundings {
  readonly base: string;
  readonly url: string;
  readonly dates: DateHelp;
}

function entryOf(
  item: Element,
  selectors: PageSelectors,
  { base, url, dates }: Surroundings,
): { readonly entry?: ParsedEntry; readonly isBadDate: boolean } {
  const anchor = linkIn(item, selectors.link);
  const link = resolveUrl(anchor?.attribs.href, base);
  if (link === undefined || !isApartAddress(link, url)) return { isBadDate: false };
  const date = dateIn(item, selectors.date, dates);
  const title = titleIn(item, anchor, selectors.title);
  const text = textWith(item, selectors.text)?.slice(0, MAX_TEXT_LENGTH);
  const entry = defined({
    ...{ authors: [], contributors: [], enclosures: [], categories: [], thumbnails: [], media: [] },
    links: [{ href: link, rel: 'alternate', type: 'text/html' }],
    link,
    title: title === '' ? undefined : title.slice(0, MAX_TITLE_LENGTH),
    titleKind: title === '' ? undefined : ('text' as const),
    summary: text,
    summaryKind: text === undefined ? undefined : ('text' as const),
    published: date.instant,
    language: dates.language,
    image: imageIn(item, selectors.image, base),
  });
  return { entry, isBadDate: date.isBad };
}

const HEADING = /^h[1-6]$/;

function isLink({ name, attribs }: Element): boolean {
  return name === 'a' && attribs.href !== undefined;
}

/** The link that was selected, or that is in what was selected; without a selector that of the heading, or the first. */
function linkIn(item: Element, selector: string | undefined): Element | undefined {
  const within = (element: Element): Element | undefined => (isLink(element) ? element : find(element, isLink));
  if (selector !== undefined)
    return elementsIn(selectInItem(item, selector))
      .map(within)
      .find((one) => one !== undefined);
  if (isLink(item)) return item;
  const heading = find(item, ({ name }) => HEADING.test(name));
  return (heading && find(heading, isLink)) ?? find(item, isLink);
}

/** Without a selector the heading of the item, or the text of its link. */
function titleIn(item: Element, anchor: Element | undefined, selector: string | undefined): string {
  if (selector !== undefined) return textWith(item, selector) ?? '';
  const heading = find(item, ({ name }) => HEADING.test(name));
  return (heading && textOf(heading)) || (anchor && (textOf(anchor) || fold(anchor.attribs.title ?? ''))) || '';
}

function textWith(item: Element, selector: string | undefined): string | undefined {
  return selector === undefined ? undefined : textsIn(selectInItem(item, selector))[0];
}

/** Without a selector the first `time` element. */
function dateTextIn(item: Element, selector: string | undefined): string | undefined {
  return (selector === undefined ? timeIn(item) : textWith(item, selector))?.slice(0, MAX_DATE_LENGTH);
}

function dateIn(
  item: Element,
  selector: string | undefined,
  dates: DateHelp,
): { readonly instant?: string; readonly isBad: boolean } {
  const text = dateTextIn(item, selector);
  if (text === undefined) return { isBad: false };
  const found = readDate(text, dates);
  return found === undefined || found === 'none' ? { isBad: true } : { instant: found, isBad: false };
}

function timeIn(item: Element): string | undefined {
  const time = find(item, ({ name }) => name === 'time');
  return time && (time.attribs.datetime ?? textOf(time));
}

function imageIn(item: Element, selector: string | undefined, base: string): string | undefined {
  if (selector === undefined) return undefined;
  const isImage = ({ name }: Element): boolean => name === 'img' || name === 'source';
  const [element] = elementsIn(selectInItem(item, selector));
  const {
    src,
    'data-src': lazy,
    srcset,
  } = (element && (isImage(element) ? element : find(element, isImage)))?.attribs ?? {};
  const isPlaceholder = src === undefined || src.startsWith('data:');
  return resolveUrl((isPlaceholder ? (lazy ?? srcset?.trim().split(/[\s,]/)[0]) : src) ?? '', base);
}

/** One entry for each address: lists repeat their first items. */
function unique(entries: readonly ParsedEntry[]): readonly ParsedEntry[] {
  const seen = new Set<string>();
  return entries.filter(({ link = '' }) => {
    const known = seen.size;
    return seen.add(link).size > known;
  });
}

function languageOf(page: Document): string | undefined {
  return find(page, ({ name }) => name === 'html')?.attribs.lang?.trim() || undefined;
}

function headerOf(page: Document, url: string, language: string | undefined): FeedHeader {
  const meta = (property: string): string | undefined =>
    findAll(page, ({ name, attribs }) => name === 'meta' && attribs.property === property)[0]?.attribs.content;
  const heading = find(page, ({ name }) => name === 'title');
  const title = fold(heading === undefined ? (meta('og:title') ?? '') : textInHead(heading)) || meta('og:site_name');
  return defined({
    ...{ format: 'page' as const, authors: [], categories: [], hints: { hubs: [] } },
    links: [{ href: url, rel: 'alternate', type: 'text/html' }],
    link: url,
    title,
    titleKind: title === undefined ? undefined : ('text' as const),
    language,
  });
}

/** The text of the title element, which readers of text skip. */
function textInHead({ children }: Element): string {
  return children.map((child) => ('data' in child ? child.data : '')).join('');
}
