/**
 * Candidates for the article's element: those that the page's markup names, most reliable first, and the one with most
 * text.
 */
import { type Element, isTag } from 'domhandler';
import { BODY, namesOf, WHOLE_BODY } from '../html/class-names.ts';
import { isMachineCopy } from '../html/nodes.ts';
import type { Measures } from './measure.ts';

/** An element that may be the article. */
export interface Candidate {
  readonly element: Element;
  /** The `source` of the row in {@link pointers} that found it, or how else it was found. */
  readonly source: string;
}

interface Pointer {
  readonly source: string;
  /** Least share of the page's prose that the element must have. */
  readonly share: number;
  /** How much more prose an ancestor must have (as a share) to be taken instead. */
  readonly gain: number;
  /** The mark is on the text itself; others are on wrappers, and the text is searched inside. */
  readonly isExact: boolean;
  readonly test: (element: Element) => boolean;
}

/**
 * The marks, most reliable first. Calibrated on 586 pages: below its share, the marked element was a teaser, a summary
 * or one of many.
 */
export const pointers: readonly Pointer[] = [
  {
    source: 'microdata',
    share: 0.3,
    gain: 2,
    isExact: true,
    test: (element) => /\barticleBody\b/i.test(element.attribs.itemprop ?? ''),
  },
  {
    source: 'body-class',
    share: 0.3,
    gain: 2,
    isExact: true,
    test: (element) => isContainer(element) && WHOLE_BODY.test(namesOf(element)),
  },
  {
    source: 'class',
    share: 0.4,
    gain: 0.8,
    isExact: true,
    test: (element) => isContainer(element) && BODY.test(namesOf(element)),
  },
  { source: 'article', share: 0.5, gain: 1, isExact: false, test: (element) => element.name === 'article' },
  {
    source: 'main',
    share: 0.5,
    gain: 1,
    isExact: false,
    test: (element) => element.name === 'main' || element.attribs.role === 'main',
  },
];

function isContainer(element: Element): boolean {
  return element.name === 'div' || element.name === 'section' || element.name === 'article' || element.name === 'td';
}

const MIN_SHARE = Math.min(...pointers.map(({ share }) => share));

/** The elements with running text that may be marked, outermost of nested ones first: to be read once for all rows. */
export function elementsWithProse(measures: Measures): Element[] {
  const elements: Element[] = [];
  measures.forEach(({ prose }, element) => {
    if (prose > 0 && !isMachineCopy(element)) elements.push(element);
  });
  return elements.reverse();
}

/** Those of `elements` that the page's markup names as the article, by row of {@link pointers}, in their order. */
export function markedElements(elements: readonly Element[], measures: Measures, total: number): Candidate[] {
  const least = MIN_SHARE * total;
  const large = elements.filter((element) => (measures.get(element)?.prose ?? 0) >= least);
  return pointers.flatMap((pointer) => markedWith(large, pointer));
}

/** Those with the mark of one row, however little prose they have: parts of one body may be small. */
export function markedWith(elements: readonly Element[], { source, test }: Pointer): Candidate[] {
  return elements.filter(test).map((element) => ({ element, source }));
}

/**
 * The element that most paragraphs are in: prose counts fully for its container, half for the next ancestor, then a
 * third.
 */
export function densestElement(measures: Measures): Element | undefined {
  const scores = new Map<Element, number>();
  for (const [element, { own }] of measures) {
    if (own === 0 || isElsewhere(element, measures)) continue;
    // Text may be loose in the body, between line breaks.
    let at: Element | null = isContainer(element) || element.name === 'body' ? element : parentOf(element);
    for (let level = 1; at && level <= 5; level++) {
      scores.set(at, (scores.get(at) ?? 0) + own / level);
      at = parentOf(at);
    }
  }
  let best: Element | undefined;
  let most = 0;
  for (const [element, score] of scores) {
    const counts = measures.get(element);
    if (!counts) continue;
    const weighed = score * (1 - counts.linkChars / Math.max(1, counts.chars));
    if (weighed > most) {
      most = weighed;
      best = element;
    }
  }
  return best;
}

function parentOf(element: Element): Element | null {
  return element.parent && isTag(element.parent) ? element.parent : null;
}

/** Whether `element` or an ancestor was measured as not part of the article. */
function isElsewhere(element: Element, measures: Measures): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (measures.get(at)?.elsewhere) return true;
  return false;
}
