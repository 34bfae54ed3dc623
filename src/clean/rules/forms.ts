/** Why: a form asks the reader for something; an article does not. */

import { namesOf } from '../../html/class-names.ts';
import { linksIn } from '../../html/links.ts';
import { findAll } from '../../html/nodes.ts';
import { textOf } from '../../html/text.ts';
import { removeContainers } from '../containers.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
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

/** Characters. */
const MAX_BUTTON = 40;
const BUTTON = /-(?:btn|button|cta-?button|read-?more-?button)(?=-)/;

/** A line that is one link dressed as a button. */
function isButton({ element, text }: LeafBlock): boolean {
  if (text.length > MAX_BUTTON) return false;
  const [link, ...others] = linksIn(element);
  return (
    link !== undefined &&
    others.length === 0 &&
    textOf(link) === text &&
    (BUTTON.test(namesOf(link)) || link.attribs.role === 'button')
  );
}

export const forms: Rule = {
  id: 'forms',
  reason: 'form or button',
  apply(article) {
    removeContainers(article, (element) => element.name === 'form', MOST);
    for (const line of leafBlocksOf(article)) if (isButton(line)) removeLeafBlock(article, line);
    for (const control of findAll(article.root, (element) => CONTROLS.has(element.name))) {
      if (!article.isMost(control, 0.2)) article.remove(control);
    }
  },
};
