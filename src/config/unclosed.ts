/** Finds unclosed brackets and quotation marks: everything after one is misread, so the error is where it was opened. */
import { type CST, Parser } from './yaml.ts';

/** A bracket or quotation mark that is never closed, or closed by a different one. */
export interface Unclosed {
  /** Offset in the text, from 0. */
  readonly offset: number;
  readonly message: string;
}

const CLOSING = new Map([
  ['[', ']'],
  ['{', '}'],
]);

/** Every unclosed mark of `text`, in its order. Of nested brackets only the innermost, since the others mostly follow from it. */
export function unclosedIn(text: string): readonly Unclosed[] {
  const documents = [...new Parser().parse(text)];
  return documents.flatMap((token) => (token.type === 'document' && token.value ? findUnclosed(token.value) : []));
}

/** Deeper nesting is not searched; real settings are nested ten deep at most. */
const MAX_DEPTH = 100;

function findUnclosed(token: CST.Token, depth = 0): readonly Unclosed[] {
  if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') return openQuote(token);
  if (!('items' in token)) return [];
  const inner = depth < MAX_DEPTH ? token.items.flatMap(({ key, value }) => [key, value]) : [];
  const within = inner.flatMap((child) => (child ? findUnclosed(child, depth + 1) : []));
  return within.length > 0 || token.type !== 'flow-collection' ? within : openBracket(token);
}

function openBracket({ start, end }: CST.FlowCollection): readonly Unclosed[] {
  const [first] = end;
  const wanted = CLOSING.get(start.source) ?? '';
  if (first?.source === wanted) return [];
  const isOther = first?.type === 'flow-map-end' || first?.type === 'flow-seq-end';
  const message = isOther
    ? `this "${start.source}" is closed by a "${first.source}": it should be a "${wanted}"`
    : `this "${start.source}" is never closed: put a "${wanted}" where it ends`;
  return [{ offset: start.offset, message }];
}

function openQuote({ source, offset }: CST.FlowScalar): readonly Unclosed[] {
  const mark = source.charAt(0);
  const isClosed = source.length > 1 && source.endsWith(mark) && !isEscaped(source, mark);
  return isClosed ? [] : [{ offset, message: `this ${mark} is never closed: put a ${mark} where the text ends` }];
}

/** Whether the last quotation mark is part of the text: after a backslash in double quotes, or doubled in single quotes. */
function isEscaped(source: string, mark: string): boolean {
  const sign = mark === '"' ? '\\' : "'";
  let before = 0;
  for (let at = source.length - 2; at > 0 && source.charAt(at) === sign; at--) before++;
  return before % 2 === 1;
}
