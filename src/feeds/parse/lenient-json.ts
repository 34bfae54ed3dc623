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

const token = /"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[\]}])/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const wrongInString = /\\(?:u[\da-fA-F]{4}|["\\/bfnrt])|\\'|\\|[\u0000-\u001f]/g;

function repair(text: string): string {
  return text.replace(token, (part) => (part === ',' ? '' : part.replace(wrongInString, escaped)));
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
