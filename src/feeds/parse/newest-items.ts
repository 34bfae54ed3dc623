/** Why: a feed of a million items must cost no more memory than one of a few thousand, and the newest are the ones wanted. */
import { parseDate } from '../dates/dates.ts';
import { type Element, textOf } from '../xml/element.ts';

/** The longest honest feeds (whole archives) seen in the field have a few thousand items. */
export const maxItems = 10_000;

const dateNames: ReadonlySet<string> = new Set([
  'pubdate',
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
  /** '' until it is asked for, and for items without one. */
  readonly date: string;
}

/** Collects items and keeps the newest `limit`; undated ones count by their place, feeds being newest first. */
export class NewestItems {
  readonly #limit: number;
  #kept: Dated[] = [];
  #seen = 0;
  /** Once the limit was passed: the date below which nothing more is kept. */
  #floor: string | undefined;

  constructor(limit: number = maxItems) {
    this.#limit = limit;
  }

  get seen(): number {
    return this.#seen;
  }

  add(item: Element): void {
    const date = this.#floor === undefined ? '' : dateOf(item);
    const order = this.#seen++;
    if (this.#floor !== undefined && date <= this.#floor) return;
    this.#kept.push({ item, order, date });
    if (this.#kept.length >= this.#limit * 2) this.#drop();
  }

  /** In document order. */
  items(): Element[] {
    if (this.#kept.length > this.#limit) this.#drop();
    return this.#kept.sort((a, b) => a.order - b.order).map(({ item }) => item);
  }

  #drop(): void {
    const dated =
      this.#floor === undefined ? this.#kept.map((one) => ({ ...one, date: dateOf(one.item) })) : this.#kept;
    this.#kept = dated
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.order - b.order))
      .slice(0, this.#limit);
    this.#floor = this.#kept.at(-1)?.date ?? '';
  }
}

function dateOf(item: Element): string {
  const texts =
    item.parts?.flatMap((part) => (typeof part !== 'string' && dateNames.has(part.name) ? [textOf(part)] : [])) ?? [];
  return texts.map((text) => parseDate(text) ?? '').reduce((latest, date) => (date > latest ? date : latest), '');
}
