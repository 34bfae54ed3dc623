/** Finds the line and column of an error in the file. */

import type { ConfigProblem } from './config.ts';
import { type Document, isMap, isNode, isPair, isScalar, type LineCounter, type Node } from './yaml.ts';

/** An error by its place in the data; `key` points at the key instead of its value. `{value}` in the message is the value as written. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly key?: string;
}

/** Adds line and column to a finding, and puts the value as written in place of `{value}` in its message. */
export function toProblem(finding: Finding, file: string, document: Document, lines: LineCounter): ConfigProblem {
  const node = nodeAt(document, finding.path, finding.key);
  const value = finding.message.includes('{value}') ? quote(node, finding.path) : '';
  return { file, ...position(node, lines), message: finding.message.replaceAll('{value}', () => value) };
}

/** Line and column of `node`, from 1. */
export function position(node: Node | undefined, lines: LineCounter): { line: number; column: number } {
  const offset = node?.range?.[0];
  return offset === undefined ? { line: 1, column: 1 } : place(offset, lines);
}

/** Line and column of an offset in the text, from 1. */
export function place(offset: number, lines: LineCounter): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The node at `path`, or the nearest one around it. */
export function nodeAt(document: Document, path: readonly (string | number)[], key?: string): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (!isNode(node)) continue;
    return (length === path.length && key !== undefined ? keyNode(node, key) : undefined) ?? node;
  }
  return undefined;
}

function keyNode(map: Node, key: string): Node | undefined {
  if (!isMap(map)) return undefined;
  const pair = map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
  return isNode(pair?.key) ? pair.key : undefined;
}

/** The value as written, with unresolved references and without anything that may be a secret. */
function quote(node: Node | undefined, path: readonly (string | number)[]): string {
  if (!isScalar(node) || path.includes('headers')) return 'this value';
  const written = node.source ?? String(node.value);
  const safe = written.replace(/\/\/[^/@\s]*@/, '//…@').replace(/(:\/\/[^?#]*)[?#].*/, '$1?…');
  return `"${safe.length > 80 ? `${safe.slice(0, 79)}…` : safe}"`;
}
