/** Looks up boilerplate phrases of a language: {@link wordsFor}. */
import { foldPhrase } from './fold.ts';
import { KINDS, type LanguageWords, type WordKind } from './kinds.ts';
import { languages } from './languages/index.ts';
import { Phrases } from './phrases.ts';
import { replyWords } from './reply-words.ts';
import { primarySubtag } from './subtag.ts';

export { foldPhrase } from './fold.ts';
export { KINDS, type WordKind } from './kinds.ts';
export { languages } from './languages/index.ts';

/** Phrases of one language and of English. The methods fold their text: pass it as it is in the page. */
export interface BoilerplateWords {
  /** BCP 47 primary subtag, or `und` for the phrases of all languages. */
  readonly language: string;
  /** Whether the whole of `text` is a phrase of `kind`. */
  is(kind: WordKind, text: string): boolean;
  /** Whether `text` starts with a phrase of `kind`. */
  starts(kind: WordKind, text: string): boolean;
  /** Number of words of the phrase of `kind` that `text` starts with; 0 without one. */
  wordsOfStart(kind: WordKind, text: string): number;
  /** Whether a phrase of `kind` is anywhere in `text`. Keep `text` short: a line, not a page. */
  has(kind: WordKind, text: string): boolean;
  /** The rest of `text` (folded) after the phrase of `kind` it starts with; undefined if it starts with none. */
  after(kind: WordKind, text: string): string | undefined;
}

const compiled = new Map<string, BoilerplateWords>();

/**
 * The phrases for a page in `language` (BCP 47): its own and the English ones, since themes are often not translated.
 * An unknown or missing language gives the phrases of all languages.
 */
export function wordsFor(language?: string): BoilerplateWords {
  const wanted = primarySubtag(language ?? '');
  const known = compiled.get(wanted);
  if (known) return known;
  const words = compile(wanted);
  compiled.set(wanted, words);
  return words;
}

function compile(language: string): BoilerplateWords {
  const used = languages.filter(
    (words) => language === 'und' || words.language === language || words.language === 'en',
  );
  const more = language === 'und' ? replyWords : [];
  const byKind = new Map(KINDS.map((kind) => [kind, phrasesOf(kind, [...used, ...more])]));
  const phrases = (kind: WordKind): Phrases => byKind.get(kind) ?? new Phrases([]);
  return {
    language,
    is: (kind, text) => phrases(kind).is(foldPhrase(text)),
    starts: (kind, text) => phrases(kind).start(foldPhrase(text)) !== undefined,
    wordsOfStart: (kind, text) => phrases(kind).start(foldPhrase(text))?.split(' ').length ?? 0,
    has: (kind, text) => phrases(kind).within(foldPhrase(text)) !== undefined,
    after: (kind, text) => {
      const folded = foldPhrase(text);
      const phrase = phrases(kind).start(folded);
      return phrase === undefined ? undefined : folded.slice(phrase.length).trim();
    },
  };
}

function phrasesOf(kind: WordKind, used: readonly Partial<LanguageWords>[]): Phrases {
  return new Phrases(
    used
      .flatMap((words) => words[kind]?.split('|') ?? [])
      .map(foldPhrase)
      .filter(Boolean),
  );
}
