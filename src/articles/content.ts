/** Chooses the element of a page that is the article, from its markup and from where its running text is. */
import { type Document, type Element, isTag, type ParentNode } from 'domhandler';
import { bodyOf, find, findAll, isBlank, isWithin } from '../html/nodes.ts';
import { templatesOf } from '../html/page-element.ts';
import { takeSiblings } from './around-body.ts';
import {
  type Candidate,
  densestElement,
  elementsWithProse,
  markedElements,
  markedWith,
  pointers,
} from './candidates.ts';
import { countIn, holderOf, sentencesOf } from './feed-text-match.ts';
import { wholeOfLayout } from './layout-parts.ts';
import { type Measures, measure } from './measure.ts';
import { documentAround } from './sections.ts';
import { wholeOfShortPage } from './short-page.ts';
import { isOfSite, siteBlocks, type TemplateTest } from './site-text.ts';
import { splitBody, twinsOf } from './split-body.ts';

/** The article's element, with the measures it was chosen by. */
export interface Content extends Candidate {
  readonly measures: Measures;
}

/** What is known about the article besides the markup of its page. */
interface Known {
  /** Plain texts that are part of the article. */
  readonly texts: readonly string[];
  /** Whether a text is on several pages of the site. */
  readonly isTemplate?: TemplateTest | undefined;
}

/** Finds the article's element, and moves into it what stands beside it; undefined if the page has no running text. */
export function findContent(document: Document, known: Known): Content | undefined {
  const content = choose(document, known);
  if (!content) return undefined;
  takeSiblings(content.element, content.measures);
  if (!FOUND_BY_TEXT.has(content.source)) return content;
  return { ...content, element: wholeOfShortPage(content.element, content.measures) };
}

/** Sources of an element that no mark names as the text of the article. */
const FOUND_BY_TEXT = new Set(['density', 'main']);

function choose(document: Document, { texts, isTemplate }: Known): Content | undefined {
  const body = bodyOf(document);
  openShadowRoots(document, body);
  let measures = measure(body);
  let total = totalOf(body, measures);
  if (total < MIN_PROSE_CHARS && openNoscript(body)) {
    measures = measure(body);
    total = totalOf(body, measures);
  }
  if (total === 0) return undefined;
  const chosen = withoutSiteText(body, markedOrDensest(measures, total), measures, isTemplate);
  const sentences = sentencesOf(texts);
  if (sentences.length === 0 || (chosen && countIn(chosen.element, sentences) > 0)) return chosen;
  const holder = holderOf(body, sentences, measures);
  if (!holder) return chosen;
  return { element: widen(holder, measures, DENSITY_GAIN), source: 'known-text', measures };
}

function markedOrDensest(measures: Measures, total: number): Candidate | undefined {
  const elements = elementsWithProse(measures);
  const marked = markedElements(elements, measures, total);
  for (const pointer of pointers) {
    const own = marked.filter((one) => one.source === pointer.source);
    const split = pointer.isExact ? splitBody(markedWith(elements, pointer), measures) : undefined;
    const best = split ?? bestOf(own, measures);
    if (!best || prose(best.element, measures) < pointer.share * total) continue;
    const element = pointer.isExact ? best.element : narrow(best.element, measures);
    return { source: best.source, element: wholeOfLayout(widen(element, measures, pointer.gain), measures) };
  }
  const element = densestElement(measures);
  if (!element) return undefined;
  const twins = twinsOf(element, measures);
  const split = splitBody(twins, measures);
  const widened = widen(split?.element ?? element, measures, DENSITY_GAIN);
  return { element: wholeOfLayout(documentAround(widened, measures), measures), source: 'density' };
}

/**
 * The choice, or the choice among the text that is on no other page of the site, if most of the first one is. A choice
 * inside of the first one is the news of an article that was read before, and one around it is more of the same.
 */
function withoutSiteText(
  body: ParentNode,
  chosen: Candidate | undefined,
  measures: Measures,
  isTemplate: TemplateTest | undefined,
): Content | undefined {
  if (!chosen) return undefined;
  if (!isTemplate || !isOfSite(chosen.element, isTemplate)) return { ...chosen, measures };
  const own = measure(body, siteBlocks(body, isTemplate));
  const total = totalOf(body, own);
  const second = total === 0 ? undefined : markedOrDensest(own, total);
  const isElsewhere = second && !isWithin(second.element, chosen.element) && !isWithin(chosen.element, second.element);
  return isElsewhere ? { ...second, measures: own } : { ...chosen, measures };
}

/** A page with fewer characters of prose may be filled in by scripts. */
const MIN_PROSE_CHARS = 400;

function totalOf(body: ParentNode, measures: Measures): number {
  const whole = isTag(body) ? measures.get(body) : undefined;
  return whole?.prose ?? body.children.reduce((sum, child) => sum + (isTag(child) ? prose(child, measures) : 0), 0);
}

/**
 * Turns `noscript` elements with paragraphs into `div`: the article for readers without scripts. Returns whether there
 * were any.
 */
function openNoscript(body: ParentNode): boolean {
  const found = findAll(
    body,
    (element) => element.name === 'noscript' && find(element, ({ name }) => name === 'p') !== undefined,
  );
  for (const element of found) element.name = 'div';
  return found.length > 0;
}

/** Turns declarative shadow roots into `div`: browsers show their content. */
function openShadowRoots(document: Document, body: ParentNode): void {
  const templates = templatesOf(document) ?? findAll(body, ({ name }) => name === 'template');
  for (const element of templates) {
    const { shadowrootmode, shadowroot } = element.attribs;
    if ((shadowrootmode ?? shadowroot) !== undefined && isWithin(element, body)) element.name = 'div';
  }
}

/** Gain for elements found by density alone: an ancestor need not add much to be taken instead. */
const DENSITY_GAIN = 0.2;

function prose(element: Element, measures: Measures): number {
  return measures.get(element)?.prose ?? 0;
}

/** The candidate with the most prose; of nested ones with nearly as much, the inner one. */
function bestOf(candidates: readonly Candidate[], measures: Measures): Candidate | undefined {
  let best: Candidate | undefined;
  for (const one of candidates) {
    const mine = prose(one.element, measures);
    const top = best ? prose(best.element, measures) : 0;
    if (!best || mine > top || (mine >= top * 0.9 && isWithin(one.element, best.element))) best = one;
  }
  return best;
}

/** Characters of prose that narrowing may leave out: a caption, never a paragraph. */
const MAX_LEFT_OUT_CHARS = 250;

/** Goes down while one child has nearly all of the prose. */
function narrow(start: Element, measures: Measures): Element {
  let element = start;
  for (;;) {
    const least = Math.max(0.95 * prose(element, measures), prose(element, measures) - MAX_LEFT_OUT_CHARS);
    const inner: Element | undefined = element.children
      .filter(isTag)
      .find((child) => (child.name === 'div' || child.name === 'section') && prose(child, measures) >= least);
    if (!inner || isSectionOf(element, inner) || endsWithPicture(element, inner)) return element;
    element = inner;
  }
}

/** Whether `element` is nothing but a heading below the headline and `inner`. */
function isSectionOf(element: Element, inner: Element): boolean {
  const [first, ...others] = element.children.filter((child) => isTag(child) || !isBlank(child));
  return (
    first !== undefined && isTag(first) && /^h[2-6]$/.test(first.name) && others.length === 1 && others[0] === inner
  );
}

/** Whether a figure with a picture is next to `inner`, below it. */
function endsWithPicture(element: Element, inner: Element): boolean {
  const after = element.children.slice(element.children.indexOf(inner) + 1);
  return after.some(
    (one) => isTag(one) && one.name === 'figure' && find(one, ({ name }) => name === 'img') !== undefined,
  );
}

/** In a layout table, byline and footer share the cell of the text: they add a third to a short notice, never half. */
const CELLS = new Set(['td', 'table']);
const CELL_GAIN = 0.5;

/** Goes up to the outermost ancestor that adds running text: at least the share `gain` of the current one. */
function widen(start: Element, measures: Measures, gain: number): Element {
  let element = start;
  let least = gain;
  for (let at: ParentNode | null = start.parent; at && isTag(at) && at.name !== 'html'; at = at.parent) {
    if (CELLS.has(at.name)) least = Math.max(gain, CELL_GAIN);
    if (prose(at, measures) > (1 + least) * prose(element, measures)) element = at;
  }
  return element;
}
