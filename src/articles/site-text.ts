/**
 * Finds the text of a page that is also on other pages of its site. An element that consists of it, such as a notice or
 * a text about the publisher, is not the article, however much running text it has.
 */
import type { Element, ParentNode } from 'domhandler';
import { leafBlocks } from './template.ts';

/** Whether a text is on several pages of the site, see `template.ts`. */
export type TemplateTest = (text: string) => boolean;

/** Share of an element's text on other pages from which the element is the site's. */
const MAX_SITE_SHARE = 0.5;

/** The blocks under `root` that are on other pages of the site too. */
export function siteBlocks(root: ParentNode, isTemplate: TemplateTest): ReadonlySet<Element> {
  return new Set(leafBlocks(root).flatMap(([element, text]) => (isTemplate(text) ? [element] : [])));
}

/** Whether most text of `element` is on other pages of the site too. */
export function isOfSite(element: ParentNode, isTemplate: TemplateTest): boolean {
  let all = 0;
  let shared = 0;
  for (const [, text] of leafBlocks(element)) {
    all += text.length;
    if (isTemplate(text)) shared += text.length;
  }
  return shared > MAX_SITE_SHARE * all;
}
