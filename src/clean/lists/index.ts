/** Why: the table of languages, and the one way to ask for the words of one. */
import { foldPhrase } from './fold.ts';
import { KINDS, type LanguageWords, type WordKind } from './kinds.ts';
import { languages } from './languages/index.ts';
import { Phrases } from './phrases.ts';

export { foldPhrase } from './fold.ts';
export { KINDS, type LanguageWords, type WordKind } from './kinds.ts';
export { languages } from './languages/index.ts';

/** Phrases of one language and of English. Every question folds its text itself: pass it as it stands on the page. */
export interface BoilerplateWords {
  /** BCP 47 primary subtag, or `und` when the words of all languages are asked. */
  readonly language: string;
  /** Whether the whole of `text` is a phrase of `kind`. */
  is(kind: WordKind, text: string): boolean;
  /** Whether `text` begins with a phrase of `kind`. */
  starts(kind: WordKind, text: string): boolean;
  /** Whether a phrase of `kind` stands anywhere in `text`. Keep `text` short: a line, not a page. */
  has(kind: WordKind, text: string): boolean;
  /** What of `text` (folded) follows the phrase of `kind` it begins with; undefined when it begins with none. */
  after(kind: WordKind, text: string): string | undefined;
}

const compiled = new Map<string, BoilerplateWords>();

/**
 * The words for a page in `language` (BCP 47): its own and the English ones, since themes are often left untranslated. A language
 * without a file, and none at all, gives the words of all languages.
 */
export function wordsFor(language?: string): BoilerplateWords {
  const wanted = primarySubtag(language);
  const known = compiled.get(wanted);
  if (known) return known;
  const words = compile(wanted);
  compiled.set(wanted, words);
  return words;
}

/** Subtags by which older software names a language of the table. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['iw', 'he'],
  ['in', 'id'],
  ['ms', 'id'],
  ['bs', 'hr'],
  ['sh', 'sr'],
  ['gl', 'pt'],
]);

/** Key of the table for a BCP 47 tag, `und` when there is none. */
function primarySubtag(language: string | undefined): string {
  const [subtag = ''] = (language ?? '').toLowerCase().split(/[-_]/, 1);
  const name = ALIASES.get(subtag) ?? subtag;
  return languages.some((words) => words.language === name) ? name : 'und';
}

function compile(language: string): BoilerplateWords {
  const used = languages.filter(
    (words) => language === 'und' || words.language === language || words.language === 'en',
  );
  const byKind = new Map(KINDS.map((kind) => [kind, phrasesOf(kind, used)]));
  const phrases = (kind: WordKind): Phrases => byKind.get(kind) ?? new Phrases([]);
  return {
    language,
    is: (kind, text) => phrases(kind).is(foldPhrase(text)),
    starts: (kind, text) => phrases(kind).start(foldPhrase(text)) !== undefined,
    has: (kind, text) => phrases(kind).within(foldPhrase(text)) !== undefined,
    after: (kind, text) => {
      const folded = foldPhrase(text);
      const phrase = phrases(kind).start(folded);
      return phrase === undefined ? undefined : folded.slice(phrase.length).trim();
    },
  };
}

function phrasesOf(kind: WordKind, used: readonly LanguageWords[]): Phrases {
  return new Phrases(
    used
      .flatMap((words) => words[kind].split('|'))
      .map(foldPhrase)
      .filter(Boolean),
  );
}
