/** Finds where in the text of the configuration file one setting of one feed is written, changed or removed. */
import {
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from './yaml.ts';

/** Puts `text` in the place of what is from `start` to before `end`, offsets from 0. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of the text; `none`: nothing to do; undefined: the layout is unusual. */
type Found = Splice | 'none' | undefined;

/** Sets `paused: true`. */
export function pauseSplice(text: string, feed: YAMLMap): Found {
  const present = settingIn(feed, 'paused');
  if (present === undefined) return insertSetting(text, feed, 'paused: true');
  const value = rangeOf(present.value);
  if (value === undefined) return undefined;
  const isPaused = isScalar(present.value) && present.value.value === true;
  return isPaused ? 'none' : { start: value.start, end: value.end, text: 'true' };
}

/** Removes `paused`. */
export function resumeSplice(text: string, feed: YAMLMap): Found {
  return removeSetting(text, feed, 'paused');
}

/** Removes the feed, with the lines that it is on. */
export function removeSplice(text: string, feed: YAMLMap): Found {
  const range = rangeOf(feed);
  if (range === undefined) return undefined;
  const start = lineStart(text, range.start);
  const isOnOwnLines = /^\s*-\s*$/.test(text.slice(start, range.start));
  return isOnOwnLines ? { start, end: endOfLine(text, range.end), text: '' } : undefined;
}

/** Adds `tag`, with its dollar signs escaped, to `tags`. */
export function tagSplice(text: string, feed: YAMLMap, tag: string): Found {
  const present = settingIn(feed, 'tags');
  if (present === undefined) return insertSetting(text, feed, `tags: [${written(tag)}]`);
  const tags = present.value;
  if (!isSeq(tags)) return undefined;
  if (indexOf(tags, tag) >= 0) return 'none';
  const last = rangeOf(tags.items.at(-1));
  if (tags.flow !== true) return last && insertLine(text, last, `- ${written(tag)}`, columnOf(text, tags));
  const end = last?.end ?? (rangeOf(tags)?.start ?? -1) + 1;
  return end === 0 ? undefined : { start: end, end, text: `${last === undefined ? '' : ', '}${written(tag)}` };
}

/** Removes `tag` from `tags`, and the setting with its last tag. */
export function untagSplice(text: string, feed: YAMLMap, tag: string): Found {
  const tags = settingIn(feed, 'tags')?.value;
  if (tags === undefined) return 'none';
  if (!isSeq(tags)) return undefined;
  const at = indexOf(tags, tag);
  if (at < 0) return 'none';
  if (tags.items.length === 1) return removeSetting(text, feed, 'tags');
  const one = rangeOf(tags.items[at]);
  if (one === undefined) return undefined;
  if (tags.flow !== true) return { start: lineStart(text, one.start), end: endOfLine(text, one.end), text: '' };
  const [before, after] = [rangeOf(tags.items[at - 1]), rangeOf(tags.items[at + 1])];
  if (after !== undefined) return { start: one.start, end: after.start, text: '' };
  return before && { start: before.end, end: one.end, text: '' };
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function rangeOf(node: unknown): Place | undefined {
  return isNode(node) && node.range != null ? { start: node.range[0], end: node.range[1] } : undefined;
}

function settingIn(feed: YAMLMap, name: string): Pair<unknown, unknown> | undefined {
  return feed.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
}

function indexOf(tags: YAMLSeq, tag: string): number {
  return tags.items.findIndex((one) => isScalar(one) && one.value === tag);
}

/** After the last setting: on a line of its own, or within the braces. */
function insertSetting(text: string, feed: YAMLMap, setting: string): Found {
  const last = rangeOf(feed.items.at(-1)?.value);
  const key = feed.items[0]?.key;
  if (last === undefined || !isScalar(key)) return undefined;
  if (feed.flow === true) return { start: last.end, end: last.end, text: `, ${setting}` };
  return insertLine(text, last, setting, columnOf(text, key));
}

/** A line after the one that `previous` ends on, indented by `column`. */
function insertLine(text: string, previous: Place, line: string, column: number | undefined): Found {
  if (column === undefined) return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const at = endOfLine(text, previous.end);
  const isUnended = at === text.length && !text.endsWith('\n');
  return { start: at, end: at, text: `${isUnended ? newline : ''}${' '.repeat(column)}${line}${newline}` };
}

/** With its line, or within the braces; not if the feed begins with it, since the hyphen is on that line. */
function removeSetting(text: string, feed: YAMLMap, name: string): Found {
  const present = settingIn(feed, name);
  if (present === undefined) return 'none';
  const [key, value] = [rangeOf(present.key), rangeOf(present.value)];
  if (key === undefined || value === undefined || feed.items[0] === present) return undefined;
  if (feed.flow !== true) return { start: lineStart(text, key.start), end: endOfLine(text, value.end), text: '' };
  const before = /,\s*$/.exec(text.slice(0, key.start))?.[0].length ?? 0;
  return { start: key.start - before, end: value.end, text: '' };
}

/** A tag as it is written in a list in brackets. */
function written(tag: string): string {
  const plain = stringify(tag, { lineWidth: 0 }).trimEnd();
  return /^\p{L}[\p{L}\p{M}\p{N} _./-]*$/u.test(plain) ? plain : JSON.stringify(tag);
}

function columnOf(text: string, node: Node): number | undefined {
  const start = rangeOf(node)?.start;
  return start === undefined ? undefined : start - lineStart(text, start);
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The start of the line after the one with the character before `end`. */
function endOfLine(text: string, end: number): number {
  const at = text.indexOf('\n', Math.max(0, end - 1));
  return at < 0 ? text.length : at + 1;
}
