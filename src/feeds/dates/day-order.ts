/**
 * Decides whether `04/12/2026` is in April or December: its weekday, a number over 12, its neighbours in the feed and
 * the language of the feed are evidence, in this order.
 */
import { civilMs, fullYear } from './civil-time.ts';
import { isWeekdayNamed } from './weekday-names.ts';

/** Which of two numbers comes first. */
export type DayOrder = 'day-first' | 'month-first';

/** What helps to read a date. */
export interface DateHelp {
  /** BCP 47 tag of the feed: decides between month names that two languages share, and between day and month. */
  readonly language?: string | undefined;
  /** The order of day and month that other dates of the feed prove; called only for a date that leaves it open. */
  readonly order?: () => DayOrder | undefined;
}

/** A day in three numbers with the year last. */
const slashed = /(?<!\d)(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?(\d{4}|\d{2})(?!\d)/;
const word = /\p{L}[\p{L}\p{M}]*\.?/gu;

/** The order that the date itself proves; undefined when it has another form or allows both. */
export function orderIn(text: string): DayOrder | undefined {
  const match = slashed.exec(text);
  if (!match) return undefined;
  const [, first = '', second = '', year = ''] = match;
  if (Number(first) > 12 || Number(second) > 12) return Number(first) > 12 ? 'day-first' : 'month-first';
  if (first === second) return undefined;
  const words = (text.match(word) ?? []).filter((name) => name.length > 1);
  const fits = (month: string, day: string): boolean => {
    const ms = civilMs({ year: fullYear(year), month: Number(month), day: Number(day) });
    return ms !== undefined && words.some((name) => isWeekdayNamed(name, new Date(ms).getUTCDay()));
  };
  const [isDayFirst, isMonthFirst] = [fits(second, first), fits(first, second)];
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? 'day-first' : 'month-first';
}

/** The order that the dates of a feed prove together; undefined when none does or they contradict each other. */
export function orderOfAll(texts: readonly string[]): DayOrder | undefined {
  const found = new Set(texts.slice(0, 2_000).flatMap((text) => orderIn(text.slice(0, 120)) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Finds the order when it is first needed, and remembers it. */
export function onceOnly(find: () => DayOrder | undefined): () => DayOrder | undefined {
  let known: { readonly order: DayOrder | undefined } | undefined;
  return () => {
    known ??= { order: find() };
    return known.order;
  };
}

const byLanguage = new Map<string, DayOrder>();

/** The order in which a language (BCP 47) writes dates; month first where it is unknown, as in American English. */
export function orderOfLanguage(language: string | undefined): DayOrder {
  const tag = language ?? 'en';
  const known = byLanguage.get(tag);
  if (known) return known;
  const order = localOrder(tag);
  if (byLanguage.size < 500) byLanguage.set(tag, order);
  return order;
}

function localOrder(tag: string): DayOrder {
  try {
    const format = new Intl.DateTimeFormat(tag, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
    const types = format.formatToParts(0).map((part) => part.type);
    // Where the year comes first, a year at the end is a foreign form.
    return types.indexOf('day') < types.indexOf('month') ? 'day-first' : 'month-first';
  } catch {
    return 'month-first';
  }
}
