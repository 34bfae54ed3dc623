/** Why: one page in thirty carries JSON that a strict reader refuses for a comma; everything it says would be lost. */
import { parseHtml } from '../../html/document.ts';

/** Characters. The longest block of 586 measured pages has 90 kB; texts of live blogs are longer. */
const MAX_JSON = 2_000_000;

/** The value of `text`: JSON as it should be, else after mending trailing commas, comments, control characters and escaped quotes. */
export function parseLenient(text: string): unknown {
  if (text.length > MAX_JSON) return undefined;
  const mended = (): string => mend(text);
  return attempt(() => text) ?? attempt(mended) ?? attempt(() => mend(decodeEntities(text)));
}

function attempt(text: () => string): unknown {
  try {
    return JSON.parse(text());
  } catch (error) {
    // A text that is no JSON is expected; anything else is a bug.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return parseHtml(text.replaceAll('<', '&lt;'))
    .children.map((child) => ('data' in child ? child.data : ''))
    .join('');
}

/** Reads `text` character by character: what is inside strings only loses raw control characters. */
function mend(text: string): string {
  const parts: string[] = [];
  for (let at = skipWrapper(text); at < text.length; ) {
    const end = tokenEnd(text, at);
    parts.push(mendToken(text.slice(at, end)));
    at = end;
  }
  return dropTrailingCommas(parts.filter((part) => part !== ''));
}

/** Comments and CDATA marks around the whole. */
function skipWrapper(text: string): number {
  const start = text.search(/[[{]/);
  const wrapper = /^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|^\s*<!--/.exec(text);
  return wrapper ? wrapper[0].length : Math.max(0, start);
}

/** Where the token that starts at `at` ends: a string, a comment, white space, a mark, or anything else up to one of these. */
function tokenEnd(text: string, at: number): number {
  const char = text[at];
  if (char === '"') return stringEnd(text, at);
  const comment = text.startsWith('//', at)
    ? '\n'
    : text.startsWith('/*', at)
      ? '*/'
      : text.startsWith('<!--', at)
        ? '-->'
        : '';
  if (comment !== '') {
    const end = text.indexOf(comment, at + 2);
    return end < 0 ? text.length : end + comment.length;
  }
  let end = at + 1;
  while (end < text.length && !/["/<,\]}\s]/.test(text[end] ?? '') && !/[,\]}\s]/.test(char ?? '')) end++;
  return end;
}

function stringEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

function mendToken(token: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what JSON forbids in strings.
  if (token.startsWith('"')) return token.replace(/[\u0000-\u001f]+/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, '');
  if (/^(?:\/\/|\/\*|<!--)/.test(token) || token.trim() === '') return '';
  return /^(?:\]\]>|;|-->|<!\[CDATA\[)/.test(token) ? '' : token;
}

function dropTrailingCommas(tokens: readonly string[]): string {
  const isClosing = (token: string | undefined): boolean => token === undefined || /^[\]}]/.test(token);
  const kept = tokens.filter((token, i) => token !== ',' || !isClosing(tokens[i + 1]));
  while (kept.length > 0 && /^[;>]+$/.test(kept.at(-1) ?? '')) kept.pop();
  return kept.join('');
}
