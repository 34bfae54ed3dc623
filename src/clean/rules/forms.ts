/** Why: a form asks the reader for something; an article does not. */

import { findAll } from '../../html/nodes.ts';
import { cutNamed } from '../boxes.ts';
import type { Rule } from '../rule.ts';

const CONTROLS = new Set([
  'input',
  'button',
  'select',
  'textarea',
  'option',
  'optgroup',
  'datalist',
  'label',
  'fieldset',
  'output',
]);

/** Old pages wrap everything in one form: such a form is unwrapped by the sanitiser, only its controls go. */
const MOST = 0.4;

export const forms: Rule = {
  id: 'forms',
  reason: 'form or button',
  apply(article) {
    cutNamed(article, (element) => element.name === 'form', MOST);
    for (const control of findAll(article.root, (element) => CONTROLS.has(element.name))) {
      if (!article.isMost(control, 0.2)) article.remove(control);
    }
  },
};
