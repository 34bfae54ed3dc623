/**
 * Finds the element that contains sentences which the feed or the page's machine-readable copy shows to be the
 * article's.
 */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { lettersOf } from '../html/letters.ts';
import { textOf } from '../html/text.ts';
import type { Measures } from './measure.ts';

/** Letters of a sentence that is long enough to be in one article only, and letters that are compared. */
const MIN_SENTENCE_CHARS = 40;
const MAX_SENTENCE_CHARS = 160;
/** Sentences spread over the text are enough to distinguish a body from a teaser. */
const MAX_SENTENCES = 9;

/** Sentences of `texts` (plain text), letters only, to be searched in a page. */
export function sentencesOf(texts: readonly string[]): string[] {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?。！？…])\s+|\n+/u))
    .map((sentence) => lettersOf(sentence).slice(0, MAX_SENTENCE_CHARS))
    .filter((sentence) => sentence.length >= MIN_SENTENCE_CHARS);
  const unique = [...new Set(sentences)];
  if (unique.length <= MAX_SENTENCES) return unique;
  return Array.from(
    { length: MAX_SENTENCES },
    (_, index) => unique[Math.floor((index * unique.length) / MAX_SENTENCES)] ?? '',
  );
}

/** How many of `sentences` are in the text of `element`. */
export function countIn(element: ParentNode, sentences: readonly string[]): number {
  return sentences.length === 0 ? 0 : countInLetters(lettersUnder(element), sentences);
}

/** How many of `sentences` are in `text`, which is made by {@link lettersUnder}. */
export function countInLetters(text: string, sentences: readonly string[]): number {
  return sentences.filter((sentence) => text.includes(sentence)).length;
}

/** The text of `element` in which sentences are searched. */
export function lettersUnder(element: ParentNode): string {
  return lettersOf(isTag(element) ? textOf(element) : element.children.map(textOf).join(' '));
}

/** The innermost element with as many of the sentences as all of `body` has; undefined if it has none. */
export function holderOf(body: ParentNode, sentences: readonly string[], measures: Measures): Element | undefined {
  const wanted = countIn(body, sentences);
  if (wanted === 0) return undefined;
  let holder: Element | undefined;
  let at: ParentNode | undefined = body;
  while (at) {
    const next: Element | undefined = at.children
      .filter(isTag)
      .find((child) => (measures.get(child)?.raw ?? 0) > 0 && countIn(child, sentences) === wanted);
    if (!next || next.name === 'p') break;
    holder = next;
    at = next;
  }
  return holder;
}
