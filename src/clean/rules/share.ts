/** Cuts share buttons. */
import type { Element } from 'domhandler';
import { namesOf, SHARE } from '../../html/class-names.ts';
import { find } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** Largest share of the text: an element with more is a wrapper of the article. */
const MAX_SHARE = 0.1;

/** Row `share` of the table in `index.ts`. */
export const share: Rule = {
  id: 'share',
  kind: 'remove',
  claim: 'box',
  reason: 'share buttons',
  apply: (article) =>
    removeContainers(
      article,
      (element) => SHARE.test(namesOf(element)) && !isText(article.text(element)) && !holdsQuotation(element),
      MAX_SHARE,
    ),
};

function holdsQuotation(element: Element): boolean {
  return element.name === 'blockquote' || find(element, ({ name }) => name === 'blockquote') !== undefined;
}

/** Whether `text` reads like sentences: embedded posts are in elements named "social" too. */
function isText(text: string): boolean {
  return text.length > 90 && /[.!?…:]/.test(text);
}
