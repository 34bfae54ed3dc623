/** Finds the whole of a document of sections, of which only one has running text: a manual page, a reference. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import type { Measures } from './measure.ts';

/** Sections of one document, at least. */
const MIN_SECTIONS = 3;
/** Characters below the heading of a section that is too short for a list of headlines. */
const MAX_NOTE_CHARS = 40;
/** Share of the text in links from which a section is a list of other pages. */
const MAX_LINK_SHARE = 0.5;
const HEADING = /^h[2-6]$/;

/**
 * The element around `section` if it is one of several of the same name and class that begin with a heading of the same
 * level; else `section`. Sections of links, and of comments or the site, do not count.
 */
export function documentAround(section: Element, measures: Measures): Element {
  const { parent } = section;
  const level = headingOf(section)?.name;
  if (!parent || !isTag(parent) || level === undefined) return section;
  const alike = parent.children.filter(
    (one): one is Element =>
      isTag(one) &&
      one.name === section.name &&
      one.attribs.class === section.attribs.class &&
      headingOf(one)?.name === level &&
      isText(one, measures),
  );
  return alike.length >= MIN_SECTIONS ? parent : section;
}

/** The heading that a section begins with. */
function headingOf(section: Element): Element | undefined {
  const first = firstElement(section);
  return first && (HEADING.test(first.name) ? first : undefined);
}

function firstElement(node: ParentNode): Element | undefined {
  return node.children.find(isTag);
}

function isText(section: Element, measures: Measures): boolean {
  const counts = measures.get(section);
  const heading = headingOf(section);
  if (!counts || counts.elsewhere || !heading) return false;
  const chars = counts.chars - (measures.get(heading)?.chars ?? 0);
  return counts.linkChars < MAX_LINK_SHARE * chars || chars < MAX_NOTE_CHARS;
}
