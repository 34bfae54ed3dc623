/** Why: each way a page can point at its article is one line here, surest first; the first that holds enough text is taken. */
import { type Element, isTag } from 'domhandler';
import { BODY, namesOf } from '../html/class-names.ts';
import { isMachineCopy } from '../html/nodes.ts';
import type { Measures } from './measure.ts';

export interface Candidate {
  readonly element: Element;
  /** Which line of the table pointed at it. */
  readonly source: string;
}

interface Pointer {
  readonly source: string;
  /** The least share of the page's prose that the element must hold to be believed. */
  readonly share: number;
  /** How much more prose an ancestor must hold (as a share) to be taken instead. */
  readonly gain: number;
  /** The name stands for the text itself; others are wrappers, and the text is looked for inside. */
  readonly isExact: boolean;
  readonly test: (element: Element) => boolean;
}

/** Shares and gains were calibrated on 586 pages: below them, the named element was a teaser, a summary or one of many. */
export const pointers: readonly Pointer[] = [
  {
    source: 'microdata',
    share: 0.3,
    gain: 2,
    isExact: true,
    test: (element) => /\barticleBody\b/i.test(element.attribs.itemprop ?? ''),
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

/** Elements that the page's own markup calls the article, surest first, outermost of nested ones first. */
export function pointedAt(measures: Measures, total: number): Candidate[] {
  const least = MIN_SHARE * total;
  const elements: Element[] = [];
  for (const [element, { prose }] of measures)
    if (prose > 0 && prose >= least && !isMachineCopy(element)) elements.push(element);
  elements.reverse();
  return pointers.flatMap((pointer) =>
    elements.filter(pointer.test).map((element) => ({ element, source: pointer.source })),
  );
}

/** The element most paragraphs hang from: prose counts fully for its container, half for the one above, a third and so on. */
export function heaviest(measures: Measures): Element | undefined {
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

/** Whether `element` or something around it was found to be no part of the article. */
function isElsewhere(element: Element, measures: Measures): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (measures.get(at)?.elsewhere) return true;
  return false;
}
