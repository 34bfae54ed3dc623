/** Compiles an output's filter (words, languages, length) into a pure test of an item. */
import type { OutputFilter } from '../config/config.ts';
import { parseHtml } from '../html/document.ts';
import { textOf } from '../html/text.ts';
import type { PublishedItem } from '../model/published-feed.ts';
import { foldText } from './expression.ts';
import { compilePhrase, type Finder } from './phrase.ts';

/** Characters of an article that are searched. */
const MAX_SEARCHED = 200_000;

/** A filter ready for use. */
export interface CompiledFilter {
  /** Whether the output takes the item. */
  readonly accepts: (item: PublishedItem) => boolean;
  /** Whether it accepts everything, so that items need not be built for the test. */
  readonly takesAll: boolean;
  /** Invalid patterns, as messages; the filter works without them. */
  readonly problems: readonly string[];
}

/** Compiles `filter`. An empty one accepts everything without reading the text. */
export function compileFilter(filter: OutputFilter): CompiledFilter {
  const phrases = [...filter.include, ...filter.exclude].map(compilePhrase);
  return {
    accepts: testOf(filter),
    takesAll:
      phrases.length === 0 && filter.languages.length === 0 && filter.minWords === 0 && filter.minSources === undefined,
    problems: phrases.flatMap((phrase) => ('problem' in phrase ? phrase.problem : [])),
  };
}

function testOf(filter: OutputFilter): (item: PublishedItem) => boolean {
  const include = findersOf(filter.include);
  const exclude = findersOf(filter.exclude);
  const languages = filter.languages.map((language) => language.toLowerCase());
  const readsText = filter.include.length > 0 || filter.exclude.length > 0 || filter.minWords > 0;
  return (item) => {
    if (languages.length > 0 && !languages.some((wanted) => isLanguage(item.language, wanted))) return false;
    if (filter.minSources !== undefined && countSources(item) < filter.minSources) return false;
    if (!readsText) return true;
    const text = textOf(parseHtml(item.html));
    if (filter.minWords > 0 && countWords(text, item.language) < filter.minWords) return false;
    const folded = foldText(`${item.title}\n${text.slice(0, MAX_SEARCHED)}`);
    if (include.length > 0 && !include.some((find) => find(folded))) return false;
    return !exclude.some((find) => find(folded));
  };
}

function findersOf(phrases: readonly string[]): readonly Finder[] {
  return phrases.map(compilePhrase).flatMap((phrase) => ('finder' in phrase ? phrase.finder : []));
}

function countSources({ source, alsoCoveredBy }: PublishedItem): number {
  return new Set([source, ...alsoCoveredBy.map((other) => other.source)].map(({ id }) => id)).size;
}

/**
 * BCP 47 basic filtering (RFC 4647 §3.3.1): `de` matches `de-AT`, not `den`. An item without a language matches none.
 */
export function isLanguage(language: string | undefined, wanted: string): boolean {
  const tag = language?.toLowerCase() ?? '';
  return wanted === '*' || tag === wanted || tag.startsWith(`${wanted}-`);
}

/** Number of words by the rules of the language; Japanese, Chinese and Thai use a dictionary. */
function countWords(text: string, language: string | undefined): number {
  let words = 0;
  for (const segment of segmenterOf(language).segment(text)) if (segment.isWordLike === true) words += 1;
  return words;
}

function segmenterOf(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}
