/** Decodes character references as htmlparser2 does: with its own tokenizer, once for each reference. */
import { type QuoteType, Tokenizer } from 'htmlparser2';

/** A reference with what decides how it is read: the name or number, and the mark after it. */
const REFERENCE = /&[#\w]*[;=]?/g;

/** References and their texts; all are dropped when there are more. */
const MAX_REFERENCES = 2_000;
/** Longer ones are none, and not cached. */
const MAX_REFERENCE_CHARS = 64;

const inText = new Map<string, string>();
const inAttribute = new Map<string, string>();

/** `text` of an element, with its references decoded. */
export function decodeText(text: string): string {
  return text.replace(REFERENCE, (reference) => cached(inText, reference, decodeInText));
}

/** `value` of an attribute, with its references decoded: there `&copy=` is no reference. */
export function decodeAttribute(value: string): string {
  return value.replace(REFERENCE, (reference) => cached(inAttribute, reference, decodeInAttribute));
}

function cached(known: Map<string, string>, reference: string, decode: (reference: string) => string): string {
  const before = known.get(reference);
  if (before !== undefined) return before;
  const text = decode(reference);
  if (reference.length > MAX_REFERENCE_CHARS) return text;
  if (known.size >= MAX_REFERENCES) known.clear();
  known.set(reference, text);
  return text;
}

/** Content of a `title`, in which a reference directly after an unfinished tag is none. */
export function decodeTitle(content: string): string {
  return decoded(`<title>${content}</title>`);
}

function decodeInText(reference: string): string {
  return decoded(`${reference}<`);
}

function decodeInAttribute(reference: string): string {
  return decoded(`<a b="${reference}"`);
}

/** The texts and values in `html`. */
function decoded(html: string): string {
  let text = '';
  const add = (start: number, end: number): void => {
    text += html.slice(start, end);
  };
  const addCharacter = (codePoint: number): void => {
    text += String.fromCodePoint(codePoint);
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: add,
      ontextentity: addCharacter,
      onattribdata: add,
      onattribentity: addCharacter,
      onattribend: (_quote: QuoteType) => undefined,
      onattribname: ignore,
      oncdata: ignore,
      onclosetag: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: ignore,
      onprocessinginstruction: ignore,
      onselfclosingtag: ignore,
    },
  );
  tokenizer.write(html);
  return text;
}
