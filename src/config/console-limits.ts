/**
 * Rejects changes that the console may not make to the configuration: references to secrets, paths, and the mail server. A reference
 * reads the environment or any readable file, a path decides where the program writes, and the mail server gets a password; all of
 * them require access to the file.
 */

import type { ConfigProblem } from './config.ts';
import { defaults } from './defaults.ts';
import { hasReference, referencesIn } from './env.ts';
import { nodeAt, position } from './locate.ts';
import { type Document, LineCounter, type Node, parseDocument } from './yaml.ts';

type Path = readonly (string | number)[];

/** A scalar in the file with its place; `item` is the nearest list item around it. */
interface Leaf {
  readonly path: Path;
  /** A place that does not change when items are added, moved or removed elsewhere: items are identified by URL or id. */
  readonly place: string;
  readonly value: unknown;
  readonly item?: ListItem;
}

interface ListItem {
  readonly path: Path;
  readonly place: string;
  /** `private`, which decides whether the address of a feed is published. */
  readonly isPrivate: unknown;
}

/** Settings that the console may not change, with what they are and their defaults. */
const FIXED: readonly (readonly [path: readonly [string, string], what: string, fallback: unknown])[] = [
  [['storage', 'url'], 'is a path', defaults.storageUrl],
  [['output', 'dir'], 'is a path', defaults.outputDir],
  [['output', 'privateDir'], 'is a path', defaults.privateDir],
  [['articles', 'siteRules'], 'is a path', defaults.siteRules],
  [['mail', 'host'], 'decides who gets a password', undefined],
  [['mail', 'port'], 'decides who gets a password', undefined],
  [['mail', 'security'], 'decides who gets a password', 'starttls'],
];

/** The changes from `before` to `after` that the console rejects, in the order of the file. `file` is its name in the problems. */
export function refusedChanges(before: string, after: string, file: string): readonly ConfigProblem[] {
  const lines = new LineCounter();
  const document = parseDocument(after, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const [old, now] = [dataOf(parseDocument(before, { logLevel: 'error' })), dataOf(document)];
  const leaves = leavesOf(now);
  const found = [...changedSettings(old, now), ...newReferences(leavesOf(old), leaves)].map(({ path, message }) => ({
    node: nodeAt(document, path),
    message,
  }));
  return [...found, ...hiddenReferences(document, leaves)]
    .map(({ node, message }) => ({ file, ...position(node, lines), message }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

/** References that are not in the data, for example in a setting that is given twice; checking the file would still look them up. */
function hiddenReferences(
  document: Document,
  leaves: readonly Leaf[],
): { readonly node: Node; readonly message: string }[] {
  const shown = new Set(leaves.map(({ value }) => value));
  return referencesIn(document)
    .filter(({ value }) => !shown.has(value))
    .map((node) => ({ node, message: `new reference: ${IN_THE_FILE}` }));
}

const IN_THE_FILE = 'add or change references in the file itself; the console cannot';

interface RejectedChange {
  readonly path: Path;
  readonly message: string;
}

function changedSettings(old: unknown, now: unknown): RejectedChange[] {
  return FIXED.flatMap(([path, what, fallback]) => {
    const [was, is] = [valueAt(old, path) ?? fallback, valueAt(now, path) ?? fallback];
    if (was === is) return [];
    const message = `"${path.join('.')}" ${what}: change it in the file itself; the console cannot`;
    return [{ path, message }];
  });
}

function newReferences(old: readonly Leaf[], now: readonly Leaf[]): RejectedChange[] {
  const known = new Map(old.filter(isReferring).map((leaf) => [`${leaf.place}\n${String(leaf.value)}`, leaf]));
  return now.filter(isReferring).flatMap((leaf) => {
    const before = known.get(`${leaf.place}\n${String(leaf.value)}`);
    const name = leaf.path.findLast((part) => typeof part === 'string') ?? 'the file';
    if (before === undefined)
      return [{ path: leaf.path, message: `"${name}" contains a new reference: ${IN_THE_FILE}` }];
    if (leaf.item === undefined || before.item?.isPrivate === leaf.item.isPrivate) return [];
    const message = `"private" of a feed with a reference decides whether a secret is published: change it in the file itself; the console cannot`;
    return [{ path: [...leaf.item.path, 'private'], message }];
  });
}

function isReferring({ value }: Leaf): boolean {
  return typeof value === 'string' && hasReference(value);
}

/** Plain data with unresolved references and resolved aliases; undefined when the aliases expand without limit. */
function dataOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 1000 }) ?? {};
  } catch {
    return undefined;
  }
}

function leavesOf(value: unknown, path: Path = [], place = '', item?: ListItem): Leaf[] {
  if (typeof value !== 'object' || value === null)
    return [{ path, place, value, ...(item === undefined ? {} : { item }) }];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      leavesOf(inner, [...path, key], `${place}/${JSON.stringify(key)}`, item),
    );
  return value.flatMap((inner: unknown, index) => {
    const itemPlace = `${place}[${nameOf(inner)}]`;
    const isPrivate = valueAt(inner, ['private']);
    return leavesOf(inner, [...path, index], itemPlace, { path: [...path, index], place: itemPlace, isPrivate });
  });
}

/** Identifies an item and where its secrets are sent: the URL of a feed, the id of an output. */
function nameOf(item: unknown): string {
  return JSON.stringify([valueAt(item, ['url']), valueAt(item, ['id'])]);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
}
