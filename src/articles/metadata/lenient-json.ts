/** Parses almost valid JSON: one page in thirty has JSON-LD that a strict parser rejects, for instance for a comma. */
import { parseHtml } from '../../html/document.ts';

/** Characters. The longest block of 586 measured pages has 90 kB; live blogs have longer ones. */
const MAX_JSON_CHARS = 2_000_000;

/**
 * The value of `text`: as strict JSON, or else after repairing trailing commas, comments, control characters and
 * escaped quotes.
 */
export function parseLenient(text: string): unknown {
  if (text.length > MAX_JSON_CHARS) return undefined;
  const repaired = (): string => repair(text);
  return attempt(() => text) ?? attempt(repaired) ?? attempt(() => repair(decodeEntities(text)));
}

function attempt(text: () => string): unknown {
  try {
    return JSON.parse(text());
  } catch (error) {
    // Invalid JSON is expected; any other error is a bug.
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

/** Repairs `text` token by token; strings only lose raw control characters and invalid escapes. */
function repair(text: string): string {
  const parts: string[] = [];
  for (let at = skipWrapper(text); at < text.length; ) {
    const end = tokenEnd(text, at);
    parts.push(repairToken(text.slice(at, end)));
    at = end;
  }
  return dropTrailingCommas(parts.filter((part) => part !== ''));
}

/** Index after comments and CDATA marks at the start. */
function skipWrapper(text: string): number {
  const start = text.search(/[[{]/);
  const wrapper = /^\s*(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?|^\s*<!--/.exec(text);
  return wrapper ? wrapper[0].length : Math.max(0, start);
}

/** End of the token at `at`: a string, a comment, white space, a mark, or anything else up to one of these. */
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

function repairToken(token: string): string {
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
