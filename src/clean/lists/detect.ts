/** Detects the language of a text, so that only the phrases of that language are used on it. */
import { LetterPattern } from '../../html/letters.ts';
import { languages } from './languages/index.ts';
import { primarySubtag } from './subtag.ts';

/** Words that are read: enough to decide, and no more work for a book than for a note. */
const MAX_WORDS = 400;
/** Characters of a text that are read: no more are needed for so many words. */
export const MAX_SAMPLE_CHARS = MAX_WORDS * 12;
/**
 * Least share of words that are in the language's list of common words; English prose has .3 to .4, others .15 and
 * more.
 */
const MIN_SHARE = 0.08;
/** Least ratio to the next language: Norwegian and Danish, Croatian and Serbian share words. */
const MIN_LEAD_RATIO = 1.15;

/** Scripts used by one language of the table; Han without kana is Chinese. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u3400-\u9fff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
];
/** A character of any of them: most texts have none, and need not be counted. */
const ANY_SCRIPT = new RegExp(SCRIPTS.map(([, { source }]) => source).join('|'));
/** Least share of letters in such a script; for Japanese, one kana in twenty letters. */
const MIN_SCRIPT_SHARE = 0.3;
const MIN_KANA_SHARE = 0.05;

/** Letters of the shortest text that shows by its script that it is in another language than its page declares. */
const MIN_CERTAIN_LETTERS = 60;
/** Least share of common words, and words of the shortest text, with which it shows that by its words. */
const MIN_CERTAIN_SHARE = 0.15;
const MIN_CERTAIN_WORDS = 40;
/** Times as many common words as of the declared language that it then has. */
const CERTAIN_RATIO = 3;

/** For each word of the lists, the languages to which it is common: one look-up for a word of a text. */
const COMMON_IN: ReadonlyMap<string, readonly string[]> = readCommonWords();

function readCommonWords(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { language, common } of languages) {
    for (const word of new Set(common.split(/\s+/))) {
      const others = found.get(word);
      if (others) others.push(language);
      else found.set(word, [language]);
    }
  }
  return found;
}

/** BCP 47 primary subtag of the language of `text`; undefined if it cannot be detected. */
export function languageOf(text: string): string | undefined {
  const sample = sampleOf(text);
  const written = byScript(sample);
  if (written !== undefined) return written;
  const words = wordsOf(sample);
  return byCommonWords(words, scoresOf(words));
}

/**
 * BCP 47 primary subtag of the language of `text` where that is certainly not the `declared` one, as on pages whose template
 * names the language that it came with; undefined if the declared one may be right.
 */
export function contradictingLanguage(text: string, declared: string): string | undefined {
  const own = primarySubtag(declared);
  // Nothing is known about the words of a language that is not in the table.
  if (own === 'und') return undefined;
  const sample = sampleOf(text);
  const words = wordsOf(sample);
  const written = byScript(sample);
  const scores = scoresOf(words);
  const spoken = byCommonWords(words, scores);
  if (written !== undefined)
    return written === own || spoken === own || lettersIn(sample) < MIN_CERTAIN_LETTERS ? undefined : written;
  if (spoken === undefined || spoken === own || words.length < MIN_CERTAIN_WORDS) return undefined;
  const [found, known] = [scores.get(spoken) ?? 0, scores.get(own) ?? 0];
  return found >= MIN_CERTAIN_SHARE * words.length && found >= CERTAIN_RATIO * known ? spoken : undefined;
}

function sampleOf(text: string): string {
  return text.slice(0, MAX_SAMPLE_CHARS);
}

const WORD = new LetterPattern("[\\p{L}][\\p{L}\\p{M}’']*");

function wordsOf(sample: string): readonly string[] {
  const lower = sample.toLowerCase();
  return (lower.match(WORD.for(lower)) ?? []).slice(0, MAX_WORDS);
}

function lettersIn(sample: string): number {
  return sample.match(/\p{L}/gu)?.length ?? 0;
}

function byScript(sample: string): string | undefined {
  if (!ANY_SCRIPT.test(sample)) return undefined;
  const letters = lettersIn(sample);
  if (letters === 0) return undefined;
  const found = SCRIPTS.find(([language, script]) => {
    const share = (sample.match(script)?.length ?? 0) / letters;
    return share >= (language === 'ja' ? MIN_KANA_SHARE : MIN_SCRIPT_SHARE);
  });
  return found?.[0];
}

/** How many of `words` are common ones of each language of the table. */
function scoresOf(words: readonly string[]): ReadonlyMap<string, number> {
  const scores = new Map(languages.map(({ language }) => [language, 0]));
  for (const word of words)
    for (const language of COMMON_IN.get(word) ?? []) scores.set(language, (scores.get(language) ?? 0) + 1);
  return scores;
}

function byCommonWords(words: readonly string[], scores: ReadonlyMap<string, number>): string | undefined {
  const [first, second] = [...scores].sort(([, a], [, b]) => b - a);
  if (!first || first[1] < MIN_SHARE * words.length || first[1] < 3) return undefined;
  return first[1] >= MIN_LEAD_RATIO * (second?.[1] ?? 0) ? first[0] : undefined;
}
