/** Finds the line and column of a feed in the text of the configuration file. */

import { idOf } from './edit-feeds.ts';
import { nodeAt, position } from './locate.ts';
import { isSeq, LineCounter, type Node, parseDocument } from './yaml.ts';

/** The place of the feed's `id`, or of the feed without one, from 1; the start of the file when it has no such feed. */
export function feedPlace(text: string, id: string): { readonly line: number; readonly column: number } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  const list = document.get('feeds', true);
  const at = isSeq<Node>(list) ? list.items.findIndex((feed) => idOf(feed) === id) : -1;
  return position(at < 0 ? undefined : nodeAt(document, ['feeds', at, 'id']), lines);
}
