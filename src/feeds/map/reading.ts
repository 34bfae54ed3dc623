/** Field lookups shared by all mappers, in the order of precedence that each gives. */
import type { Instant } from '../../model/time.ts';
import { readDate } from '../dates/dates.ts';
import type { DayOrder } from '../dates/day-order.ts';
import { type Element, textOf } from '../xml/element.ts';
import type { Fields } from './field-names.ts';

/** What the mappers know about the document around a field. */
export interface Context {
  /** The feed is Atom 0.3, whose constructs differ. */
  readonly isAtom03: boolean;
  /** Address of the document itself (Content-Location or URL). */
  readonly documentBase: string | undefined;
  /** Base of an item without `xml:base`: its own link. */
  readonly itemBase?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  /** The order of day and month that the feed's dates prove. */
  readonly order?: () => DayOrder | undefined;
  /** Called with each date that cannot be read. */
  readonly onBadDate: (text: string) => void;
}

/** All elements of the fields, field by field. */
export function all(fields: Fields, names: readonly string[]): Element[] {
  return names.flatMap((name) => fields.get(name) ?? []);
}

/** Trimmed text of an element; undefined when it is empty. */
export function plainText(element: Element | undefined): string | undefined {
  return (element && textOf(element).trim()) || undefined;
}

/** Text of the first field that has any; of a field given twice, the last counts, as in nearly every reader. */
export function firstText(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const element of (fields.get(name) ?? []).toReversed()) {
      const text = plainText(element);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** The first readable date of the fields; of a field given twice, the last counts. */
export function firstDate(fields: Fields, names: readonly string[], context: Context): Instant | undefined {
  for (const name of names) {
    for (const element of (fields.get(name) ?? []).toReversed()) {
      const text = plainText(element);
      if (text === undefined) continue;
      const date = readDate(text, context);
      if (date === 'none') continue;
      if (date !== undefined) return date;
      context.onBadDate(text);
    }
  }
  return undefined;
}

/** Base for the addresses in an element: its `xml:base`, else the item's link, else the document. */
export function baseFor(element: Element, context: Context): string | undefined {
  return element.base !== context.documentBase ? element.base : (context.itemBase ?? context.documentBase);
}
