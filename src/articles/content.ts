/** Why: decides which element of a page is the article, from what the page points at and where its running text lies. */
import { type Document, type Element, isTag, type ParentNode } from 'domhandler';
import { bodyOf, find, findAll, isWithin } from '../html/nodes.ts';
import { type Candidate, heaviest, pointedAt, pointers } from './candidates.ts';
import { holderOf, probesIn, probesOf } from './feed-text-match.ts';
import { type Measures, measure } from './measure.ts';

/** A page's article, with the counts it was chosen by. */
export interface Content extends Candidate {
  readonly measures: Measures;
}

/** The article's element and what pointed at it; undefined when the page has no running text. `witnesses`: plain texts known to be of it. */
export function findContent(document: Document, witnesses: readonly string[] = []): Content | undefined {
  const body = bodyOf(document);
  let measures = measure(body);
  let total = totalOf(body, measures);
  if (total < SCRIPTED && openNoscript(body)) {
    measures = measure(body);
    total = totalOf(body, measures);
  }
  if (total === 0) return undefined;
  const chosen = pointedOrHeaviest(measures, total);
  const probes = probesOf(witnesses);
  if (probes.length === 0 || (chosen && probesIn(chosen.element, probes) > 0)) return chosen && { ...chosen, measures };
  const holder = holderOf(body, probes, measures);
  if (!holder) return chosen && { ...chosen, measures };
  return { element: widen(holder, measures, DENSITY_GAIN), source: 'witness', measures };
}

function pointedOrHeaviest(measures: Measures, total: number): Candidate | undefined {
  const pointed = pointedAt(measures, total);
  for (const pointer of pointers) {
    const best = bestOf(
      pointed.filter((one) => one.source === pointer.source),
      measures,
    );
    if (!best || prose(best.element, measures) < pointer.share * total) continue;
    const element = pointer.isExact ? best.element : narrow(best.element, measures);
    return { source: best.source, element: widen(element, measures, pointer.gain) };
  }
  const element = heaviest(measures);
  return element && { element: widen(element, measures, DENSITY_GAIN), source: 'density' };
}

/** Characters of prose below which a page may be one that scripts fill. */
const SCRIPTED = 400;

function totalOf(body: ParentNode, measures: Measures): number {
  return body.children.reduce((sum, child) => sum + (isTag(child) ? prose(child, measures) : 0), 0);
}

/** Makes `noscript` readable where it holds text: the article for readers without scripts. Says whether there was any. */
function openNoscript(body: ParentNode): boolean {
  const found = findAll(
    body,
    (element) => element.name === 'noscript' && find(element, ({ name }) => name === 'p') !== undefined,
  );
  for (const element of found) element.name = 'div';
  return found.length > 0;
}

/** The parent of an element found by density alone need not add much to be taken instead. */
const DENSITY_GAIN = 0.2;

function prose(element: Element, measures: Measures): number {
  return measures.get(element)?.prose ?? 0;
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

/** Characters of prose that may be left behind on the way down to the text: a caption's worth, never a paragraph. */
const LEFT_BEHIND = 250;

/** Goes down while one child holds nearly all the prose. */
function narrow(start: Element, measures: Measures): Element {
  let element = start;
  for (;;) {
    const least = Math.max(0.95 * prose(element, measures), prose(element, measures) - LEFT_BEHIND);
    const inner: Element | undefined = element.children
      .filter(isTag)
      .find((child) => (child.name === 'div' || child.name === 'section') && prose(child, measures) >= least);
    if (!inner) return element;
    element = inner;
  }
}

/** In a table that lays out the page, byline and foot share the cell of the text: they add a third to a short notice, never half. */
const CELLS = new Set(['td', 'table']);
const CELL_GAIN = 0.5;

/** Goes up, as far as it takes, while an ancestor adds running text: at least the share `gain` of what there is. */
function widen(start: Element, measures: Measures, gain: number): Element {
  let element = start;
  let least = gain;
  for (let at: ParentNode | null = start.parent; at && isTag(at) && at.name !== 'html'; at = at.parent) {
    if (CELLS.has(at.name)) least = Math.max(gain, CELL_GAIN);
    if (prose(at, measures) > (1 + least) * prose(element, measures)) element = at;
  }
  return element;
}
