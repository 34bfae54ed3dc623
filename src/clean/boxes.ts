/** Why: most rules cut boxes that say by name what they are; that one of them may be a wrapper of everything is asked in one place. */
import type { Element } from 'domhandler';
import { findAll } from '../html/nodes.ts';
import type { Cuttings } from './rule.ts';

/** Cuts every element that `test` accepts, outermost first, unless it holds more than `most` (share) of the article's text. */
export function cutNamed(article: Cuttings, test: (element: Element) => boolean, most: number): void {
  for (const element of findAll(article.root, test)) {
    if (!article.isMost(element, most)) article.remove(element);
  }
}
