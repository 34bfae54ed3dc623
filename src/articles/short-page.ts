/** Takes the whole of a short page below its headline: of a few lines, each is the author's, and density says little. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { closest } from '../html/nodes.ts';
import type { Measures } from './measure.ts';

/** Characters of the longest such page, without its menus and what else is not the article. */
const MAX_CHARS = 2000;
/** Largest share of what is added that is in links. */
const MAX_LINK_SHARE = 0.2;
/** Characters added, as a multiple of the chosen ones. */
const MAX_GAIN = 3;
/** The page, and in a layout table the cell that byline and footer share with the text. */
const NO_BOX = new Set(['html', 'body', 'table', 'tbody', 'tr', 'td']);
const NO_TEXT = new Set(['form', 'button', 'nav', 'footer']);

/** The element around `chosen` that has the headline too, if the page is short and nearly nothing in it is a link; else `chosen`. */
export function wholeOfShortPage(chosen: Element, measures: Measures): Element {
  const own = measures.get(chosen)?.chars ?? 0;
  if (own > MAX_CHARS) return chosen;
  const path = around([...measures.keys()].filter(isHeadline));
  if (path.has(chosen)) return chosen;
  const whole = closest(chosen, (one) => path.has(one));
  if (!whole || NO_BOX.has(whole.name)) return chosen;
  for (const one of around([chosen])) path.add(one);
  const { chars, linkChars } = textBeside(whole, chosen, { measures, path });
  if (own + chars > MAX_CHARS || chars > MAX_GAIN * own || linkChars > MAX_LINK_SHARE * chars) return chosen;
  return chars === 0 ? chosen : whole;
}

function isHeadline({ name }: Element): boolean {
  return name === 'h1';
}

/** The elements and all that they are in; each is visited once, so that deep pages take linear time. */
function around(elements: readonly Element[]): Set<Element> {
  const found = new Set<Element>();
  for (const element of elements)
    for (let at: ParentNode | null = element; at && isTag(at) && !found.has(at); at = at.parent) found.add(at);
  return found;
}

/** Where text is looked for: `path` are the elements that the chosen one or a headline is in. */
interface Page {
  readonly measures: Measures;
  readonly path: ReadonlySet<Element>;
}

/** Characters outside of `chosen` and the headline that are not marked as something else. */
function textBeside(node: ParentNode, chosen: Element, page: Page): { chars: number; linkChars: number } {
  const sum = { chars: 0, linkChars: 0 };
  for (const child of node.children) {
    const counts = isTag(child) ? page.measures.get(child) : undefined;
    if (!counts || !isTag(child) || child === chosen || counts.elsewhere) continue;
    if (isHeadline(child) || NO_TEXT.has(child.name)) continue;
    const inner = page.path.has(child) ? textBeside(child, chosen, page) : counts;
    sum.chars += inner.chars;
    sum.linkChars += inner.linkChars;
  }
  return sum;
}
