/** Validates cron expressions, and names the field that is wrong. */
import type { Finding } from './locate.ts';
import { didYouMean } from './suggest.ts';

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names for the numbers, in full; their first three letters are accepted too. */
  readonly names: readonly string[];
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const SECOND: Field = { name: 'second', min: 0, max: 59, names: [] };
const FIELDS: readonly Field[] = [
  { name: 'minute', min: 0, max: 59, names: [] },
  { name: 'hour', min: 0, max: 23, names: [] },
  { name: 'day of month', min: 1, max: 31, names: [] },
  { name: 'month', min: 1, max: 12, names: MONTHS },
  { name: 'day of week', min: 0, max: 7, names: DAYS },
];

/** The error in `expression` (five fields, or six with seconds first); undefined when it is valid. */
export function cronProblem(expression: string): string | undefined {
  const parts = expression.trim().split(/\s+/);
  if (parts.length < 5 || parts.length > 6) {
    return `{value} has ${parts.length} fields; a cron expression has five: minute hour day month weekday`;
  }
  const fields = parts.length === 6 ? [SECOND, ...FIELDS] : FIELDS;
  for (const [index, field] of fields.entries()) {
    const wrong = (parts[index] ?? '').split(',').find((item) => !itemFits(item, field));
    if (wrong !== undefined) return describe(wrong, field);
  }
  return undefined;
}

function describe(item: string, field: Field): string {
  const [from = '', step] = item.split('/');
  if (step !== undefined && numberOf(from, field) !== undefined)
    return `"${item}" in {value} has a step without a range: write \`${from}-${field.max}/${step}\``;
  const range = `${field.min} to ${field.max}`;
  return `"${item}" is not a ${field.name} (${range}) in {value}${didYouMean(
    item.toLowerCase(),
    field.names.map((name) => name.slice(0, 3)),
  )}`;
}

/** One item of a list: `*`, `5`, `1-5`, `mon`; `*` and ranges with an optional step. */
function itemFits(item: string, field: Field): boolean {
  const match = /^(\*|[a-z0-9]+(?:-[a-z0-9]+)?)(?:\/(\d{1,4}))?$/i.exec(item);
  if (match === null) return false;
  const [, range = '', step] = match;
  // A step needs a range to go through: node-cron refuses `5/15`.
  if (step !== undefined && (Number(step) < 1 || !/[*-]/.test(range))) return false;
  if (range === '*') return true;
  const [from, to = from] = range.split('-').map((value) => numberOf(value, field));
  return from !== undefined && to !== undefined && from <= to;
}

/** The minutes of an hour that `expression` matches, ascending; none if it is not valid. */
export function minutesOf(expression: string): readonly number[] {
  if (cronProblem(expression) !== undefined) return [];
  const items = expression.trim().split(/\s+/).at(-5)?.split(',') ?? [];
  const ranges = items.map((item) => {
    const [range = '', step = '1'] = item.split('/');
    const [from = 0, to = from] = range === '*' ? [0, 59] : range.split('-').map(Number);
    return { from, to, step: Number(step) };
  });
  const isMatch = (minute: number): boolean =>
    ranges.some(({ from, to, step }) => minute >= from && minute <= to && (minute - from) % step === 0);
  return Array.from({ length: 60 }, (_, minute) => minute).filter(isMatch);
}

/** The number for `text` in `field`; undefined when it is out of range or an unknown name. */
function numberOf(text: string, field: Field): number | undefined {
  const word = text.toLowerCase();
  const index = field.names.findIndex((name) => name === word || name.slice(0, 3) === word);
  if (index >= 0) return index + field.min;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return value >= field.min && value <= field.max ? value : undefined;
}

/**
 * Finds expressions of the right form that the scheduler refuses, such as one for 31 February: `schedule`, and those of the feeds
 * in their order, of any shape.
 */
export function cronFindings(
  schedule: unknown,
  ofFeeds: readonly unknown[],
  refused: (expression: string) => string | undefined = () => undefined,
): Finding[] {
  const settings = [
    { path: ['schedule'], expression: schedule },
    ...ofFeeds.map((expression, index) => ({ path: ['feeds', index, 'cron'], expression })),
  ];
  return settings.flatMap(({ path, expression }) => {
    if (typeof expression !== 'string' || cronProblem(expression) !== undefined) return [];
    const reason = refused(expression);
    return reason === undefined ? [] : [{ path, message: `{value} is not accepted by the scheduler: ${reason}` }];
  });
}
