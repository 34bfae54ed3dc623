/** Why: share bars repeat the names of networks, not the article. */
import type { Element } from 'domhandler';
import { namesOf, SHARE } from '../../html/class-names.ts';
import { find } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.1;

export const share: Rule = {
  id: 'share',
  reason: 'buttons to pass the article on',
  apply: (article) =>
    removeContainers(
      article,
      (element) => SHARE.test(namesOf(element)) && !isText(article.text(element)) && !holdsQuotation(element),
      MOST,
    ),
};

function holdsQuotation(element: Element): boolean {
  return element.name === 'blockquote' || find(element, ({ name }) => name === 'blockquote') !== undefined;
}

/** Embedded posts are in boxes called "social" too: they speak in sentences. */
function isText(text: string): boolean {
  return text.length > 90 && /[.!?…:]/.test(text);
}
