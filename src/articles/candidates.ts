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

/** Elements that the page's markup names as the article, by row of {@link pointers}, outermost of nested ones first. */
export function markedElements(measures: Measures, total: number): Candidate[] {
  return markedWith(measures, MIN_SHARE * total, pointers);
}

/** All elements with the mark of the row `source`, however little prose they have: parts of one body may be small. */
export function partsMarked(measures: Measures, source: string): Candidate[] {
  return markedWith(
    measures,
    1,
    pointers.filter((pointer) => pointer.source === source),
  );
}

function markedWith(measures: Measures, least: number, rows: readonly Pointer[]): Candidate[] {
  const elements: Element[] = [];
  for (const [element, { prose }] of measures)
    if (prose > 0 && prose >= least && !isMachineCopy(element)) elements.push(element);
  elements.reverse();
  return rows.flatMap((pointer) =>
    elements.filter(pointer.test).map((element) => ({ element, source: pointer.source })),
  );
}

/**
 * The element that most paragraphs are in: prose counts fully for its container, half for the next ancestor, then a
 * third.
 */
export function densestElement(measures: Measures): Element | undefined {
  const scores = new Map<Element, number>();
  for (const [element, { own }] of measures) {
    if (own === 0 || isElsewhere(element, measures)) continue;
    let at: Element | null = isContainer(element) ? element : parentOf(element);
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
