/**
 * Undoes double encoding (UTF-8 read as windows-1252 and encoded again: `cafÃ©`). Correct text also contains such pairs
 * (`CAFÉ’S`, `Spaß…`), so a document is repaired only when it has several sequences that no correct text contains.
 */
import { c1, characterOf } from './clean-characters.ts';
import { decodeReferences } from './entities.ts';

/** The bytes 80 to BF as windows-1252 reads them. */
const rest = `[\\u0080-\\u00bf${c1}]`;
/** A lead byte of UTF-8 and the byte after it. */
const pair = new RegExp(`[\\u00c2-\\u00f4]${rest}`);
/** The same written as references (`&Atilde;&copy;`, `&#195;&#169;`). */
const escapedPair = /&(?:amp;)?(?:A(?:tilde|circ|uml|ring)|ETH|Ntilde|acirc|#(?:19[4-7]|20[89]|226|xc[2-5]));&/i;
const anyReference = /&(?:amp;)?(#[xX][0-9a-fA-F]{2,6}|#[0-9]{3,7}|[a-zA-Z]{2,10}[0-9]{0,2});/g;

/**
 * Sequences that correct text does not contain: Latin letters in the middle of a word (`cafÃ©`, `MÃ¼nchen`), the mark of
 * General Punctuation next to a letter (`donâ€™t`), the beginning of an emoji.
 */
const marks = new RegExp(
  [
    `(?<=[a-z])[\\u00c2-\\u00c5]${rest}`,
    '(?<=[A-Z])[\\u00c3-\\u00c5][\\u00a1-\\u00a8\\u00ac\\u00ae\\u00af\\u00b1-\\u00b6\\u00b8\\u00b9\\u00bc-\\u00bf](?=[a-z])',
    `(?<=[A-Za-z])\\u00e2\\u20ac${rest}|\\u00e2\\u20ac${rest}(?=[A-Za-z])`,
    `\\u00f0\\u0178${rest}${rest}`,
  ].join('|'),
  'g',
);
/** Three characters in a row, as scripts other than Latin give them: two bytes each, or three. */
const rows = new RegExp(`(?:[\\u00ce-\\u00d1\\u00d7-\\u00db]${rest}){3,}|(?:[\\u00e0-\\u00ed]${rest}${rest}){3,}`, 'g');
const allPunctuation = new RegExp(`^(?:\\u00e2\\u20ac${rest})+$`);
/** What such a row decodes to when it is no accident. */
const alphabets =
  /^(?:[\u0386-\u03ce]+|[\u0400-\u045f]+|[\u05b0-\u05ea]+|[\u0610-\u06d3]+|[\u0900-\u0dff]+|[\u0e00-\u0e7f]+|[\u3000-\u9fff\uff00-\uffef]+|[\uac00-\ud7a3]+)$/;

/** Marks that make a document double-encoded. One may be a text about encodings. */
const minMarks = 2;
/** A stretch between tags and quotation marks. */
const stretches = /[^<>"]+/g;
/** Lead bytes of the Latin letters of Europe and of General Punctuation. */
const commonLeads = '\u00c2\u00c3\u00c4\u00c5\u00e2';

/** Share of characters outside sequences up to which the whole document counts as double-encoded. */
const maxOthers = 0.05;

/**
 * The document's text with double encoding undone where the document gives evidence of it, otherwise unchanged. Each
 * stretch between tags and quotation marks is decoded whole or not at all.
 */
export function undoDoubleEncoding(source: string): string {
  const isEscaped = !pair.test(source);
  if (isEscaped && !escapedPair.test(source)) return source;
  const text = isEscaped ? withCharacters(source) : source;
  if (marksIn(text) < minMarks && !hasOnlyPunctuation(text)) return source;
  const leads = leadsOf(text);
  return text.replace(stretches, (stretch) => {
    if (!pair.test(stretch) || (marksIn(stretch) === 0 && !hasOnly(leads, stretch))) return stretch;
    return decodeWhole(stretch) ?? stretch;
  });
}

/**
 * The lead bytes that a stretch without a mark may have: those of the stretches with one, and none if the document also
 * has correct text.
 */
function leadsOf(text: string): ReadonlySet<string> {
  if (!isConsistent(text)) return new Set();
  const marked = (text.match(stretches) ?? []).filter((stretch) => marksIn(stretch) > 0);
  return new Set([...commonLeads, ...marked.join('').matchAll(/[\u00c2-\u00f4]/g)].map(String));
}

function hasOnly(leads: ReadonlySet<string>, stretch: string): boolean {
  return [...stretch.matchAll(/[\u00c2-\u00f4]/g)].every(([lead]) => leads.has(lead));
}

/** References to characters that are not ASCII replaced; the rest of the document remains as it is. */
function withCharacters(source: string): string {
  return source.replace(anyReference, (written, name: string) => {
    const character = name.startsWith('#')
      ? characterOf(Number(name.replace(/^#x/i, '0x').replace('#', '')))
      : decodeReferences(`&${name};`);
    return character.length === 1 && character > '\u007f' ? character : written;
  });
}

function marksIn(text: string): number {
  const letters = text.match(marks)?.length ?? 0;
  if (letters >= minMarks) return letters;
  return letters + (text.match(rows) ?? []).filter(isAlphabet).length * minMarks;
}

/** Whether all characters outside ASCII make marks of General Punctuation (`â€¦`). */
function hasOnlyPunctuation(text: string): boolean {
  if (!text.includes('\u00e2\u20ac')) return false;
  const outside = text.match(/[^\0-\u007f]+/g) ?? [];
  return outside.length > 0 && outside.every((run) => allPunctuation.test(run));
}

function isAlphabet(row: string): boolean {
  const decoded = decodeWhole(row);
  return decoded !== undefined && new Set(decoded).size > 1 && alphabets.test(decoded);
}

/** Whether nearly all characters outside ASCII belong to sequences. */
function isConsistent(text: string): boolean {
  const sequences = text.match(new RegExp(`[\\u00c2-\\u00f4]${rest}{1,3}`, 'g')) ?? [];
  const inSequences = sequences.reduce((sum, sequence) => sum + sequence.length, 0);
  const all = text.match(/[^\0-\u007f]/g)?.length ?? 0;
  return all - inSequences <= all * maxOthers;
}

/** The text with its characters taken as bytes of UTF-8; undefined when they are not. */
function decodeWhole(text: string): string | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x100 ? code : c1.indexOf(text.charAt(i)) + 0x80;
    if (byte < 0x80 && code >= 0x80) return undefined;
    bytes[i] = byte;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
