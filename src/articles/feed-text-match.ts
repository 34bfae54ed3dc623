/** Why: the feed's summary and content, and the page's own machine-readable copy, say which text is the article before any is chosen. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { textOf } from '../html/text.ts';
import type { Measures } from './measure.ts';

/** Characters of a sentence that is long enough to stand in one article only. */
const MIN_PROBE = 40;
const MAX_PROBE = 160;
/** Probes from the start, the middle and the end are enough to tell a body from a teaser. */
const MAX_PROBES = 9;

/** Sentences of `texts` (plain text), in letters only, to be looked for in a page. */
export function probesOf(texts: readonly string[]): string[] {
  const sentences = texts
    .flatMap((text) => text.split(/(?<=[.!?。！？…])\s+|\n+/u))
    .map((sentence) => letters(sentence).slice(0, MAX_PROBE))
    .filter((sentence) => sentence.length >= MIN_PROBE);
  const unique = [...new Set(sentences)];
  if (unique.length <= MAX_PROBES) return unique;
  return Array.from(
    { length: MAX_PROBES },
    (_, index) => unique[Math.floor((index * unique.length) / MAX_PROBES)] ?? '',
  );
}

/** How many of `probes` stand in the text of `element`. */
export function probesIn(element: ParentNode, probes: readonly string[]): number {
  if (probes.length === 0) return 0;
  const text = letters(isTag(element) ? textOf(element) : element.children.map(textOf).join(' '));
  return probes.filter((probe) => text.includes(probe)).length;
}

/** The innermost element that holds as many probes as all of `body` does; undefined when there are none in it. */
export function holderOf(body: ParentNode, probes: readonly string[], measures: Measures): Element | undefined {
  const wanted = probesIn(body, probes);
  if (wanted === 0) return undefined;
  let holder: Element | undefined;
  let at: ParentNode | undefined = body;
  while (at) {
    const next: Element | undefined = at.children
      .filter(isTag)
      .find((child) => (measures.get(child)?.raw ?? 0) > 0 && probesIn(child, probes) === wanted);
    if (!next || next.name === 'p') break;
    holder = next;
    at = next;
  }
  return holder;
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
