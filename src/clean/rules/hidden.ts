/** Cuts what a browser does not show: templates, screen-reader labels, closed dialogs. */
import { type Element, isTag } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
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
  claim: 'invisible',
  reason: 'not shown by a browser',
  apply(article) {
    removeContainers(article, isUnseen, 1, 1);
    removeContainers(article, isHidden, MAX_SHARE, MAX_TOGETHER);
    removeContainers(article, isMachineCopy, MAX_COPY);
  },
};

/** A browser shows a `dialog` that has `open`. */
function isUnseen({ name, attribs }: Element): boolean {
  return UNSEEN.has(name) && !(name === 'dialog' && attribs.open !== undefined);
}

/** Class names for screen readers alone, with any prefix: `u-visually-hidden`, `a-screen-reader-only`. */
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?:(?:screen-?reader|sr)(?:-(?:only|text))?(?:-focusable)?|visually-?hidden)(?=\s|$)/i;
/** Fonts that draw the name of an icon as the icon. */
const ICON = /(?:^|\s)material-(?:icons|symbols)(?:-\w+)*(?=\s|$)/;
/** Styles that move text out of sight or leave it no size. */
const OFF_SCREEN =
  /(?:^|[\s;-])(?:left|right|top|margin-left)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem)|(?:^|[\s;])font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]/i;
const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

function isHidden(element: Element): boolean {
  const { hidden: attribute, style, class: classes = '' } = element.attribs;
  const isClosed =
    (attribute !== undefined && attribute !== 'until-found') || (style !== undefined && NOT_SHOWN.test(style));
  if (isClosed) return !isAnswer(element);
  if (style && OFF_SCREEN.test(style)) return true;
  return HIDING.test(classes) || FOR_SCREEN_READERS.test(classes) || ICON.test(classes);
}

/** Names of parts that open on a click and are the author's text. */
const OPENS =
  /-(?:accordion|accordions|collapse|collapsed|collapsible|expander|expandable|faq|answer|toggle|spoiler|details)(?=-)/;

/** Whether the element is closed and a reader opens it: the answer of a question, the rest of a text. */
function isAnswer(element: Element): boolean {
  if (element.name === 'dd') return true;
  const around = [element, element.parent].filter((one) => one !== null && isTag(one));
  return around.some((one) => isTag(one) && OPENS.test(namesOf(one)));
}
