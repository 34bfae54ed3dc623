/** Decides the language of an article: what page or feed declare is often what their template came with. */
import type { Element } from 'domhandler';
import type { Metadata } from '../articles/metadata/index.ts';
import { directionOf } from '../articles/metadata/language.ts';
import { contradictingLanguage, MAX_SAMPLE_CHARS } from '../clean/lists/detect.ts';
import { startOfText } from '../html/text.ts';
import type { CleanArticle } from '../model/article.ts';

/** BCP 47 tags from outside the page. */
interface GivenLanguages {
  /** The operator's. */
  readonly language?: string;
  /** The feed's. */
  readonly declaredLanguage?: string;
}

/** The language of what is under `root`: the operator's, or the declared one unless the text is certainly in another one. */
export function languageFor(
  root: Element,
  ofPage: string | undefined,
  { language, declaredLanguage }: GivenLanguages,
): string | undefined {
  const declared = ofPage ?? declaredLanguage;
  if (language !== undefined || declared === undefined) return language;
  return contradictingLanguage(startOfText(root, MAX_SAMPLE_CHARS), declared) ?? declared;
}

/** The language with its direction, unless the page declares that. */
export function directed(
  language: string,
  metadata: Pick<Metadata, 'language' | 'direction'>,
): Pick<CleanArticle, 'language' | 'direction'> {
  const direction = language === metadata.language ? metadata.direction : directionOf(undefined, language);
  return { language, ...(direction ? { direction } : {}) };
}
