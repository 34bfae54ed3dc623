/** Why: menus, breadcrumbs and page numbers belong to the site. */
import type { Element } from 'domhandler';
import { NAVIGATION, namesOf } from '../../html/class-names.ts';
import { cutNamed } from '../boxes.ts';
import type { Cuttings, Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.3;
/** Share of links in a box that is a menu only by its name. */
const LINKED = 0.3;

const TAGS = new Set(['nav', 'footer', 'aside', 'menu']);
const ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'banner']);

export const navigation: Rule = {
  id: 'navigation',
  reason: 'way through the site',
  apply(article) {
    cutNamed(article, isMarked, MOST);
    cutNamed(article, (element) => isNamed(article, element), MOST);
  },
};

function isMarked(element: Element): boolean {
  return TAGS.has(element.name) || ROLES.has(element.attribs.role ?? '');
}

function isNamed(article: Cuttings, element: Element): boolean {
  return NAVIGATION.test(namesOf(element)) && article.linkShare(element) >= LINKED;
}
