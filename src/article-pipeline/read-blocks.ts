/** Reads the text nodes of a tree block by block, before cleaning moves or cuts them. */
import { type AnyNode, type Element, isTag, isText, type ParentNode, type Text } from 'domhandler';
import { UNREAD } from '../html/nodes.ts';
import { isApart } from '../html/text.ts';

/** One text of a block. */
interface ReadText {
  readonly node: Text;
  /** Only a style sheet sets it apart from the text before: "Mara Quill", "14 March" and "Print" would be one word. */
  readonly isApart: boolean;
}

/** The texts of one block or line, in order. */
export interface ReadBlock {
  readonly texts: readonly ReadText[];
}

/** The blocks with text under `root`, in document order. Line breaks end a block too. */
export function readBlocks(root: ParentNode): readonly ReadBlock[] {
  const reader = new Reader();
  reader.read(root);
  return reader.done();
}

/** Elements that are common within words. */
const WITHIN_WORDS = new Set(
  'b i em strong u s small big font mark sup sub abbr bdi ruby rb rt wbr del ins'.split(' '),
);

function isPartOfLine(node: AnyNode | null): node is Element {
  return node !== null && isTag(node) && !isApart(node) && !WITHIN_WORDS.has(node.name) && !UNREAD.has(node.name);
}

class Reader {
  readonly #blocks: ReadBlock[] = [];
  #texts: ReadText[] = [];
  #isApart = false;

  read(node: AnyNode): void {
    if (isText(node)) this.#add(node);
    else if (isTag(node)) this.#element(node);
    else if ('children' in node) for (const child of node.children) this.read(child);
  }

  done(): readonly ReadBlock[] {
    this.#flush();
    return this.#blocks;
  }

  #element(element: Element): void {
    if (UNREAD.has(element.name)) return;
    if (isApart(element)) this.#flush();
    if (isPartOfLine(element) && isPartOfLine(element.prev)) this.#isApart = true;
    for (const child of element.children) this.read(child);
    if (isApart(element)) this.#flush();
  }

  #add(node: Text): void {
    const before = this.#texts.at(-1)?.node.data ?? '';
    // A single letter is a styled initial of the word that follows.
    this.#texts.push({ node, isApart: this.#isApart && /[^\s\p{L}]$|\S\p{L}$/u.test(before) });
    this.#isApart = false;
  }

  #flush(): void {
    if (this.#texts.some(({ node }) => node.data.trim() !== '')) this.#blocks.push({ texts: this.#texts });
    this.#texts = [];
    this.#isApart = false;
  }
}
