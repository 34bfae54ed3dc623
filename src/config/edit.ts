/** Adds feeds to the text of the configuration file without changing its comments or layout. */
import { isMap, isNode, isSeq, type Pair, parseDocument, type Range, stringify, type YAMLSeq } from 'yaml';

/** A feed to add to the file. */
export interface NewFeed {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly private?: boolean;
}

/**
 * Appends `feeds` to the list of feeds in `text` and leaves every other byte unchanged. When that is not possible (the
 * list is on one line, or the syntax is unusual), the file is rewritten with its comments in the standard layout.
 * Throws when `text` is not valid YAML.
 */
export function addFeeds(text: string, feeds: readonly NewFeed[]): string {
  const [error] = parseDocument(text).errors;
  if (error !== undefined) throw error;
  const items = feeds.map(toItem);
  const inserted = insert(text, items);
  return inserted !== undefined && isSame(inserted, text, items) ? inserted : rewrite(text, items);
}

type Item = Readonly<Record<string, unknown>>;

/** Keys in the order of the bundled file; text that looks like a reference is escaped. */
function toItem({ id, url, title, tags, private: isPrivate }: NewFeed): Item {
  const escaped = (value: string) => value.replace(/\$(?=[{$])/g, '$$$$');
  return {
    id,
    url: escaped(url),
    ...(title !== undefined && title !== '' && { title: escaped(title) }),
    ...(tags !== undefined && tags.length > 0 && { tags: tags.map(escaped) }),
    ...(isPrivate === true && { private: true }),
  };
}

/** Edits the text: after the last item of a block list, or in place of an empty list. Undefined when that is not possible. */
function insert(text: string, items: readonly Item[]): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(text, { keepSourceTokens: true });
  const pair = feedsPair(document.contents);
  if (pair === undefined) {
    const isSettings = document.contents === null || isMap(document.contents);
    return isSettings ? appendList(text, items, newline) : undefined;
  }
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0)
    return list.flow === true ? undefined : insertAfterLast(text, list, items, newline);
  return isNode(list) && list.range != null ? replaceEmpty(text, list.range, items, newline) : undefined;
}

/** Adds the setting `feeds` at the end. */
function appendList(text: string, items: readonly Item[], newline: string): string {
  const start = text === '' || text.endsWith('\n') ? text : `${text}${newline}`;
  return `${start}${start === '' ? '' : newline}feeds:${newline}${block(items, 2, newline)}`;
}

/** Puts the items in place of the value of `feeds: []`, or of `feeds:` without a value. */
function replaceEmpty(text: string, [start, end]: Range, items: readonly Item[], newline: string): string {
  const head = text.slice(0, start).replace(/[ \t]+$/, '');
  const rest = text.slice(end);
  const restOfLine = /^[^\n]*/.exec(rest)?.[0] ?? '';
  const tail = rest.slice(restOfLine.length + 1);
  return `${head}${restOfLine.trimEnd()}${newline}${block(items, 2, newline)}${tail}`;
}

function feedsPair(contents: unknown): Pair | undefined {
  return isMap(contents) ? contents.items.find((pair) => String(pair.key) === 'feeds') : undefined;
}

function insertAfterLast(text: string, list: YAMLSeq, items: readonly Item[], newline: string): string | undefined {
  const last = list.items.at(-1);
  if (list.range == null || !isNode(last) || last.range == null) return undefined;
  const lineStart = text.lastIndexOf('\n', list.range[0] - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(0, last.range[1] - 1));
  const head = lineEnd < 0 ? `${text}${newline}` : text.slice(0, lineEnd + 1);
  const tail = lineEnd < 0 ? '' : text.slice(lineEnd + 1);
  const isSpaced = /\r?\n[ \t]*\r?\n/.test(text.slice(list.range[0], last.range[1]));
  return `${head}${isSpaced ? newline : ''}${block(items, list.range[0] - lineStart, newline, isSpaced)}${tail}`;
}

/** The items as YAML, indented by `indent` columns, with blank lines between them when the list has some. */
function block(items: readonly Item[], indent: number, newline: string, isSpaced = false): string {
  const lines = items.flatMap((item, index) => [
    ...(isSpaced && index > 0 ? [''] : []),
    ...stringify([item], { lineWidth: 0, flowCollectionPadding: false, collectionStyle: 'block' })
      .trimEnd()
      .split('\n')
      .map((line) => ' '.repeat(indent) + line),
  ]);
  return lines.map((line) => line + newline).join('');
}

function rewrite(text: string, items: readonly Item[]): string {
  const document = parseDocument(text);
  if (!isSeq(document.get('feeds', true))) document.set('feeds', document.createNode([]));
  for (const item of items) document.addIn(['feeds'], document.createNode(item));
  return document.toString({ lineWidth: 0 });
}

/** Whether `after` has the data of `before` with `items` added. */
function isSame(after: string, before: string, items: readonly Item[]): boolean {
  const edited = parseDocument(after);
  if (edited.errors.length > 0) return false;
  const wanted: unknown = parseDocument(before).toJS() ?? {};
  if (typeof wanted !== 'object' || wanted === null) return false;
  const feeds: unknown = Reflect.get(wanted, 'feeds') ?? [];
  if (!Array.isArray(feeds)) return false;
  const expected = Object.entries({ ...wanted, feeds: [...feeds, ...items] });
  return canonical(Object.entries(edited.toJS())) === canonical(expected);
}

/** The same text for the same entries in any order. */
function canonical(entries: readonly [string, unknown][]): string {
  return JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
