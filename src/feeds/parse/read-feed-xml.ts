/** Reads the text of an XML feed of any dialect into the feed and its entries, with a limit on every step. */
import { defined } from '../../model/defined.ts';
import type { FeedFormat, FeedProblem, ParsedFeed } from '../../model/parsed-feed.ts';
import { cleanCharacters, hasUnwantedCharacters, withLineFeeds } from '../bytes/clean-characters.ts';
import { declaredEntities, References } from '../bytes/entities.ts';
import { type DayOrder, onceOnly, orderOfAll } from '../dates/day-order.ts';
import { readEntry } from '../map/entry.ts';
import { groupOf, itemFields } from '../map/field-names.ts';
import { readHeader } from '../map/header.ts';
import type { Context } from '../map/reading.ts';
import { attribute, childElements, type Element, textOf } from '../xml/element.ts';
import { type Prolog, readProlog } from '../xml/prolog.ts';
import { type ReadResult, readTree } from '../xml/reader.ts';
import { structural } from '../xml/vocabulary.ts';
import { dateNames, maxItems, NewestItems } from './newest-items.ts';
import { errorOf, warningOf } from './problems.ts';
import { readFields } from './rss-parser.ts';

/** What the HTTP response says about the document. */
export interface Surroundings {
  /** Address that relative references resolve against. */
  readonly base: string | undefined;
  /** `Content-Language` of the response. */
  readonly language: string | undefined;
  /** Characters that the document's own entities may add in all. */
  readonly maxExpansion: number;
}

/** Items whose dates are read for the order of day and month. */
const maxDated = 500;

const htmlRoots: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'script',
  'div',
  'meta',
  'title',
  'center',
  'h1',
  'p',
  'style',
]);

/** Parses decoded text that is not JSON. */
export async function readFeedXml(text: string, around: Surroundings): Promise<ParsedFeed> {
  const problems: FeedProblem[] = [];
  const isUnclean = hasUnwantedCharacters(text);
  if (isUnclean) problems.push(warningOf('control-characters'));
  const source = withLineFeeds(isUnclean ? cleanCharacters(text) : text);
  const prolog = readProlog(source);
  if (prolog.doctypes > 1) return nothing(errorOf('doctype-repeated'));
  if (prolog.rootStart < 0) return nothing(rootless(source, prolog));
  if (prolog.hasJunk) problems.push(warningOf('junk-before-feed'));
  const references = new References(declaredEntities(prolog.subset), around.maxExpansion);
  const newest = new NewestItems();
  const tree = readTree(source.slice(prolog.rootStart), {
    references,
    base: around.base,
    language: around.language,
    onItem: (item) => newest.add(item),
  });
  if (!tree.root) return nothing(errorOf('not-a-feed', 'its first tag never ends'));
  const whole = newest.items().map(unwrapped);
  // If the document was cut off inside its first item, use what there is of it.
  const cut = whole.length === 0 ? tree.cutItem : undefined;
  problems.push(...treeProblems(tree, references, newest));
  const { feed, entries } = await map(tree.root, tree.itemBase, cut ? [cut] : whole, around, problems);
  return defined({
    feed,
    entries: cut ? entries.map((entry) => ({ ...entry, isCut: true as const })) : entries,
    problems,
  });
}

function nothing(problem: FeedProblem): ParsedFeed {
  return { entries: [], problems: [problem] };
}

function rootless(text: string, { firstElement, hasJunk }: Prolog): FeedProblem {
  if (firstElement === '' && !hasJunk) return errorOf('empty');
  if (firstElement === 'opml') return errorOf('opml');
  if (htmlRoots.has(firstElement) || /<!doctype\s+html/i.test(text.slice(0, 1000)))
    return errorOf('html-page', titleOf(text));
  return errorOf('not-a-feed', `it begins with ${firstElement ? `<${firstElement}>` : text.trim().slice(0, 60)}`);
}

function titleOf(html: string): string | undefined {
  return /<title[^<>]{0,200}>([^<]{1,300})/i.exec(html.slice(0, 50_000))?.[1]?.trim();
}

function treeProblems(tree: ReadResult, references: References, newest: NewestItems): FeedProblem[] {
  return [
    ...(tree.isTruncated ? [warningOf('truncated')] : []),
    ...(tree.isTooDeep ? [warningOf('too-deep')] : []),
    ...(references.isExhausted ? [warningOf('entities-exhausted')] : []),
    ...(newest.seen > maxItems ? [warningOf('too-many-items', `${newest.seen} items, ${maxItems} used`)] : []),
    ...(newest.seen === 0 && !tree.cutItem ? [warningOf('no-items')] : []),
  ];
}

async function map(
  root: Element,
  itemBase: string | undefined,
  items: readonly Element[],
  around: Surroundings,
  problems: FeedProblem[],
): Promise<ParsedFeed> {
  const holders = structuralElements(root);
  const header = headerElements(holders);
  const fields = await readFields(header, items);
  const badDates: string[] = [];
  const context: Context = {
    isAtom03: formatOf(root) === 'atom' && isAtom03(root),
    documentBase: around.base,
    language: around.language,
    onBadDate: (date) => badDates.push(date),
    order: dayOrderOf(items, header),
  };
  const feed = readHeader(formatOf(root), holders, fields.feed, context);
  const inItems: Context = { ...context, documentBase: itemBase, language: feed.language };
  const entries = items.map((item, i) => readEntry(item, fields.items[i] ?? new Map(), inItems));
  if (badDates.length > 0)
    problems.push(warningOf('bad-date', `${badDates.length}, such as "${badDates[0]?.slice(0, 60)}"`));
  return { feed, entries, problems };
}

/** An item whose fields are all inside one element (`item > article > title`) is that element. */
function unwrapped(item: Element): Element {
  if ((item.parts?.length ?? 0) > 3) return item;
  const [only, ...others] = childElements(item);
  if (only === undefined || others.length > 0 || itemFields.has(only.name) || groupOf.has(only.name)) return item;
  const inner = childElements(only).map(({ name }) => name);
  return inner.includes('title') || inner.includes('link') || inner.includes('atom:title') ? only : item;
}

/** The order of day and month in the feed's dates, found when it is first needed. */
function dayOrderOf(items: readonly Element[], header: readonly Element[]): () => DayOrder | undefined {
  return onceOnly(() => {
    const elements = [...items.slice(0, maxDated).flatMap(childElements), ...header];
    return orderOfAll(elements.filter(({ name }) => dateNames.has(name)).map(textOf));
  });
}

/** The fields of the first channel, plus those of the other channels and the root that it lacks. */
function headerElements(holders: readonly Element[]): Element[] {
  const found: Element[] = [];
  for (const holder of holders) {
    const known = new Set(found.map((element) => element.name));
    const own = childElements(holder).filter(({ name }) => !structural.has(name) || name === 'items');
    found.push(...own.filter(({ name }) => !known.has(name) || groupOf.has(name)));
  }
  return found;
}

/** The root and its channels, outermost last: a channel's fields come before the root's. */
function structuralElements(root: Element): Element[] {
  const inner = childElements(root).filter((element) => structural.has(element.name) && element.name !== 'items');
  return [...inner.flatMap(structuralElements), root];
}

/** Whether an Atom feed is of version 0.3: it does not declare the namespace of 1.0. */
function isAtom03(root: Element): boolean {
  const namespaces = [...root.attributes].filter(([name]) => name.startsWith('xmlns')).map(([, uri]) => uri);
  return !namespaces.some((uri) => /w3\.org\/2005\/atom/i.test(uri));
}

function formatOf(root: Element): FeedFormat {
  if (root.name === 'atom:feed' || root.name === 'feed') return 'atom';
  if (root.name.startsWith('rdf') || /rss1\.1/.test(attribute(root, 'xmlns') ?? '')) return 'rdf';
  return root.name === 'channel' && root.rawName === root.rawName.toUpperCase() ? 'cdf' : 'rss';
}
