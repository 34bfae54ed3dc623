/** Edits feeds in the text of the configuration file, any number at once, without changing its comments or layout. */

import { escaped } from './edit-list.ts';
import { feedIdOf } from './feed-id.ts';
import { pauseSplice, removeSplice, resumeSplice, type Splice, tagSplice, untagSplice } from './feed-splices.ts';
import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from './yaml.ts';

/** A change that is made to each of several feeds. */
export type FeedEdit =
  | { readonly kind: 'pause' | 'resume' | 'remove' }
  | { readonly kind: 'tag' | 'untag'; readonly tag: string };

/**
 * Makes the edit `given` to the feeds with these ids and leaves every other byte unchanged; where a feed has an unusual layout, the file is
 * rewritten, with its comments. Ids that the file does not have are ignored. Throws when `text` is not valid YAML.
 */
export function editFeeds(text: string, ids: ReadonlySet<string>, given: FeedEdit): string {
  const edit = 'tag' in given ? { ...given, tag: escaped(given.tag) } : given;
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const list = document.get('feeds', true);
  const places = isSeq(list) ? list.items.flatMap((feed, at) => (ids.has(idOf(feed) ?? '') ? [at] : [])) : [];
  if (!isSeq(list) || places.length === 0) return text;
  const isEmptied = edit.kind === 'remove' && places.length === list.items.length;
  const splices = isEmptied ? undefined : splicesOf(text, list.items, places, edit);
  const edited = splices && applied(text, splices);
  for (const at of places.toReversed()) change(document, at, edit);
  return edited !== undefined && isSame(edited, document) ? edited : document.toString({ lineWidth: 0 });
}

/** The id of a feed in the file; undefined if it has none. */
export function idOf(feed: unknown): string | undefined {
  if (!isMap(feed)) return undefined;
  const [id, url] = [feed.get('id'), feed.get('url')];
  if (typeof id === 'string') return id;
  return typeof url === 'string' ? feedIdOf(url) : undefined;
}

/** The splices of all feeds; undefined when one of them cannot be edited in its place. */
function splicesOf(
  text: string,
  feeds: readonly unknown[],
  places: readonly number[],
  edit: FeedEdit,
): readonly Splice[] | undefined {
  const splices: Splice[] = [];
  for (const at of places) {
    const feed = feeds[at];
    const splice = isMap(feed) ? spliceOf(text, feed, edit) : undefined;
    if (splice === undefined) return undefined;
    if (splice !== 'none') splices.push(splice);
  }
  return splices;
}

function spliceOf(text: string, feed: YAMLMap, edit: FeedEdit): Splice | 'none' | undefined {
  switch (edit.kind) {
    case 'pause':
      return pauseSplice(text, feed);
    case 'resume':
      return resumeSplice(text, feed);
    case 'remove':
      return removeSplice(text, feed);
    case 'tag':
      return tagSplice(text, feed, edit.tag);
    case 'untag':
      return untagSplice(text, feed, edit.tag);
  }
}

/** `splices` are in the order of the text, and none overlaps another. */
function applied(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: inserted } of splices) {
    parts.push(text.slice(from, start), inserted);
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/** The same change to the document, which tells whether the edited text means what it should. */
function change(document: Document, at: number, edit: FeedEdit): void {
  const path = ['feeds', at];
  if (edit.kind === 'remove') document.deleteIn(path);
  else if (edit.kind === 'pause') document.setIn([...path, 'paused'], true);
  else if (edit.kind === 'resume') document.deleteIn([...path, 'paused']);
  else if ('tag' in edit) changeTags(document, [...path, 'tags'], edit.tag, edit.kind === 'tag');
}

function changeTags(document: Document, path: readonly (string | number)[], tag: string, isAdded: boolean): void {
  const list = document.getIn(path, true);
  const before: unknown = isSeq(list) ? list.toJS(document) : [];
  const tags: readonly unknown[] = Array.isArray(before) ? before : [];
  if (isAdded && !isSeq(list)) document.setIn(path, document.createNode([tag], { flow: true }));
  else if (isAdded && !tags.includes(tag)) document.addIn(path, document.createNode(tag));
  if (isAdded) return;
  const rest = tags.filter((one) => one !== tag);
  if (rest.length === 0) document.deleteIn(path);
  else if (rest.length < tags.length) document.setIn(path, document.createNode(rest, { flow: true }));
}

function isSame(edited: string, document: Document): boolean {
  const result = parseDocument(edited);
  return result.errors.length === 0 && JSON.stringify(result.toJS()) === JSON.stringify(document.toJS());
}
