/** Why: menus, breadcrumbs and page numbers belong to the site. */
import { NAVIGATION, namesOf } from '../../html/class-names.ts';
import { cutNamed } from '../boxes.ts';
import type { Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.3;

export const navigation: Rule = {
  id: 'navigation',
  reason: 'way through the site',
  apply: (article) => cutNamed(article, (element) => NAVIGATION.test(namesOf(element)), MOST),
};
