/** Takes the whole of a short page below its headline: of a few lines, each is the author's, and density says little. */
import { type Element, isTag, type ParentNode } from 'domhandler';
import { closest, find } from '../html/nodes.ts';
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
  if (find(chosen, isHeadline)) return chosen;
  const around = closest(chosen, (one) => find(one, isHeadline) !== undefined);
  if (!around || NO_BOX.has(around.name)) return chosen;
  const own = measures.get(chosen)?.chars ?? 0;
  const { chars, linkChars } = textBeside(around, chosen, measures);
  if (own + chars > MAX_CHARS || chars > MAX_GAIN * own || linkChars > MAX_LINK_SHARE * chars) return chosen;
  return chars === 0 ? chosen : around;
}

function isHeadline({ name }: Element): boolean {
  return name === 'h1';
}

/** Characters outside of `chosen` and the headline that are not marked as something else. */
function textBeside(node: ParentNode, chosen: Element, measures: Measures): { chars: number; linkChars: number } {
  const sum = { chars: 0, linkChars: 0 };
  for (const child of node.children) {
    const counts = isTag(child) ? measures.get(child) : undefined;
    if (!counts || !isTag(child) || child === chosen || counts.elsewhere) continue;
    if (isHeadline(child) || NO_TEXT.has(child.name)) continue;
    const inner = find(child, (one) => one === chosen || isHeadline(one))
      ? textBeside(child, chosen, measures)
      : counts;
    sum.chars += inner.chars;
    sum.linkChars += inner.linkChars;
  }
  return sum;
}
