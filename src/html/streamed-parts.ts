/**
 * Puts the parts of a page that React streams after its frame where their script would put them. Such a page has a
 * `template` in place of a part, and the part itself further down, hidden.
 */
import { type Document, type Element, isTag } from 'domhandler';
import { replaceWith, walk } from './nodes.ts';
import { templatesOf } from './page-element.ts';

/** Ids of a part, and of its place: of a boundary (`B:`) or of a segment inside of one (`P:`). */
const PART = /^(.{0,60})S:([0-9a-f]{1,8})$/;
const PLACE = /^(.{0,60})[BP]:([0-9a-f]{1,8})$/;

/** Moves every streamed part of `document` to its place; a part without a place stays. */
export function joinStreamedParts(document: Document): void {
  if (templatesOf(document)?.every(({ attribs }) => !PLACE.test(attribs.id ?? ''))) return;
  const places = new Map<string, Element>();
  const parts = new Map<string, Element>();
  walk(document, (element) => {
    const { id, hidden } = element.attribs;
    if (id === undefined) return undefined;
    if (element.name === 'template') note(places, PLACE.exec(id), element);
    else if (hidden !== undefined) note(parts, PART.exec(id), element);
    return undefined;
  });
  for (const [key, part] of parts) {
    const place = places.get(key);
    if (place && !isInside(place, part)) replaceWith(place, [...part.children]);
  }
}

function note(into: Map<string, Element>, match: RegExpExecArray | null, element: Element): void {
  const key = match && `${match[1]} ${match[2]}`;
  if (key && !into.has(key)) into.set(key, element);
}

/** Whether `place` is in `part` itself. */
function isInside(place: Element, part: Element): boolean {
  for (let at = place.parent; at; at = at.parent) if (isTag(at) && at === part) return true;
  return false;
}
