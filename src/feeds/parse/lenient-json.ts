/**
 * Parses the JSON of feeds, also with the errors that templates make: line breaks inside strings, commas before a closing
 * bracket, and escapes that JSON does not have.
 */

/** A parsed document; `isRepaired` when it had syntax errors. */
export interface LenientJson {
  readonly value: unknown;
  readonly isRepaired: boolean;
}

/** The value of the text, or undefined when it is not JSON even with repairs. Linear. */
export function parseLenientJson(text: string): LenientJson | undefined {
  const plain = text.replace(/^\ufeff/, '');
  const value = parse(plain);
  if (value !== undefined) return { value, isRepaired: false };
  const repaired = parse(repair(plain));
  return repaired === undefined ? undefined : { value: repaired, isRepaired: true };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const wrongInString = /\\(?:u[\da-fA-F]{4}|["\\/bfnrt])|\\'|\\|[\u0000-\u001f]/g;

/** Goes through strings and commas by hand: a regular expression would need a stack as deep as a string is long. */
function repair(text: string): string {
  const parts: string[] = [];
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at);
    if (mark === '"') {
      const end = endOfString(text, at);
      parts.push(text.slice(copied, at), text.slice(at, end).replace(wrongInString, escaped));
      copied = end;
      at = end - 1;
    } else if (mark === ',' && isBeforeClosing(text, at + 1)) {
      parts.push(text.slice(copied, at));
      copied = at + 1;
    }
  }
  return parts.join('') + text.slice(copied);
}

/** Index after the closing quotation mark. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

function isBeforeClosing(text: string, start: number): boolean {
  let at = start;
  while (/\s/.test(text.charAt(at))) at++;
  return text.charAt(at) === ']' || text.charAt(at) === '}';
}

function escaped(mark: string): string {
  if (mark.length > 1) return mark === "\\'" ? "'" : mark;
  return mark === '\\' ? '\\\\' : JSON.stringify(mark).slice(1, -1);
}

/** Greatest nesting of braces and brackets outside strings. Linear, without recursion. */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isString = false;
  for (let i = 0; i < text.length; i++) {
    const mark = text.charAt(i);
    if (isString) {
      if (mark === '\\') i++;
      else if (mark === '"') isString = false;
    } else if (mark === '"') isString = true;
    else if (mark === '[' || mark === '{') deepest = Math.max(deepest, ++depth);
    else if (mark === ']' || mark === '}') depth--;
  }
  return deepest;
}
