/** Why: every mapper asks the same small questions of a set of fields, in the order of precedence that it gives. */
import type { Instant } from '../../model/time.ts';
import { undoDoubleEncoding } from '../bytes/clean-characters.ts';
import { parseDate } from '../dates/dates.ts';
import { type Element, textOf } from '../xml/element.ts';
import type { Fields } from './field-names.ts';

/** What the mappers know of the document around a field. */
export interface Context {
  readonly isAtom03: boolean;
  /** Address of the document itself (Content-Location or URL). */
  readonly documentBase: string | undefined;
  /** Base of an item without `xml:base`: its own link. */
  readonly itemBase?: string | undefined;
  readonly language?: string | undefined;
  /** Told of each date that cannot be read. */
  readonly onBadDate: (text: string) => void;
}

export function all(fields: Fields, names: readonly string[]): Element[] {
  return names.flatMap((name) => fields.get(name) ?? []);
}

/** Text of an element, white space trimmed; undefined when there is none. */
export function plainText(element: Element | undefined): string | undefined {
  return (element && undoDoubleEncoding(textOf(element)).trim()) || undefined;
}

/** The first of the fields that has text; of a field given twice, the last, as nearly every reader has it. */
export function firstText(fields: Fields, names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const element of (fields.get(name) ?? []).toReversed()) {
      const text = plainText(element);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** The first of the fields that has a date which can be read; of a field given twice, the last. */
export function firstDate(fields: Fields, names: readonly string[], context: Context): Instant | undefined {
  for (const name of names) {
    for (const element of (fields.get(name) ?? []).toReversed()) {
      const text = plainText(element);
      if (text === undefined) continue;
      const date = parseDate(text, context.language);
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
