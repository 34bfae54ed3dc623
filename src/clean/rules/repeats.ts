/** Cuts the second copy of a section: site builders send one for each width of screen, and styles hide the others. */
import type { Element } from 'domhandler';
import { find, isWithin } from '../../html/nodes.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** Characters; shorter texts may be repeated by the author. */
const MIN_CHARS = 300;
/** Sections of one length that are compared: the limit makes the rule linear on hostile pages. */
const MAX_COMPARED = 8;

const SECTIONS = new Set(['div', 'section', 'article', 'main']);

/** Row `repeats` of the table in `index.ts`. */
export const repeats: Rule = {
  id: 'repeats',
  kind: 'remove',
  claim: 'repeat',
  reason: 'a second copy of the text above',
  apply(article) {
    const byLength = new Map<number, Element[]>();
    for (const element of article.elements) {
      if (!SECTIONS.has(element.name) || !isWithin(element, article.root)) continue;
      const { length } = article.text(element);
      if (length < MIN_CHARS) continue;
      const before = byLength.get(length) ?? [];
      if (before.some((one) => isCopy(article, element, one)) && article.remove(element)) continue;
      if (before.length < MAX_COMPARED) byLength.set(length, [...before, element]);
    }
  },
};

/** Whether `element` has the same text as `first`, and no picture that `first` lacks. Manuals repeat listings. */
function isCopy(article: ArticleEditor, element: Element, first: Element): boolean {
  if (isWithin(element, first) || article.text(element) !== article.text(first)) return false;
  if (find(element, ({ name }) => name === 'pre')) return false;
  return !hasPicture(element) || hasPicture(first);
}

function hasPicture(element: Element): boolean {
  return find(element, ({ name }) => name === 'img' || name === 'video' || name === 'iframe') !== undefined;
}
