/** Why: of a bracket or a quotation mark that is missing, everything after it is misread; the mistake is where it was opened. */
import { type CST, Parser } from 'yaml';

/** A bracket or quotation mark that is never closed, or by another one. */
export interface Unclosed {
  /** In the text, from 0. */
  readonly offset: number;
  readonly message: string;
}

const CLOSING = new Map([
  ['[', ']'],
  ['{', '}'],
]);

/** Those of `text` in its order. Of brackets within each other only the innermost: those around it mostly follow. */
export function unclosedIn(text: string): readonly Unclosed[] {
  const documents = [...new Parser().parse(text)];
  return documents.flatMap((token) => (token.type === 'document' && token.value ? look(token.value) : []));
}

/** Within so many others nothing is looked for any more; settings stand within ten at most. */
const DEEPEST = 100;

function look(token: CST.Token, depth = 0): readonly Unclosed[] {
  if (token.type === 'double-quoted-scalar' || token.type === 'single-quoted-scalar') return openQuote(token);
  if (!('items' in token)) return [];
  const inner = depth < DEEPEST ? token.items.flatMap(({ key, value }) => [key, value]) : [];
  const within = inner.flatMap((one) => (one ? look(one, depth + 1) : []));
  return within.length > 0 || token.type !== 'flow-collection' ? within : openBracket(token);
}

function openBracket({ start, end }: CST.FlowCollection): readonly Unclosed[] {
  const [first] = end;
  const wanted = CLOSING.get(start.source) ?? '';
  if (first?.source === wanted) return [];
  const isOther = first?.type === 'flow-map-end' || first?.type === 'flow-seq-end';
  const message = isOther
    ? `this "${start.source}" is closed by a "${first.source}": it needs a "${wanted}"`
    : `this "${start.source}" is never closed: put a "${wanted}" where it ends`;
  return [{ offset: start.offset, message }];
}

function openQuote({ source, offset }: CST.FlowScalar): readonly Unclosed[] {
  const mark = source.charAt(0);
  const isClosed = source.length > 1 && source.endsWith(mark) && !isEscaped(source, mark);
  return isClosed ? [] : [{ offset, message: `this ${mark} is never closed: put a ${mark} where the text ends` }];
}

/** Whether the last character is part of the text: after a backslash in double quotes, or the second of two single ones. */
function isEscaped(source: string, mark: string): boolean {
  const sign = mark === '"' ? '\\' : "'";
  let before = 0;
  for (let at = source.length - 2; at > 0 && source.charAt(at) === sign; at--) before++;
  return before % 2 === 1;
}
