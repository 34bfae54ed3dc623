/** Finds the whole of a text that a layout splits: the tables of a letter, and the heading above a list. */
import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler';
import { namesOf } from '../html/class-names.ts';
import { NamePattern } from '../html/name-pattern.ts';
import { closest, find, findAll, isWithin } from '../html/nodes.ts';
import type { Measures } from './measure.ts';

/** Levels from the chosen cell up to the table around it. */
const MAX_LEVELS = 5;
/** Characters of the shortest table that is a part. */
const MIN_PART_CHARS = 20;
/** Largest share of a part in links. */
const MAX_LINK_SHARE = 0.3;
/** Characters around the parts, as a share of their own: with more, the element around them is the page. */
const MAX_OTHER_SHARE = 0.3;

/** The element around `chosen` if it is a list below a heading, or in one of several tables of the same class; else `chosen`. */
export function wholeOfLayout(chosen: Element, measures: Measures): Element {
  const { parent } = chosen;
  if (
    parent &&
    isTag(parent) &&
    LISTS.has(chosen.name) &&
    headingBefore(chosen) &&
    isMostOf(parent, [chosen], measures)
  )
    return parent;
  return aroundTables(withIngredients(chosen, measures), measures);
}

const INGREDIENTS = NamePattern.ofWords(
  '(?:recipe-?)?(?:ingredients?|ingredientes|ingredienti|ingredienser|ingredienten|zutaten|skladniki)(?:-?(?:list|table|liste|tabelle))?',
);
/** Characters of the element around a recipe and its ingredients, as a multiple of both. */
const MAX_RECIPE = 2.5;

/** The element around `chosen` and a list of ingredients outside of it; else `chosen`. */
function withIngredients(chosen: Element, measures: Measures): Element {
  const charsOf = (one: Element): number => measures.get(one)?.chars ?? 0;
  for (const [list, { chars, linkChars, elsewhere }] of measures) {
    // The names of lists alone are read: to read those of all elements takes a twentieth of the time of a page.
    if (!LISTS.has(list.name) || elsewhere || linkChars > MAX_LINK_SHARE * chars || !isOfIngredients(list)) continue;
    if (isWithin(list, chosen) || isWithin(chosen, list)) return chosen;
    const around = closest(chosen, (one) => isWithin(list, one));
    if (!around || around.name === 'html') return chosen;
    return charsOf(around) <= MAX_RECIPE * (charsOf(chosen) + chars) ? around : chosen;
  }
  return chosen;
}

/** Whether the list of several items, or a box around it, has such a name. */
function isOfIngredients(list: Element): boolean {
  let at: ParentNode | null = list;
  for (let level = 0; at && isTag(at) && level < MAX_BOXES; level++, at = at.parent)
    if (INGREDIENTS.test(namesOf(at))) return findAll(list, ({ name }) => name === 'li' || name === 'tr').length > 1;
  return false;
}

/** Levels of a list of ingredients and the boxes around it. */
const MAX_BOXES = 3;

const LISTS = new Set(['dl', 'ul', 'ol', 'table']);

function headingBefore(list: Element): boolean {
  let before: ChildNode | null = list.prev;
  while (before && !isTag(before)) before = before.prev;
  return before !== null && /^h[2-6]$/.test(before.name) && !find(before, isLinkAway);
}

function isLinkAway({ name, attribs }: Element): boolean {
  return name === 'a' && /^[^#]/.test(attribs.href ?? '');
}

/** The element around the table that `chosen` is in and others of its class, such as the blocks of a letter. */
function aroundTables(chosen: Element, measures: Measures): Element {
  let at = chosen;
  for (let level = 0; at.name !== 'table'; level++) {
    const { parent }: Element = at;
    if (level > MAX_LEVELS || !parent || !isTag(parent)) return chosen;
    at = parent;
  }
  const { parent } = at;
  const { class: kind } = at.attribs;
  if (!parent || !isTag(parent) || kind === undefined) return chosen;
  const parts = parent.children.filter(
    (one): one is Element => isTag(one) && one.name === 'table' && one.attribs.class === kind && isText(one, measures),
  );
  return parts.length > 1 && isMostOf(parent, parts, measures) ? parent : chosen;
}

function isText(table: Element, measures: Measures): boolean {
  const counts = measures.get(table);
  if (!counts || counts.elsewhere || counts.chars < MIN_PART_CHARS) return false;
  return counts.linkChars <= MAX_LINK_SHARE * counts.chars;
}

function isMostOf(parent: Element, parts: readonly Element[], measures: Measures): boolean {
  const charsOf = (one: Element): number => measures.get(one)?.chars ?? 0;
  const inside = parts.reduce((sum, part) => sum + charsOf(part), 0);
  return charsOf(parent) <= (1 + MAX_OTHER_SHARE) * inside;
}
