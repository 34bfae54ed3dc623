/** Why: one reading of a text into comparable words, in any script, that all signals share. */

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
// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is what is asked for.
const ASCII = /^[\x00-\x7f]*$/;
const COMBINING = /[\u0300-\u036f]/g;

/** Lower case without accents, compatibility forms resolved (full-width digits become digits). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(COMBINING, '').toLowerCase().normalize('NFC');
}

function spaced(token: string): Word {
  const folded = fold(token);
  if (/^\p{N}/u.test(folded)) return { form: folded.replace(/,(?=\d{3})/g, ''), isNumber: true };
  const figure = NUMBER_WORDS.get(folded);
  if (figure !== undefined) return { form: figure, isNumber: true };
  const bare = folded.replace(/['’](?:s|re|ve|ll|t|d|m)?$/u, '').replace(/['’.,-]/gu, '');
  return { form: stem(bare), isNumber: false };
}

function bigrams(run: string): Word[] {
  const chars = [...run];
  const forms = chars.length < 2 ? chars : chars.slice(1).map((char, i) => `${chars[i]}${char}`);
  return forms.map((form) => ({ form, isNumber: false }));
}

/** Scales as they stand right behind a number; "m" may be metres or minutes and is left as it is. */
const SCALES: ReadonlyMap<string, string> = new Map([
  ['mn', 'million'],
  ['mln', 'million'],
  ['bn', 'billion'],
  ['bln', 'billion'],
  ['tn', 'trillion'],
  ['trn', 'trillion'],
]);
const SCALED = /^(\p{N}[\p{N}.,]*)(\p{L}{2,3})$/u;

/** The number and the scale of "1.2bn". */
function scaled(token: string): readonly Word[] | undefined {
  const [, figure = '', suffix = ''] = SCALED.exec(token) ?? [];
  const scale = SCALES.get(suffix.toLowerCase());
  return scale === undefined ? undefined : [spaced(figure), spaced(scale)];
}

/** The words of one token: one, a number and its scale, or the pairs of characters of a script without spaces. */
export function readToken(written: string): readonly Word[] {
  const token = ASCII.test(written) ? written : asciiDigits(written.replace(INVISIBLE, ''));
  if (!SPACELESS.test(token)) return scaled(token) ?? [spaced(token)];
  const pieces = token.match(SPACELESS_RUN) ?? [];
  return pieces.flatMap((piece) => (SPACELESS.test(piece) ? bigrams(piece) : [spaced(piece)]));
}
