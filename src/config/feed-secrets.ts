/** Finds the parts of a feed's settings that come from references, so that they are never published. */

import { isReference } from './env.ts';
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from './yaml.ts';

/** Values of the references in one setting of the feed with this index. */
export type ReferencesOf = (feed: number, setting: 'url' | 'headers') => readonly string[];

/** Creates the look-up from `usedIn`, the values that `substitute` put into each scalar of `document`. */
export function referencesIn(document: Document, usedIn: ReadonlyMap<Scalar, readonly string[]>): ReferencesOf {
  return (feed, setting) =>
    scalarsIn(document, valueAt(document, feed, setting)).flatMap((node) => usedIn.get(node) ?? []);
}

/** Whether the URL of the feed with this index contains a reference. */
export function isSecretFeed(document: Document, feed: number): boolean {
  return isReference(valueAt(document, feed, 'url'));
}

/** The node of a feed's setting, aliases resolved; undefined when there is none. */
function valueAt(document: Document, feed: number, setting: string): unknown {
  const feeds = resolveAlias(document, document.get('feeds', true));
  const entry = isSeq(feeds) ? resolveAlias(document, feeds.items[feed]) : undefined;
  return isMap(entry) ? resolveAlias(document, entry.get(setting, true)) : undefined;
}

function resolveAlias(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** The node itself, or the values of a map. */
function scalarsIn(document: Document, node: unknown): readonly Scalar[] {
  if (isScalar(node)) return [node];
  if (!isMap<Node, Node>(node)) return [];
  return node.items.map((pair) => resolveAlias(document, pair.value)).filter(isScalar);
}
