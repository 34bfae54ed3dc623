/**
 * Keeps the newest items of a feed while it is read: a feed of a million items must not need more memory than one of a
 * few thousand.
 */
import { parseDate } from '../dates/dates.ts';
import { type Element, textOf } from '../xml/element.ts';

/** The longest real feeds seen (whole archives) have a few thousand items. */
export const maxItems = 10_000;

/** Elements that date an item. */
export const dateNames: ReadonlySet<string> = new Set([
  'pubdate',
  'lastbuilddate',
  'published',
  'updated',
  'date',
  'atom:updated',
  'atom:published',
  'atom:issued',
  'atom:modified',
  'dc:date',
  'dcterms:created',
  'dcterms:modified',
]);

interface Dated {
  readonly item: Element;
  readonly order: number;
  /** '' until it is needed, and for items without one. */
  readonly date: string;
}

/**
 * Collects items and retains the newest `limit`; undated ones count by their position, since feeds are newest first.
 */
export class NewestItems {
  readonly #limit: number;
  #newest: Dated[] = [];
  #seen = 0;
  /** Once the limit was exceeded: the date below which items are dropped. */
  #floor: string | undefined;

  constructor(limit: number = maxItems) {
    this.#limit = limit;
  }

  /** Number of items added. */
  get seen(): number {
    return this.#seen;
  }

  add(item: Element): void {
    const date = this.#floor === undefined ? '' : dateOf(item);
    const order = this.#seen++;
    if (this.#floor !== undefined && date <= this.#floor) return;
    this.#newest.push({ item, order, date });
    if (this.#newest.length >= this.#limit * 2) this.#drop();
  }

  /** The retained items, in document order. */
  items(): Element[] {
    if (this.#newest.length > this.#limit) this.#drop();
    return this.#newest.sort((a, b) => a.order - b.order).map(({ item }) => item);
  }

  #drop(): void {
    const dated =
      this.#floor === undefined ? this.#newest.map((dated) => ({ ...dated, date: dateOf(dated.item) })) : this.#newest;
    this.#newest = dated
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.order - b.order))
      .slice(0, this.#limit);
    this.#floor = this.#newest.at(-1)?.date ?? '';
  }
}

function dateOf(item: Element): string {
  const texts =
    item.parts?.flatMap((part) => (typeof part !== 'string' && dateNames.has(part.name) ? [textOf(part)] : [])) ?? [];
  return texts.map((text) => parseDate(text) ?? '').reduce((latest, date) => (date > latest ? date : latest), '');
}
