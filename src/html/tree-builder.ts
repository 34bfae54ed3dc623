/** Builds the tree of a page from its tags and texts, with the structure that htmlparser2 gives it. */
import { type ChildNode, type ParentNode, ProcessingInstruction, Text } from 'domhandler';
import { PageDocument, PageElement } from './page-element.ts';
import type { Tag } from './tags.ts';

/**
 * Deeper elements become empty siblings, and their text stays in place. The deepest of 586 measured news pages has 61
 * levels.
 */
export const MAX_DEPTH = 256;

/** Obsolete elements that browsers show like `pre` (HTML standard, 16.2). Tags in them are text, which they show as it is. */
const PREFORMATTED = new Set(['xmp', 'listing', 'plaintext']);

type Attributes = Record<string, string>;

/** A tree that grows at its end. */
export class TreeBuilder {
  readonly page = new PageDocument([]);
  /** What is open, outermost first; the page itself is the first one. */
  readonly #open: ParentNode[] = [this.page];
  /** The names of the elements in it as they were written, without the page. */
  readonly #names: string[] = [];
  /** Whether the content of each element that changes it is foreign, outermost first. */
  readonly #foreign: boolean[] = [false];
  /** The text that a further one is added to. */
  #text: Text | undefined;
  /** The current element is too deep. */
  #flattening = false;
  /** Flattened elements whose end tag has not come yet. */
  #flattened = 0;

  /** The name of a start tag was read: what it closes is closed, even if the page ends in the tag. */
  start(tag: Tag): void {
    this.#flattening = this.#open.length > MAX_DEPTH;
    if (this.#flattening) this.#flattened++;
    if (tag.closes) while (this.#names.length > 0 && tag.closes.has(this.#names.at(-1) ?? '')) this.#close(1);
    if (this.#isEmpty(tag)) return;
    this.#names.push(tag.name);
    if (tag.isForeign !== undefined) this.#foreign.push(tag.isForeign);
  }

  /** The start tag ended. */
  open(tag: Tag, attributes: Attributes): void {
    const element = new PageElement(PREFORMATTED.has(tag.name) ? this.#listingName() : tag.name, attributes);
    this.#add(element);
    if (!this.#isEmpty(tag)) this.#open.push(element);
    if (tag.name === 'template') this.page.templates.push(element);
  }

  /** The start tag ended with a slash, which only means something in SVG and MathML. */
  openAndClose(tag: Tag, attributes: Attributes): void {
    this.open(tag, attributes);
    if (this.#foreign.at(-1) && this.#names.at(-1) === tag.name) this.#close(1);
  }

  /** An end tag was read. */
  close(tag: Tag): void {
    if (tag.isForeign !== undefined) this.#foreign.pop();
    if (tag.isVoid) {
      if (tag.name === 'br') this.#add(new PageElement('br', {}));
    } else if (this.#flattened > 0) this.#flattened--;
    else {
      const at = this.#names.lastIndexOf(tag.name);
      if (at >= 0) this.#close(this.#names.length - at);
      else if (tag.name === 'p') this.#add(new PageElement('p', {}));
    }
  }

  text(data: string): void {
    if (this.#text) this.#text.data += data;
    else {
      const text = new Text(data);
      this.#add(text);
      this.#text = text;
    }
  }

  /** Comments are dropped: browsers do not show them, and on many pages they are a tenth of all nodes. */
  comment(): void {
    this.#text = undefined;
  }

  /** A declaration or processing instruction; `data`: what is between the brackets. */
  instruction(data: string): void {
    const end = data.search(/\s|\//);
    this.#add(new ProcessingInstruction((end < 0 ? data : data.slice(0, end)).toLowerCase(), data));
  }

  /** Whether the current element has no content. */
  #isEmpty(tag: Tag): boolean {
    return tag.isVoid || this.#flattening;
  }

  /** Obsolete listings get their present name: every later step drops the content of an `xmp`, as of a script. */
  #listingName(): string {
    return this.#open.some((around) => 'name' in around && around.name === 'pre') ? 'span' : 'pre';
  }

  #add(node: ChildNode): void {
    const parent = this.#open[this.#open.length - 1] ?? this.page;
    const { children } = parent;
    const before = children[children.length - 1];
    children.push(node);
    if (before) {
      node.prev = before;
      before.next = node;
    }
    node.parent = parent;
    this.#text = undefined;
  }

  /** Closes the innermost `count` elements. */
  #close(count: number): void {
    this.#names.length -= count;
    this.#open.length -= count;
    this.#text = undefined;
  }
}
