/** Cuts what a browser does not show: templates, screen-reader labels, closed dialogs. */
import type { Element } from 'domhandler';
import { isMachineCopy } from '../../html/nodes.ts';
import { removeContainers } from '../containers.ts';
import type { Rule } from '../rule.ts';

/**
 * A larger element is content that a script reveals; together, the hidden slides of an article are more than half of
 * it.
 */
const MAX_SHARE = 0.3;
const MAX_TOGETHER = 0.5;
/** A machine-readable copy of the article is about half of all text. */
const MAX_COPY = 0.75;

const UNSEEN = new Set('script style template link meta base title head dialog noframes applet canvas'.split(' '));

/** Class names that hide in the common style sheets, each as a whole word of the attribute. */
const HIDING = new RegExp(
  `(?:^|\\s)(?:${(
    'hidden is-hidden u-hidden d-none hide hide-text sr-only visually-hidden visuallyhidden visuallyHidden screen-reader-text ' +
      'screen-reader assistive-text a11y-hidden element-invisible element-hidden show-for-sr offscreen off-screen print-only ' +
      'hidden-accessible invisible uk-hidden'
  ).replaceAll(' ', '|')})(?=\\s|$)`,
);

/** Row `hidden` of the table in `index.ts`. */
export const hidden: Rule = {
  id: 'hidden',
  kind: 'remove',
  reason: 'not shown by a browser',
  apply(article) {
    removeContainers(article, (element) => UNSEEN.has(element.name), 1, 1);
    removeContainers(article, isHidden, MAX_SHARE, MAX_TOGETHER);
    removeContainers(article, isMachineCopy, MAX_COPY);
  },
};

function isHidden(element: Element): boolean {
  const { hidden: attribute, style, class: classes } = element.attribs;
  if (attribute !== undefined && attribute !== 'until-found') return true;
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return classes !== undefined && HIDING.test(classes);
}
