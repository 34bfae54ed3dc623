/** Compares a parser's value with the one a suite expects; HTML, dates and addresses have many spellings. */
import { type DefaultTreeAdapterMap, parseFragment, serialize } from 'parse5';
import { parseUrl } from '../../src/url/parse-url.ts';

export interface Check {
  readonly path: readonly (string | number)[];
  readonly kind: string;
  readonly value: unknown;
  readonly cls: 'core' | 'extra';
  readonly derived?: string;
}

type Node = DefaultTreeAdapterMap['node'];

/** HTML with attributes in order, white space folded and entities in one spelling. */
function normalHtml(html: string): string {
  const fragment = parseFragment(html);
  const stack: Node[] = [fragment];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ('attrs' in node) node.attrs.sort((a, b) => (a.name < b.name ? -1 : 1));
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return serialize(fragment).replace(/\s+/g, ' ').replace(/> </g, '><').trim();
}

/** Text of a plain value; undefined for an object. */
function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function normalUrl(value: unknown): string {
  const text = asText(value).trim();
  return parseUrl(text)?.href ?? text;
}

function folded(value: unknown): string {
  return asText(value).replace(/\s+/g, ' ').trim();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The values that a path leads to: `body` and `date` stand for several fields. */
export function valuesAt(record: unknown, path: Check['path']): unknown[] {
  let values: unknown[] = [record];
  for (const step of path) {
    const names =
      step === 'body' ? ['summary', 'content'] : step === 'date' ? ['updated', 'published', 'created'] : [step];
    values = values.flatMap((value) => (isRecord(value) ? names.map((name) => value[name]) : []));
  }
  return values.filter((value) => value !== undefined && value !== null);
}

type Comparison = (actual: unknown, expected: unknown) => boolean;

const sameText: Comparison = (actual, expected) => folded(actual) === folded(expected);
const sameUrl: Comparison = (actual, expected) => normalUrl(actual) === normalUrl(expected);
const sameHtml: Comparison = (actual, expected) =>
  sameText(actual, expected) || normalHtml(asText(actual)) === normalHtml(asText(expected));
const either: Comparison = (actual, expected) => sameText(actual, expected) || sameUrl(actual, expected);

/** Whether every expected attribute is present; feedparser's names on the right. */
function sameFields(names: Readonly<Record<string, string>>): Comparison {
  return (actual, expected) =>
    isRecord(actual) &&
    isRecord(expected) &&
    Object.entries(expected).every(([name, value]) => either(actual[names[name] ?? name], value));
}

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['html', sameHtml],
  ['text', sameText],
  ['person', sameText],
  ['url', sameUrl],
  ['linkattr', either],
  // The suite's own values are whole seconds.
  [
    'date',
    (actual, expected) => Math.floor(new Date(asText(actual)).getTime() / 1000) === Math.floor(Number(expected) / 1000),
  ],
  ['bool', (actual, expected) => actual === expected],
  ['len', (actual, expected) => Array.isArray(actual) && actual.length === expected],
  ['linkdict', sameFields({})],
  ['persondict', sameFields({ href: 'url' })],
  ['encdict', sameFields({ href: 'url' })],
]);

/** Whether a record passes a check. */
export function passes(record: unknown, check: Check): boolean {
  const values = valuesAt(record, check.path);
  if (check.kind === 'absent') return values.length === 0;
  if (check.kind === 'bool' && values.length === 0) return check.value === false;
  if (check.value === '' && values.length === 0) return true;
  const compare = comparisons.get(check.kind);
  return compare !== undefined && values.some((value) => compare(value, check.value));
}
