/** Edits lists in the text of the configuration file without changing its comments or layout. */
import { isMap, isNode, isSeq, type Pair, parseDocument, type Range, stringify, type YAMLSeq } from './yaml.ts';

/** An item of a list: its settings in the order in which they are written. */
export type Item = Readonly<Record<string, unknown>>;

/** `value` with what looks like a reference escaped. */
export function escaped(value: string): string {
  return value.replace(/\$(?=[{$])/g, '$$$$');
}

/**
 * Appends `items` to the list `name` in `text` and leaves every other byte unchanged. When that is not possible (the list is on
 * one line, or the syntax is unusual), the file is rewritten with its comments in the standard layout. Throws when `text` is
 * not valid YAML.
 */
export function appendItems(text: string, name: string, items: readonly Item[]): string {
  requireValid(text);
  const inserted = insert(text, name, items);
  const change = (data: Settings): Settings | undefined => {
    const list = listIn(data, name);
    return list && { ...data, [name]: [...list, ...items] };
  };
  return inserted !== undefined && isSame(inserted, text, change) ? inserted : rewrite(text, name, items);
}

/** Removes the item at `index` from the list `name`, with the lines that it is on; otherwise as {@link appendItems}. */
export function removeItem(text: string, name: string, index: number): string {
  requireValid(text);
  const cut = cutItem(text, name, index);
  const change = (data: Settings): Settings | undefined => {
    const list = listIn(data, name);
    return list && { ...data, [name]: list.filter((_, at) => at !== index) };
  };
  if (cut !== undefined && isSame(cut, text, change)) return cut;
  const document = parseDocument(text);
  document.deleteIn([name, index]);
  return document.toString({ lineWidth: 0 });
}

function requireValid(text: string): void {
  const [error] = parseDocument(text).errors;
  if (error !== undefined) throw error;
}

/** `text` without the lines of the item; undefined when the list is on one line. The last item leaves an empty list. */
function cutItem(text: string, name: string, index: number): string | undefined {
  const pair = pairIn(parseDocument(text, { keepSourceTokens: true }).contents, name);
  const list = pair?.value;
  if (!isSeq(list) || list.flow === true || list.range == null) return undefined;
  const item = list.items[index];
  if (!isNode(item) || item.range == null) return undefined;
  if (list.items.length === 1) {
    const lineStart = text.lastIndexOf('\n', list.range[0] - 1) + 1;
    const head = text.slice(0, lineStart).trimEnd();
    return `${head} []${newlineOf(text)}${text.slice(endOfLine(text, item.range[1]))}`;
  }
  const start = text.lastIndexOf('\n', item.range[0]) + 1;
  return text.slice(0, start) + text.slice(endOfLine(text, item.range[1]));
}

/** The start of the line after the one with the character before `end`. */
function endOfLine(text: string, end: number): number {
  const at = text.indexOf('\n', Math.max(0, end - 1));
  return at < 0 ? text.length : at + 1;
}

function newlineOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Edits the text: after the last item of a block list, or in place of an empty list. Undefined when that is not possible. */
function insert(text: string, name: string, items: readonly Item[]): string | undefined {
  const newline = newlineOf(text);
  const document = parseDocument(text, { keepSourceTokens: true });
  const pair = pairIn(document.contents, name);
  if (pair === undefined) {
    const isSettings = document.contents === null || isMap(document.contents);
    return isSettings ? appendList(text, name, items, newline) : undefined;
  }
  const list = pair.value;
  if (isSeq(list) && list.items.length > 0)
    return list.flow === true ? undefined : insertAfterLast(text, list, items, newline);
  return isNode(list) && list.range != null ? replaceEmpty(text, list.range, items, newline) : undefined;
}

/** Adds the list as a new setting at the end. */
function appendList(text: string, name: string, items: readonly Item[], newline: string): string {
  const start = text === '' || text.endsWith('\n') ? text : `${text}${newline}`;
  return `${start}${start === '' ? '' : newline}${name}:${newline}${block(items, 2, newline)}`;
}

/** Puts the items in place of the value of `name: []`, or of `name:` without a value. */
function replaceEmpty(text: string, [start, end]: Range, items: readonly Item[], newline: string): string {
  const head = text.slice(0, start).replace(/[ \t]+$/, '');
  const rest = text.slice(end);
  const restOfLine = /^[^\n]*/.exec(rest)?.[0] ?? '';
  const tail = rest.slice(restOfLine.length + 1);
  return `${head}${restOfLine.trimEnd()}${newline}${block(items, 2, newline)}${tail}`;
}

function pairIn(contents: unknown, name: string): Pair | undefined {
  return isMap(contents) ? contents.items.find((pair) => String(pair.key) === name) : undefined;
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

function rewrite(text: string, name: string, items: readonly Item[]): string {
  const document = parseDocument(text);
  if (!isSeq(document.get(name, true))) document.set(name, document.createNode([]));
  for (const item of items) document.addIn([name], document.createNode(item));
  return document.toString({ lineWidth: 0 });
}

/** Whether `after` has the data of `before` with `change` made to it. */
function isSame(after: string, before: string, change: (data: Settings) => Settings | undefined): boolean {
  const edited = parseDocument(after);
  if (edited.errors.length > 0) return false;
  const expected = change(settingsOf(before));
  return expected !== undefined && canonical(settingsOf(after)) === canonical(expected);
}

type Settings = Readonly<Record<string, unknown>>;

function settingsOf(text: string): Settings {
  const data: unknown = parseDocument(text).toJS() ?? {};
  return typeof data === 'object' && data !== null ? { ...data } : {};
}

function listIn(data: Settings, name: string): readonly unknown[] | undefined {
  const list = data[name] ?? [];
  return Array.isArray(list) ? list : undefined;
}

/** The same text for the same settings in any order. */
function canonical(data: Settings): string {
  return JSON.stringify(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));
}
