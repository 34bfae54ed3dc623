/** Why: a command that adds a feed must leave the operator's file, its comments and its layout as they are. */
import { isMap, isNode, isSeq, type Pair, parseDocument, stringify, type YAMLSeq } from 'yaml';

/** A feed to be written into the file. */
export interface NewFeed {
  readonly id: string;
  readonly url: string;
  readonly title?: string;
  readonly tags?: readonly string[];
  readonly private?: boolean;
}

/**
 * `text` with `feeds` at the end of its list of feeds, every other byte as it was. A file that cannot be extended so
 * (its list is written in one line, or its syntax is unusual) is rewritten with its comments, in the usual layout.
 * Throws when `text` is no YAML.
 */
export function addFeeds(text: string, feeds: readonly NewFeed[]): string {
  const [error] = parseDocument(text).errors;
  if (error !== undefined) throw error;
  const items = feeds.map(toItem);
  const inserted = insert(text, items);
  return inserted !== undefined && isSame(inserted, text, items) ? inserted : rewrite(text, items);
}

type Item = Readonly<Record<string, unknown>>;

/** Keys in the order that the bundled file has them; what looks like a reference is escaped. */
function toItem({ id, url, title, tags, private: isPrivate }: NewFeed): Item {
  const quoted = (value: string) => value.replace(/\$(?=[{$])/g, '$$$$');
  return {
    id,
    url: quoted(url),
    ...(title !== undefined && title !== '' && { title: quoted(title) }),
    ...(tags !== undefined && tags.length > 0 && { tags: tags.map(quoted) }),
    ...(isPrivate === true && { private: true }),
  };
}

/** By text alone: behind the last item of a list in block form, or in place of an empty list. */
function insert(text: string, items: readonly Item[]): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const document = parseDocument(text, { keepSourceTokens: true });
  const pair = feedsPair(document.contents);
  if (pair === undefined) {
    const start = text === '' || text.endsWith('\n') ? text : `${text}${newline}`;
    return document.contents === null || isMap(document.contents)
      ? `${start}${start === '' ? '' : newline}feeds:${newline}${block(items, 2, newline)}`
      : undefined;
  }
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0)
    return list.flow === true ? undefined : behindLast(text, list, items, newline);
  if (!isNode(list) || list.range == null) return undefined;
  // `feeds: []`, or `feeds:` with nothing behind it.
  const [start, end] = list.range;
  const head = text.slice(0, start).replace(/[ \t]+$/, '');
  const rest = text.slice(end);
  const restOfLine = /^[^\n]*/.exec(rest)?.[0] ?? '';
  const tail = rest.slice(restOfLine.length + 1);
  return `${head}${restOfLine.trimEnd()}${newline}${block(items, 2, newline)}${tail}`;
}

function feedsPair(contents: unknown): Pair | undefined {
  return isMap(contents) ? contents.items.find((pair) => String(pair.key) === 'feeds') : undefined;
}

function behindLast(text: string, list: YAMLSeq, items: readonly Item[], newline: string): string | undefined {
  const last = list.items.at(-1);
  if (list.range == null || !isNode(last) || last.range == null) return undefined;
  const lineStart = text.lastIndexOf('\n', list.range[0] - 1) + 1;
  const lineEnd = text.indexOf('\n', Math.max(0, last.range[1] - 1));
  const head = lineEnd < 0 ? `${text}${newline}` : text.slice(0, lineEnd + 1);
  const tail = lineEnd < 0 ? '' : text.slice(lineEnd + 1);
  const isSpaced = /\r?\n[ \t]*\r?\n/.test(text.slice(list.range[0], last.range[1]));
  return `${head}${isSpaced ? newline : ''}${block(items, list.range[0] - lineStart, newline, isSpaced)}${tail}`;
}

/** The items as YAML, `indent` columns in; with blank lines between them when the list has such. */
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

/** Whether `after` means what `before` means, with `items` added. */
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

/** Text that is equal for equal entries, whatever their order. */
function canonical(entries: readonly [string, unknown][]): string {
  return JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
