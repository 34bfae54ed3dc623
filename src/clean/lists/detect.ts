/** Detects the language of a text, so that only the phrases of that language are used on it. */
import { languages } from './languages/index.ts';

/** Words that are read: enough to decide, and no more work for a book than for a note. */
const MAX_WORDS = 400;
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
/** Least share of letters in such a script; for Japanese, one kana in twenty letters. */
const MIN_SCRIPT_SHARE = 0.3;
const MIN_KANA_SHARE = 0.05;

const COMMON = languages.map(({ language, common }) => ({ language, known: new Set(common.split(/\s+/)) }));

/** BCP 47 primary subtag of the language of `text`; undefined if it cannot be detected. */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, MAX_WORDS * 12);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share >= (language === 'ja' ? MIN_KANA_SHARE : MIN_SCRIPT_SHARE)) return language;
  }
  return byCommonWords(sample);
}

function byCommonWords(sample: string): string | undefined {
  const words = (sample.toLowerCase().match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []).slice(0, MAX_WORDS);
  const scores = COMMON.map(({ language, known }) => ({
    language,
    score: words.filter((word) => known.has(word)).length,
  }));
  scores.sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  if (!first || first.score < MIN_SHARE * words.length || first.score < 3) return undefined;
  return first.score >= MIN_LEAD_RATIO * (second?.score ?? 0) ? first.language : undefined;
}
