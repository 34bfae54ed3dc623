/** Edits one feed in the text of the configuration file without changing its comments or layout. */
import { isMap, isNode, isPair, isScalar, parseDocument, type YAMLMap } from 'yaml';

/**
 * Sets or removes `paused: true` of the feed at `index` and leaves every other byte unchanged; a feed in an unusual layout is
 * rewritten, with its comments. Throws when `text` is not valid YAML.
 */
export function setPaused(text: string, index: number, isPaused: boolean): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  const feed = document.getIn(['feeds', index], true);
  if (!isMap(feed)) return text;
  const edited = isPaused ? withPaused(text, feed) : withoutPaused(text, feed);
  if (isPaused) feed.set('paused', true);
  else feed.delete('paused');
  const isSame = edited !== undefined && JSON.stringify(dataOf(edited)) === JSON.stringify(document.toJS());
  return isSame ? edited : document.toString({ lineWidth: 0 });
}

function dataOf(text: string): unknown {
  const document = parseDocument(text);
  return document.errors.length > 0 ? undefined : document.toJS();
}

/** After the last setting: on a line of its own, or within the braces. */
function withPaused(text: string, feed: YAMLMap): string | undefined {
  const present = pausedRange(feed);
  if (present !== undefined) return `${text.slice(0, present.value[0])}true${text.slice(present.value[1])}`;
  const last = feed.items.at(-1);
  const end = isNode(last?.value) ? last.value.range?.[1] : undefined;
  const key = feed.items[0]?.key;
  if (end === undefined || !isScalar(key) || key.range == null) return undefined;
  if (feed.flow === true) return `${text.slice(0, end)}, paused: true${text.slice(end)}`;
  const start = key.range[0];
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lineEnd = text.indexOf('\n', Math.max(0, end - 1));
  const head = lineEnd < 0 ? `${text}${newline}` : text.slice(0, lineEnd + 1);
  return `${head}${indent}paused: true${newline}${lineEnd < 0 ? '' : text.slice(lineEnd + 1)}`;
}

function withoutPaused(text: string, feed: YAMLMap): string | undefined {
  const present = pausedRange(feed);
  if (present === undefined) return text;
  const [from, to] = [present.key[0], present.value[1]];
  if (feed.flow === true) return `${text.slice(0, from).replace(/,\s*$/, '')}${text.slice(to)}`;
  const start = text.lastIndexOf('\n', from) + 1;
  const end = text.indexOf('\n', to);
  return text.slice(0, start) + (end < 0 ? '' : text.slice(end + 1));
}

type Span = readonly [number, number, ...number[]];

/** Where the setting is. */
function pausedRange(feed: YAMLMap): { readonly key: Span; readonly value: Span } | undefined {
  const pair = feed.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === 'paused');
  const [key, value] = [pair?.key, pair?.value];
  if (!isNode(key) || !isNode(value) || key.range == null || value.range == null) return undefined;
  return { key: key.range, value: value.range };
}
