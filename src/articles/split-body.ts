/** Finds bodies that are split over several elements of one name, with an advertisement or gallery between them. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { find, findAll, isWithin } from '../html/nodes.ts';
import { textOf } from '../html/text.ts';
import type { Candidate } from './candidates.ts';
import type { Measures } from './measure.ts';

/** Characters of prose of the smallest part; shorter ones are notes around the text. */
const MIN_PART_CHARS = 120;
/** Prose around the parts, as a share of their own: with more, the element around them is the page. */
const MAX_OTHER_SHARE = 0.5;
/** Levels from a part up to the element around all parts. */
const MAX_LEVELS = 4;

/** The element around the parts of one body; undefined unless `marked` has several such parts. */
export function splitBody(marked: readonly Candidate[], measures: Measures): Candidate | undefined {
  const prose = (element: Element): number => measures.get(element)?.prose ?? 0;
  const outer = marked.filter(
    ({ element }) => !marked.some((one) => one.element !== element && isWithin(element, one.element)),
  );
  const [first] = [...outer].sort((a, b) => prose(b.element) - prose(a.element));
  if (!first) return undefined;
  const parts = outer.filter(
    ({ element }) => nameOf(element) === nameOf(first.element) && prose(element) >= MIN_PART_CHARS,
  );
  if (parts.length < 2) return undefined;
  const around = commonAncestor(parts.map(({ element }) => element));
  if (!around || parts.some(({ element }) => levelsBetween(element, around) > MAX_LEVELS)) return undefined;
  const inside = parts.reduce((sum, { element }) => sum + prose(element), 0);
  if (prose(around) > (1 + MAX_OTHER_SHARE) * inside || parts.some(({ element }) => isArticleOfItsOwn(element, around)))
    return undefined;
  return { element: around, source: first.source };
}

/** Elements with the name of `element` or of the element around it: candidates for the other parts of its body. */
export function twinsOf(element: Element, measures: Measures): Candidate[] {
  for (let at: ParentNode | null = element, level = 0; at && isTag(at) && level < MAX_LEVELS; at = at.parent, level++) {
    const name = nameOf(at);
    const { parent }: Element = at;
    if (!parent || name === undefined) continue;
    const twins = parent.children.filter(isTag).filter((one) => nameOf(one) === name && measures.has(one));
    if (twins.length > 1) return twins.map((one) => ({ element: one, source: 'density' }));
  }
  return [];
}

/** What makes elements parts of one whole: the same class or the same item property. */
function nameOf({ name, attribs }: Element): string | undefined {
  const mark = attribs.itemprop ?? attribs.class?.trim();
  return mark ? `${name} ${mark}` : undefined;
}

function commonAncestor(elements: readonly Element[]): Element | undefined {
  const [first] = elements;
  for (let at: ParentNode | null | undefined = first?.parent; at && isTag(at); at = at.parent) {
    const holder: Element = at;
    if (elements.every((one) => isWithin(one, holder))) return holder.name === 'html' ? undefined : holder;
  }
  return undefined;
}

function levelsBetween(element: Element, ancestor: Element): number {
  let levels = 0;
  for (let at: ParentNode | null = element; at && at !== ancestor; at = at.parent) levels++;
  return levels;
}

/** Whether the part is one article of several: it, or an element around it, has a headline that is a link. */
function isArticleOfItsOwn(element: Element, around: Element): boolean {
  for (let at: ParentNode | null = element; at && isTag(at) && at !== around; at = at.parent) {
    if (at.name === 'article') return true;
    const heading = find(at, ({ name }) => /^h[1-4]$/.test(name) || name === 'header');
    if (heading && isLinked(heading)) return true;
  }
  return false;
}

function isLinked(heading: Element): boolean {
  const text = textOf(heading);
  return findAll(heading, ({ name, attribs }) => name === 'a' && /^[^#]/.test(attribs.href ?? '')).some(
    (link) => textOf(link).length > 0.8 * text.length,
  );
}
