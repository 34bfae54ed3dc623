/** Why: decides which element of a page is the article, from what the page points at and where its running text lies. */
import { type Document, type Element, isTag } from 'domhandler';
import { bodyOf, isWithin } from '../html/nodes.ts';
import { type Candidate, heaviest, pointedAt, pointers } from './candidates.ts';
import { type Measures, measure } from './measure.ts';

/** The article's element and what pointed at it; undefined when the page has no running text. */
export function findContent(document: Document): Candidate | undefined {
  const body = bodyOf(document);
  const measures = measure(body);
  const total = proseOf(body, measures);
  const pointed = pointedAt(document, measures);
  for (const { source, share } of pointers) {
    const best = bestOf(
      pointed.filter((one) => one.source === source),
      measures,
    );
    if (best && prose(best.element, measures) >= share * total && total > 0) return narrow(best, measures);
  }
  const element = heaviest(measures);
  return element ? { element: widen(element, measures), source: 'density' } : undefined;
}

function prose(element: Element, measures: Measures): number {
  return measures.get(element)?.prose ?? 0;
}

function proseOf(body: Document | ReturnType<typeof bodyOf>, measures: Measures): number {
  return body.children.reduce((sum, child) => sum + (isTag(child) ? prose(child, measures) : 0), 0);
}

/** Of several, the one with the most prose; of nested ones with nearly as much, the inner. */
function bestOf(candidates: readonly Candidate[], measures: Measures): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of candidates) {
    const mine = prose(one.element, measures);
    const top = best ? prose(best.element, measures) : 0;
    if (!best || mine > top || (mine >= top * 0.9 && isWithin(one.element, best.element))) best = one;
  }
  return best;
}

/** Goes down while one child holds nearly all the prose. */
function narrow(candidate: Candidate, measures: Measures): Candidate {
  let { element } = candidate;
  for (;;) {
    const inner: Element | undefined = element.children
      .filter(isTag)
      .find(
        (child) =>
          (child.name === 'div' || child.name === 'section') &&
          prose(child, measures) >= 0.95 * prose(element, measures),
      );
    if (!inner) return { ...candidate, element };
    element = inner;
  }
}

/** Goes up while the parent adds running text rather than links. */
function widen(start: Element, measures: Measures): Element {
  let element = start;
  for (;;) {
    const parent = element.parent;
    if (!parent || !isTag(parent) || parent.name === 'body' || parent.name === 'html') return element;
    const gain = prose(parent, measures) - prose(element, measures);
    if (gain < 0.15 * prose(element, measures)) return element;
    element = parent;
  }
}
