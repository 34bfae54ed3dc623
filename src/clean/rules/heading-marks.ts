/** Cuts the marks that software adds to headings: the sign that links to the section, and the link to edit it. */
import { type Element, isTag } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { linksIn } from '../../html/links.ts';
import { closest, findAll, isBlank } from '../../html/nodes.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt']);
/** Class names of such links; the words `edit` and `link` alone are too common. */
const MARK =
  /-(?:headerlink|header-?anchor|heading-?anchor|heading-?link|anchor-?link|anchorjs-link|hash-?link|permalink|edit-?section|mw-editsection|section-?edit)(?=-)/;
/** Text of a mark: a sign, "[edit]", "Permalink", "Link to this heading". */
const MARK_TEXT = /^[^\p{L}\p{N}]+$|^\[.*\]$|link|anchor/iu;
/** Characters of a mark: "[edit | edit source]". */
const MAX_CHARS = 40;

/** Row `heading-marks` of the table in `index.ts`. */
export const headingMarks: Rule = {
  id: 'heading-marks',
  kind: 'remove',
  claim: 'invisible',
  reason: 'mark of a heading',
  apply(article) {
    for (const element of findAll(article.root, (one) => one.name === 'a' || one.name === 'span'))
      if (element.parent && isMark(article, element)) article.remove(element);
  },
};

function isMark(article: ArticleEditor, element: Element): boolean {
  const text = article.text(element);
  if (text === '' || text.length > MAX_CHARS) return false;
  const names = namesOf(element).text;
  const heading = closest(element, ({ name }) => HEADINGS.has(name));
  if (/-edit-?section(?=-)/.test(names) && (isBesideHeading(element) || (heading && MARK_TEXT.test(text)))) return true;
  if (!heading || article.text(heading) === text) return false;
  if (leadsWithin(element)) return !/[\p{L}\p{N}]/u.test(text) || (MARK.test(names) && MARK_TEXT.test(text));
  return MARK.test(names) && (/^\[.*\]$/.test(text) || linksIn(element).length > 0);
}

/** Whether a heading is the element before it, or before the paragraph of nothing else that it was wrapped in. */
function isBesideHeading(element: Element): boolean {
  const { parent } = element;
  const isAlone = parent !== null && isTag(parent) && parent.children.every((one) => one === element || isBlank(one));
  let before = element.prev ?? (isAlone ? parent.prev : null);
  while (before && !isTag(before) && isBlank(before)) before = before.prev;
  return before !== null && isTag(before) && HEADINGS.has(before.name);
}

/** Whether `element` is a link to a place on the same page. */
function leadsWithin({ name, attribs }: Element): boolean {
  return name === 'a' && /^#/.test(attribs.href ?? '');
}
