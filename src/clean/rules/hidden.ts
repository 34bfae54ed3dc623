/** Why: what a browser does not show was not written for the reader: templates, screen-reader labels, closed dialogs. */

import type { Element } from 'domhandler';
import { namesOf } from '../../html/class-names.ts';
import { findAll } from '../../html/nodes.ts';
import type { Rule } from '../rule.ts';

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'link',
  'meta',
  'base',
  'title',
  'head',
  'dialog',
  'noframes',
  'object',
  'applet',
  'canvas',
]);
const SCREEN_READER =
  /-(?:screen-reader-text|sr-only|visually-?hidden|visuallyhidden|assistive-text|assistive|a11y-hidden|hidden-accessible|screen-reader|offscreen|element-invisible|show-for-sr|hide-text|u-hidden|is-hidden|d-none|hidden)(?=-)/;

function isHidden(element: Element): boolean {
  if (UNSEEN.has(element.name)) return true;
  const { hidden, style } = element.attribs;
  if (hidden !== undefined && hidden !== 'until-found') return true;
  if (style && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  return SCREEN_READER.test(namesOf(element));
}

export const hidden: Rule = {
  id: 'hidden',
  reason: 'not shown by a browser',
  apply(article) {
    for (const element of findAll(article.root, isHidden)) {
      if (element.name !== 'script' && element.name !== 'style' && article.isMost(element, 0.3)) continue;
      article.remove(element);
    }
  },
};
