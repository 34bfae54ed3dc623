/** Which texts of a feed's settings come from references, so that publishing can keep them out of what it writes. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { isReference } from './env.ts';

/** Values of the references in one setting of the feed with this index. */
export type ReferencesOf = (feed: number, setting: 'url' | 'headers') => readonly string[];

/** `usedIn` is what `substitute` put into each text of `document`. */
export function referencesIn(document: Document, usedIn: ReadonlyMap<Scalar, readonly string[]>): ReferencesOf {
  return (feed, setting) =>
    scalarsIn(document, valueAt(document, feed, setting)).flatMap((node) => usedIn.get(node) ?? []);
}

/** Whether the address of the feed with this index takes a value from outside the file. */
export function isSecretFeed(document: Document, feed: number): boolean {
  return isReference(valueAt(document, feed, 'url'));
}

/** The value of a feed's setting, aliases followed; undefined when there is none. */
function valueAt(document: Document, feed: number, setting: string): unknown {
  const feeds = followed(document, document.get('feeds', true));
  const entry = isSeq(feeds) ? followed(document, feeds.items[feed]) : undefined;
  return isMap(entry) ? followed(document, entry.get(setting, true)) : undefined;
}

function followed(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** The node itself, or the values of a map. */
function scalarsIn(document: Document, node: unknown): readonly Scalar[] {
  if (isScalar(node)) return [node];
  if (!isMap<Node, Node>(node)) return [];
  return node.items.map((pair) => followed(document, pair.value)).filter(isScalar);
}
