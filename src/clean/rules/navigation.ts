/** Why: menus, breadcrumbs and page numbers belong to the site. */
import type { Element } from 'domhandler';
import { NAVIGATION, namesOf } from '../../html/class-names.ts';
import { linksIn } from '../../html/links.ts';
import { removeContainers } from '../containers.ts';
import { type LeafBlock, leafBlocksOf, removeLeafBlock } from '../leaf-blocks.ts';
import type { ArticleEditor, Rule } from '../rule.ts';

/** A larger box is a wrapper that holds the text too. */
const MOST = 0.3;
/** Share of links in a box that is a menu only by its name. */
const LINKED = 0.3;

/** Characters of text before which a trail of links may stand, and of the trail. */
const FIRST = 150;
const MAX_TRAIL = 200;

const TAGS = new Set(['nav', 'footer', 'aside', 'menu']);
const ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'menu', 'menubar', 'banner']);

export const navigation: Rule = {
  id: 'navigation',
  reason: 'way through the site',
  apply(article) {
    removeContainers(article, isMarked, MOST);
    removeContainers(article, (element) => isNamed(article, element), MOST);
    for (const line of leafBlocksOf(article)) if (line.before < FIRST && isTrail(line)) removeLeafBlock(article, line);
  },
};

function isMarked(element: Element): boolean {
  return TAGS.has(element.name) || ROLES.has(element.attribs.role ?? '');
}

function isNamed(article: ArticleEditor, element: Element): boolean {
  return NAVIGATION.test(namesOf(element)) && article.linkShare(element) >= LINKED;
}

/** "Home / News / 8 November | A headline": links with marks between them, before the text. */
function isTrail({ element, text }: LeafBlock): boolean {
  const marks = text.match(/\s[/>›»|→]\s/g)?.length ?? 0;
  return text.length <= MAX_TRAIL && marks >= 2 && linksIn(element).length >= 2;
}
