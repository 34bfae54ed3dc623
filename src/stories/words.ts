/** Why: one reading of a text into comparable words, in any script, that all signals share. */
import { stem } from './stem.ts';

/** A comparable word: folded and stemmed, a number without separators, or two characters of a script without spaces. */
export interface Word {
  readonly form: string;
  readonly isNumber: boolean;
  /** Written with a capital inside a sentence: a name, in the scripts that have capitals. */
  readonly isName: boolean;
}

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.,](?=[\p{L}\p{N}])|(?<=\p{L})-(?=\p{N}))*/gu;
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPACELESS_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const ASCII = /^[\x20-\x7e]*$/;
const COMBINING = /[\u0300-\u036f]/g;
const CAPITAL = /^\p{Lu}/u;
const DIGIT = /\p{N}/u;
/** What stands before a word that begins a sentence or a quotation. */
const SENTENCE_START = /(?:^|[.!?:;"“”«„‘(|–—-]["'”’)]?\s*)$/u;

/** Lower case without accents, compatibility forms resolved (full-width digits become digits). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(COMBINING, '').toLowerCase().normalize('NFC');
}

function bigrams(run: string): string[] {
  const chars = [...run];
  if (chars.length < 2) return chars;
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`);
}

function spaceless(token: string): Word[] {
  const pieces = token.match(SPACELESS_RUN) ?? [];
  return pieces.flatMap((piece) =>
    SPACELESS.test(piece)
      ? bigrams(piece).map((form) => ({ form, isNumber: false, isName: false }))
      : [spaced(piece, false)],
  );
}

function spaced(token: string, isName: boolean): Word {
  const folded = fold(token);
  if (DIGIT.test(folded))
    return { form: folded.replace(/,(?=\d{3})/g, ''), isNumber: /^\p{N}/u.test(folded), isName: false };
  const bare = folded.replace(/['’](?:s|re|ve|ll|t|d|m)?(?=$)/u, '').replace(/['’.,-]/gu, '');
  return { form: stem(bare), isNumber: false, isName };
}

function startsSentence(text: string, at: number): boolean {
  return SENTENCE_START.test(text.slice(Math.max(0, at - 3), at));
}

/** The words of `text` in order. In a headline of capitals nothing is told apart as a name. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let capitals = 0;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0];
    if (SPACELESS.test(token)) {
      words.push(...spaceless(token));
      continue;
    }
    const isCapital = CAPITAL.test(token);
    if (isCapital) capitals++;
    words.push(spaced(token, isCapital && !startsSentence(text, match.index)));
  }
  const isHeadlineCase = capitals > words.length * 0.6;
  return isHeadlineCase ? words.map((word) => (word.isName ? { ...word, isName: false } : word)) : words;
}
