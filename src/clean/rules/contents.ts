/** Cuts the table of contents: the sections themselves follow. */
import { type Element, isTag } from 'domhandler';
import { CONTENTS, namesOf } from '../../html/class-names.ts';
import { closest, findAll } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import { HEADING, leavesOf } from '../guards/guard.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.3;
/** A list with fewer links into the page may be footnotes. */
const MIN_LINKS = 3;
/** Share of link text up to which a named element may be a section. */
const MAX_SECTION_LINK_SHARE = 0.3;

/** Row `contents` of the table in `index.ts`. */
export const contents: Rule = {
  id: 'contents',
  kind: 'remove',
  claim: 'box',
  reason: 'table of contents',
  apply(article) {
    const series = classesOfHeadings(article);
    removeContainers(
      article,
      (element) =>
        CONTENTS.test(namesOf(element)) &&
        !isSection(article, element) &&
        !isHeading(article, element, series) &&
        !isInHeading(element),
      MAX_SHARE,
    );
    removeContainers(
      article,
      (element) => isList(element) && article.linkShare(element) > 0.8 && linksWithin(element),
      MAX_SHARE,
    );
  },
};

/** Whether it is a section of the text that is only named for its entry in the contents: prose without links. */
function isSection(article: ArticleEditor, element: Element): boolean {
  if (article.linkShare(element) > MAX_SECTION_LINK_SHARE) return false;
  return leavesOf(element).some((leaf) => readsAsSentence(article.text(leaf), article.linkShare(leaf)));
}

/** Words of the longest title of a table of contents: "In this article". */
const MAX_TITLE_WORDS = 4;

/** Whether it is the heading of a section that is only named for its entry, as others are. */
function isHeading(article: ArticleEditor, element: Element, series: ReadonlySet<string>): boolean {
  if (!HEADING.test(element.name) || article.linkShare(element) > MAX_SECTION_LINK_SHARE) return false;
  if (article.text(element).split(' ').length > MAX_TITLE_WORDS) return true;
  return series.has(element.attribs.class ?? '');
}

/** The classes of several headings. */
function classesOfHeadings(article: ArticleEditor): Set<string> {
  const seen = new Set<string>();
  const several = new Set<string>();
  for (const { name, attribs } of article.elements) {
    if (!HEADING.test(name)) continue;
    const names = attribs.class ?? '';
    if (names === '') continue;
    if (seen.has(names)) several.add(names);
    seen.add(names);
  }
  return several;
}

/** Whether it is the link of a heading, which leads back to its entry. */
function isInHeading(element: Element): boolean {
  return element.name === 'a' && closest(element, ({ name }) => HEADING.test(name)) !== undefined;
}

function isList(element: Element): boolean {
  return element.name === 'ul' || element.name === 'ol' || element.name === 'div';
}

/** Whether all links lead to fragments of this page and have words as their text (a footnote mark has a number). */
function linksWithin(element: Element): boolean {
  const links = findAll(element, (one) => one.name === 'a');
  if (links.length < MIN_LINKS) return false;
  return links.every(
    (link) =>
      /^#./.test(link.attribs.href ?? '') &&
      link.children.some((child) => isTag(child) || /\p{L}{3}/u.test('data' in child ? child.data : '')),
  );
}
