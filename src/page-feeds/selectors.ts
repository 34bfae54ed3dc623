/** Runs the selectors of a page feed, on the whole page or within one item of its list. */
import { type AnyNode, Document, type Element } from 'domhandler';
import { elementsIn, type Selected, select, selectorProblem } from '../articles/site-rules/select.ts';
import type { Selector } from '../model/site-rule.ts';

/** XPath begins with a path, an attribute, a union in parentheses or a function; everything else is CSS. */
const XPATH = /^(?:\.{0,2}\/|\(|@|\.\.|(?:string|normalize-space|concat|substring(?:-before|-after)?|translate)\s*\()/;

function selectorOf(text: string): Selector {
  const trimmed = text.trim();
  return { language: XPATH.test(trimmed) ? 'xpath' : 'css', text: trimmed, line: 1, column: 1 };
}

/** Why `text` is neither a CSS selector nor an XPath expression, as a message without a full stop; undefined if it is one. */
export function pageSelectorProblem(text: string): string | undefined {
  const selector = selectorOf(text);
  const problem = selectorProblem(selector);
  if (problem === undefined) return undefined;
  return `is not a valid ${selector.language === 'css' ? 'CSS selector' : 'XPath expression'}: ${problem.message.replace(/found\s*$/, 'found its end')}`;
}

/** The elements of the page that `text` selects; undefined if that takes too many steps. */
export function selectOnPage(page: Document, text: string): readonly Element[] | undefined {
  const found = select(page, selectorOf(text));
  return found.isOverBudget === true ? undefined : elementsIn(found);
}

/** What `text` selects in `item`, the item itself included. An XPath expression starts at the item. */
export function selectInItem(item: Element, text: string): Selected {
  const selector = selectorOf(text);
  // A root of its own: nothing outside of the item is found. The item keeps its real parents, which selectors may name.
  return select(rootOf(item), selector, item);
}

function rootOf(item: AnyNode): Document {
  const root = new Document([]);
  root.children = [item as Element];
  return root;
}
