/** Normalises a token of any script to comparable words: folded, stemmed, numbers in one notation. */

import { normalForm } from '../../model/normal-form.ts';
import { NUMBER_WORDS } from '../lists/number-words.ts';
import { asciiDigits } from './digits.ts';
import { stem } from './stem.ts';
import { INVISIBLE } from './tokens.ts';

/** A comparable word: folded and stemmed, a number without separators, or two characters of a script without spaces. */
export interface Word {
  readonly form: string;
  readonly isNumber: boolean;
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPACELESS_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is intended.
const ASCII = /^[\x00-\x7f]*$/;
const HAS_DIGIT = /\p{N}/u;
const COMBINING = /[\u0300-\u036f]/g;

/** `text` in lower case without accents, compatibility forms resolved (full-width digits become digits). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return normalForm(text, 'NFKD').replace(COMBINING, '').toLowerCase().normalize('NFC');
}

function readSpaced(token: string): Word {
  const folded = fold(token);
  if (/^\p{N}/u.test(folded)) return { form: folded.replace(/,(?=\d{3})/g, ''), isNumber: true };
  const figure = NUMBER_WORDS.get(folded);
  if (figure !== undefined) return { form: figure, isNumber: true };
  // A version or a build: its points are part of it, and its end is no inflection.
  if (HAS_DIGIT.test(folded)) return { form: folded.replace(/['’-]/gu, ''), isNumber: false };
  const bare = folded.replace(/['’](?:s|re|ve|ll|t|d|m)?$/u, '').replace(/['’.,-]/gu, '');
  return { form: stem(bare), isNumber: false };
}

function bigrams(run: string): Word[] {
  const chars = [...run];
  const forms = chars.length < 2 ? chars : chars.slice(1).map((char, i) => `${chars[i]}${char}`);
  return forms.map((form) => ({ form, isNumber: false }));
}

/** Scales written directly after a number. "m" is not one: it may mean metres or minutes. */
const SCALES: ReadonlyMap<string, string> = new Map([
  ['mn', 'million'],
  ['mln', 'million'],
  ['bn', 'billion'],
  ['bln', 'billion'],
  ['tn', 'trillion'],
  ['trn', 'trillion'],
]);
const SCALED_NUMBER = /^(\p{N}[\p{N}.,]*)(\p{L}{2,3})$/u;

/** The number and the scale of a token like "1.2bn"; undefined for others. */
function readScaled(token: string): readonly Word[] | undefined {
  const [, figure = '', suffix = ''] = SCALED_NUMBER.exec(token) ?? [];
  const scale = SCALES.get(suffix.toLowerCase());
  return scale === undefined ? undefined : [readSpaced(figure), readSpaced(scale)];
}

/** Letters of ASCII alone: nearly all tokens that are new to the lexicon. */
const ASCII_LETTERS = /^[a-zA-Z]+$/;

/** What {@link readSpaced} returns for a token of ASCII letters, without the tests that others need. */
function readLetters(token: string): Word {
  const folded = token.toLowerCase();
  const figure = NUMBER_WORDS.get(folded);
  return figure === undefined ? { form: stem(folded), isNumber: false } : { form: figure, isNumber: true };
}

/** The words of a token: one word, a number and its scale, or the character pairs of a script without spaces. */
export function readToken(raw: string): readonly Word[] {
  if (ASCII_LETTERS.test(raw)) return [readLetters(raw)];
  const token = ASCII.test(raw) ? raw : asciiDigits(raw.replace(INVISIBLE, ''));
  if (!SPACELESS.test(token)) return readScaled(token) ?? [readSpaced(token)];
  const pieces = token.match(SPACELESS_RUN) ?? [];
  return pieces.flatMap((piece) => (SPACELESS.test(piece) ? bigrams(piece) : [readSpaced(piece)]));
}
