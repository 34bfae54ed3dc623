/** Why: a feed of a million items must cost no more memory than one of a few thousand, and the newest are the ones wanted. */
import { parseDate } from './dates/dates.ts';
import { type Element, textOf } from './xml/element.ts';

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
}

/** Collects items and keeps the newest `limit`; undated ones count by their place, feeds being newest first. */
export class NewestItems {
  readonly #limit: number;
  #kept: Dated[] = [];
  #seen = 0;

  constructor(limit: number = maxItems) {
    this.#limit = limit;
  }

  get seen(): number {
    return this.#seen;
  }

  add(item: Element): void {
    this.#kept.push({ item, order: this.#seen++ });
    if (this.#kept.length >= this.#limit * 2) this.#drop();
  }

  /** In document order. */
  items(): Element[] {
    this.#drop();
    return this.#kept.map(({ item }) => item);
  }

  #drop(): void {
    if (this.#kept.length <= this.#limit) return;
    const dated = this.#kept.map((one) => ({ ...one, date: dateOf(one.item) }));
    dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.order - b.order));
    this.#kept = dated
      .slice(0, this.#limit)
      .sort((a, b) => a.order - b.order)
      .map(({ item, order }) => ({ item, order }));
  }
}

function dateOf(item: Element): string {
  const texts =
    item.parts?.flatMap((part) => (typeof part !== 'string' && dateNames.has(part.name) ? [textOf(part)] : [])) ?? [];
  return texts.map((text) => parseDate(text) ?? '').reduce((latest, date) => (date > latest ? date : latest), '');
}
