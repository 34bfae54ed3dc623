/**
 * Finds the list of a page that looks like news, by trial: elements that repeat under the same description, each with a link of its own
 * and a text as long as a headline. Each description is run as the selector that it would be in the configuration, and judged by what it finds.
 */
import type { Document, Element } from 'domhandler';
import { decodePage } from '../articles/decode-page.ts';
import { readDate } from '../feeds/dates/dates.ts';
import { parseHtml } from '../html/document.ts';
import { closest, find, findAll } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import { defined } from '../model/defined.ts';
import type { ParsedFeed } from '../model/parsed-feed.ts';
import type { PageSelectors } from '../model/source.ts';
import { describeElement, describePlaces } from './describe.ts';
import { type PageOptions, readPageFeed } from './read-page.ts';
import { selectOnPage } from './selectors.ts';

/** A list that looks like news. */
export interface ProposedPage {
  readonly page: PageSelectors;
  /** What it finds on the page now. */
  readonly read: ParsedFeed;
}

/** Fewer repetitions may be a coincidence, more are an archive or a menu. */
const MIN_ITEMS = 3;
const MAX_ITEMS = 200;
/** Characters of a link's text from which it may be a headline: two words are a menu. CJK headlines have about half. */
const MIN_HEADLINE = 18;
/** Links of a page that are looked at, and elements around each that may be an item. */
const MAX_LINKS = 1500;
const MAX_LEVELS = 7;
/** Descriptions that are tried. */
const MAX_TRIALS = 60;
/** The share of items that must have a part for its selector to be proposed. */
const MIN_SHARE = 0.6;

/** The best list of the page; undefined if none looks like news. Never throws, whatever the page contains. */
export function proposePage(bytes: Uint8Array, options: PageOptions): ProposedPage | undefined {
  const page = parseHtml(decodePage(bytes, options.contentType));
  let best: { readonly list: string; readonly items: readonly Element[]; readonly score: number } | undefined;
  for (const list of candidatesIn(page)) {
    const items = selectOnPage(page, list) ?? [];
    const score = scoreOf(items);
    if (score > (best?.score ?? 0)) best = { list, items, score };
  }
  if (best === undefined) return undefined;
  const selectors = withParts(best.list, best.items);
  const read = readPageFeed(bytes, selectors, options);
  return read.entries.length < MIN_ITEMS ? undefined : { page: selectors, read };
}

const OUTSIDE = /^(?:nav|form|aside|select|button)$/;
const HEAD_OR_FOOT = /^(?:header|footer)$/;
const PART = /^(?:article|section|li|td)$/;

/** Whether an element is in a menu, a side box, or the head or foot of the page, rather than of one of its parts. */
function isOutside(element: Element): boolean {
  return (
    closest(element, (around) => {
      if (OUTSIDE.test(around.name)) return true;
      return HEAD_OR_FOOT.test(around.name) && closest(around, ({ name }) => PART.test(name)) === undefined;
    }) !== undefined
  );
}

/** The weight of a text: a character of a script without spaces says as much as two letters. */
function weightOf(text: string): number {
  return text.length + (text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0);
}

function isHeadline(element: Element): boolean {
  return element.name === 'a' && element.attribs.href !== undefined && weightOf(textOf(element)) >= MIN_HEADLINE;
}

/** Descriptions of what surrounds the links of the page, those that surround most of them first. */
function candidatesIn(page: Document): readonly string[] {
  const links = findAll(page, isHeadline)
    .filter((link) => !isOutside(link))
    .slice(0, MAX_LINKS);
  const counts = new Map<string, number>();
  for (const link of links) {
    for (const element of surrounding(link)) {
      for (const place of describePlaces(element)) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_ITEMS)
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_TRIALS)
    .map(([place]) => place);
}

/** The link and the elements around it. */
function surrounding(link: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | undefined = link; at !== undefined && found.length < MAX_LEVELS; at = parentOf(at)) {
    if (at.name === 'body' || at.name === 'html') break;
    found.push(at);
  }
  return found;
}

function parentOf({ parent }: Element): Element | undefined {
  return parent !== null && 'name' in parent ? parent : undefined;
}

/** How much a list looks like news: the headlines that it has, more for each with a date, a heading or a text. 0: not at all. */
function scoreOf(items: readonly Element[]): number {
  if (items.length < MIN_ITEMS || items.length > MAX_ITEMS) return 0;
  const targets = new Set<string>();
  const forms = new Map<string, number>();
  let score = 0;
  let headlines = 0;
  for (const item of items) {
    const link = mainLink(item);
    if (link === undefined || isOutside(item)) continue;
    headlines++;
    const form = formOf(item, link);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    targets.add(link.attribs.href ?? '');
    score += Math.min(weightOf(titleOf(item, link)), 90) * bonusOf(item, link);
  }
  // Items with several headlines are parts of the page, not items.
  const isPlural = items.filter((item) => distinctHeadlines(item) > 1).length > items.length / 3;
  if (headlines < MIN_ITEMS || headlines < items.length * MIN_SHARE || isPlural) return 0;
  // Two lists together are not alike.
  const alike = Math.max(...forms.values()) / items.length;
  return ((score * targets.size) / headlines) * alike ** 2;
}

function distinctHeadlines(item: Element): number {
  return new Set(findAll(item, isHeadline).map(({ attribs }) => attribs.href)).size;
}

const isHeading = ({ name }: Element): boolean => /^h[1-6]$/.test(name);

/** The link of the item's heading, or its longest one. */
function mainLink(item: Element): Element | undefined {
  if (isHeadline(item)) return item;
  const heading = find(item, isHeading);
  const isAnchor = ({ name, attribs }: Element): boolean => name === 'a' && attribs.href !== undefined;
  const inHeading = heading && (find(heading, isAnchor) ?? closest(heading, isAnchor));
  if (inHeading !== undefined && weightOf(textOf(inHeading)) >= MIN_HEADLINE) return inHeading;
  const anchors = findAll(item, isHeadline);
  return anchors.sort((a, b) => weightOf(textOf(b)) - weightOf(textOf(a)))[0];
}

function titleOf(item: Element, link: Element): string {
  const heading = find(item, isHeading);
  return (heading && textOf(heading)) || textOf(link);
}

/** Which parts an item has. */
function formOf(item: Element, link: Element): string {
  return [dateIn(item), find(item, isHeading), textIn(item, link)].map((part) => part !== undefined).join();
}

function bonusOf(item: Element, link: Element): number {
  const date = dateIn(item) === undefined ? 0 : 0.5;
  const heading = find(item, isHeading) === undefined ? 0 : 0.5;
  const text = textIn(item, link) === undefined ? 0 : 0.3;
  return 1 + date + heading + text;
}

/** Characters of a text that may be a date and nothing else. */
const MAX_DATE_LENGTH = 40;

/** The `time` element of an item, or the first small element whose text is a date. */
function dateIn(item: Element): Element | undefined {
  return (
    find(item, ({ name }) => name === 'time') ??
    find(item, (element) => {
      const text = element.name === 'a' || element.children.length > 3 ? '' : textOf(element);
      if (text.length < 6 || text.length > MAX_DATE_LENGTH || !/\d/.test(text)) return false;
      const date = readDate(text);
      return date !== undefined && date !== 'none';
    })
  );
}

/** Characters of a paragraph that says something of the article. */
const MIN_TEXT_LENGTH = 40;

function textIn(item: Element, link: Element): Element | undefined {
  return find(item, (element) => {
    if (element.name !== 'p' || element === link || find(element, isHeading) !== undefined) return false;
    return (
      closest(element, (around) => around === link) === undefined &&
      textOf(element).length >= MIN_TEXT_LENGTH &&
      textOf(element) !== textOf(link)
    );
  });
}

/** The list with selectors for the parts that most of its items have. */
function withParts(list: string, items: readonly Element[]): PageSelectors {
  const headings = commonOf(items, (item) => find(item, isHeading));
  const links = commonOf(items, (item) => {
    const link = mainLink(item);
    return link === item ? undefined : link;
  });
  // Without a selector the link is that of the heading, or the first one.
  const isFirst = items.every((item) => {
    const heading = find(item, isHeading);
    const first = (heading && find(heading, ({ name }) => name === 'a')) ?? find(item, ({ name }) => name === 'a');
    return mainLink(item) === undefined || mainLink(item) === item || mainLink(item) === first;
  });
  return defined({
    list,
    title: headings ?? undefined,
    link: isFirst ? undefined : links,
    date: commonOf(items, dateIn),
    image: commonOf(items, (item) => find(item, ({ name }) => name === 'img')),
    text: commonOf(items, (item) => {
      const link = mainLink(item);
      return link && textIn(item, link);
    }),
  });
}

/** The description that most items have for a part; undefined if most items lack it. */
function commonOf(items: readonly Element[], partOf: (item: Element) => Element | undefined): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) {
    const part = partOf(item);
    if (part === undefined) continue;
    for (const text of describeElement(part)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  return best !== undefined && best[1] >= items.length * MIN_SHARE ? best[0] : undefined;
}
