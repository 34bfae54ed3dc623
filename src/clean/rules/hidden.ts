/** Cuts what a browser does not show: templates, screen-reader labels, closed dialogs. */
import type { Element } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { ClassPattern } from '../../html/name-pattern.ts';
import { findAll, isMachineCopy } from '../../html/nodes.ts';
import { isHidden, opensForReader } from '../../html/visibility.ts';
import { removeContainers } from '../containers.ts';
import type { ArticleEditor, Rule } from '../rule.ts';
import { readsAsSentence } from '../sentences.ts';

/**
 * A larger element is content that a script reveals; together, the hidden slides of an article are more than half of
 * it.
 */
const MAX_SHARE = 0.3;
const MAX_TOGETHER = 0.5;
/** A machine-readable copy of the article is about half of all text. */
const MAX_COPY = 0.75;

const UNSEEN = new Set(
  'script style template link meta base title head dialog noframes noembed applet canvas'.split(' '),
);

/** Class names that hide in the common style sheets, each as a whole word of the attribute. */
const HIDING = classNames(
  'hide-text sr-only visually-hidden visuallyhidden visuallyHidden screen-reader-text screen-reader assistive-text ' +
    'a11y-hidden show-for-sr offscreen off-screen print-only hidden-accessible',
);
/** Class names that a script takes away. */
const CLOSED = new ClassPattern([
  classNames('hidden is-hidden u-hidden d-none hide element-invisible element-hidden invisible uk-hidden'),
]);

function classNames(list: string): RegExp {
  return new RegExp(`(?:^|\\s)(?:${list.replaceAll(' ', '|')})(?=\\s|$)`);
}

/** Row `hidden` of the table in `index.ts`. */
export const hidden: Rule = {
  id: 'hidden',
  kind: 'remove',
  claim: 'invisible',
  reason: 'not shown by a browser',
  apply(article) {
    removeContainers(article, isUnseen, 1, 1);
    removeContainers(
      article,
      (element) => isCut(element) && !isWideSentence(article, element),
      MAX_SHARE,
      MAX_TOGETHER,
    );
    removeContainers(article, isMachineCopy, MAX_COPY);
  },
};

/** Utilities that show on wide screens what is hidden on narrow ones, and the reverse. */
const ON_WIDE =
  /(?:^|\s)(?:d-(?:sm|md|lg|xl)-(?:block|flex|inline|inline-block)|(?:sm|md|lg|xl):(?:block|flex|inline|inline-block))(?=\s|$)/;
const ON_NARROW = /(?:^|\s)(?:d-(?:sm|md|lg|xl)-none|(?:sm|md|lg|xl):hidden)(?=\s|$)/;

/** Whether it is a paragraph or its box that only narrow screens do not show: the page has no other version of it for them. */
function isWideSentence(article: ArticleEditor, element: Element): boolean {
  if (!ON_WIDE.test(element.attribs.class ?? '')) return false;
  const [paragraph, ...others] = element.name === 'p' ? [element] : findAll(element, ({ name }) => name === 'p');
  if (!paragraph || others.length > 0 || article.text(paragraph) !== article.text(element)) return false;
  if (!readsAsSentence(article.text(element), article.linkShare(element))) return false;
  return !article.elements.some(({ attribs }) => ON_NARROW.test(attribs.class ?? ''));
}

/** A browser shows a `dialog` that has `open`. */
function isUnseen({ name, attribs }: Element): boolean {
  return UNSEEN.has(name) && !(name === 'dialog' && attribs.open !== undefined);
}

/** Class names for screen readers alone, with any prefix: `u-visually-hidden`, `a-screen-reader-only`. */
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?:(?:screen-?reader|sr)(?:-(?:only|text))?(?:-focusable)?|visually-?hidden)(?=\s|$)/i;
/** Fonts that draw the name of an icon as the icon. */
const ICON = /(?:^|\s)material-(?:icons|symbols)(?:-\w+)*(?=\s|$)/;
/** Any of these hides its element. */
const UNSEEN_CLASS = new ClassPattern([HIDING, FOR_SCREEN_READERS, ICON]);
/** Styles that move text out of sight or leave it no size. */
const OFF_SCREEN =
  /(?:^|[\s;-])(?:left|right|top|margin-left)\s*:\s*-\d{3,}(?:\.\d+)?(?:px|em|rem)|(?:^|[\s;])font-size\s*:\s*0(?:px|em|rem)?\s*(?:;|$)|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]/i;

function isCut(element: Element): boolean {
  const { style } = element.attribs;
  const names = namesOf(element);
  if (isHidden(element) || CLOSED.test(names)) return !opensForReader(element);
  if (style && OFF_SCREEN.test(style)) return true;
  return UNSEEN_CLASS.test(names);
}
