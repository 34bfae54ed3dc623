/**
 * Builds an element tree from any text, since real feeds are not well-formed: closes what is unclosed, emits each item
 * as it ends, and bounds time and memory whatever the document does. Uses htmlparser2's tokenizer.
 */

import type { References } from '../bytes/entities.ts';
import { resolveUrl } from '../links/urls.ts';
import { Element } from './element.ts';
import { Scope } from './namespaces.ts';
import { siteLink } from './site-link.ts';
import { type Attributes, readTags } from './tags.ts';
import { closedFields, fields, itemNames, leaves, structural, unmistakable, voidElements } from './vocabulary.ts';

/** Deeper elements are dropped, but not their text. Real feeds stay under 40. */
const maxDepth = 256;
/** Elements in one item, or in the feed around the items. The largest real items have a few thousand. */
const maxElementsPerItem = 20_000;

/** What the tree builder needs besides the text. */
export interface ReaderOptions {
  /** Decodes the references of this document. */
  readonly references: References;
  /** Absolute URL that relative references resolve against. */
  readonly base: string | undefined;
  /** Language of the document where it names none. */
  readonly language: string | undefined;
  /** Called with each whole item as it ends. */
  readonly onItem: (item: Element) => void;
}

/** The tree without its items, and how reading ended. */
export interface ReadResult {
  readonly root: Element | undefined;
  /** The document ended inside an element. */
  readonly isTruncated: boolean;
  /** The item that the document ended in, without its unfinished field. */
  readonly cutItem: Element | undefined;
  /** Elements were dropped because of depth or number. */
  readonly isTooDeep: boolean;
  /** Base of items without `xml:base`: in RSS the site's address if it comes before them, else `base`. */
  readonly itemBase: string | undefined;
}

class TreeBuilder {
  readonly #text: string;
  readonly #options: ReaderOptions;
  readonly #stack: Element[] = [];
  readonly #scopes: Scope[] = [];
  #root: Element | undefined;
  #isDone = false;
  /** Open elements beyond the depth limit. */
  #ignored = 0;
  #isTooDeep = false;
  #itemDepth = -1;
  #itemSize = 0;
  #itemBase: string | undefined;
  #hasItemBase = false;

  constructor(text: string, options: ReaderOptions) {
    this.#text = text;
    this.#options = options;
    this.#itemBase = options.base;
  }

  read(): ReadResult {
    readTags(this.#text, this.#options.references, {
      text: (text) => this.#addText(text),
      open: (name, attributes, isSelfClosing) => this.#open(name, attributes, isSelfClosing),
      close: (name) => this.#close(name),
    });
    const isTruncated = !this.#isDone;
    const item = this.#itemDepth >= 0 ? this.#stack[this.#itemDepth] : undefined;
    if (item && this.#stack.length - 1 > this.#itemDepth) item.removeLastChild();
    return { root: this.#root, isTruncated, cutItem: item, isTooDeep: this.#isTooDeep, itemBase: this.#itemBase };
  }

  #addText(text: string): void {
    const top = this.#stack.at(-1);
    if (top && !this.#isDone && !structural.has(top.name)) top.addText(text);
  }

  #open(rawName: string, attributes: Attributes | undefined, isSelfClosing: boolean): void {
    if (this.#isDone) return;
    const scope = this.#scopeWith(rawName, attributes);
    const name = scope.nameOf(rawName);
    this.#closeUnclosed(name);
    const parent = this.#stack.at(-1);
    const isItem = this.#itemDepth < 0 && itemNames.has(name) && parent !== undefined && structural.has(parent.name);
    if (this.#stack.length >= maxDepth || (this.#itemSize > maxElementsPerItem && !isItem)) {
      this.#isTooDeep = true;
      if (!isSelfClosing) this.#ignored++;
      return;
    }
    const element = this.#elementOf(name, rawName, attributes, scope, isItem ? this.#baseForItems() : parent?.base);
    if (isItem) {
      this.#itemDepth = this.#stack.length;
      this.#itemSize = 0;
    } else {
      this.#itemSize++;
      parent?.addChild(element);
    }
    this.#root ??= element;
    this.#stack.push(element);
    this.#scopes.push(scope);
    if (isSelfClosing || (!isItem && this.#isVoid(name, element))) this.#pop();
  }

  #isVoid(name: string, element: Element): boolean {
    return this.#itemDepth >= 0 && voidElements.has(element.rawName.toLowerCase()) && !name.startsWith('media:');
  }

  #scopeWith(rawName: string, attributes: Attributes | undefined): Scope {
    const outer = this.#scopes.at(-1);
    const declared = attributes && declarationsIn(attributes);
    if (!outer) return Scope.ofRoot(rawName, declared ?? new Map());
    if (!declared) return outer;
    return outer.with(declared, this.#itemDepth < 0 && structural.has(outer.nameOf(rawName)));
  }

  /** Relative addresses in RSS items are relative to the site, not to where the feed is served (often another host). */
  #baseForItems(): string | undefined {
    const inherited = this.#stack.at(-1)?.base;
    if (inherited !== this.#options.base) return inherited;
    if (!this.#hasItemBase) {
      const link = this.#root && siteLink(this.#root, this.#options.base);
      this.#itemBase = link ?? this.#options.base;
      this.#hasItemBase = true;
    }
    return this.#itemBase;
  }

  #elementOf(
    name: string,
    rawName: string,
    raw: Attributes | undefined,
    scope: Scope,
    inherited: string | undefined,
  ): Element {
    const parent = this.#stack.at(-1);
    let base = parent ? inherited : this.#options.base;
    let language = parent ? parent.language : this.#options.language;
    if (!raw) return new Element(name, rawName, undefined, base, language);
    const attributes: Attributes = new Map();
    for (const [key, value] of raw) attributes.set(scope.attributeNameOf(key), value);
    const ownBase = attributes.get('xml:base');
    if (ownBase) base = resolveUrl(ownBase, base) ?? base;
    language = attributes.get('xml:lang') ?? language;
    return new Element(name, rawName, attributes, base, language);
  }

  /** A field inside a text-only field, or an item inside an item, means that the outer one was never closed. */
  #closeUnclosed(name: string): void {
    const top = this.#stack.at(-1);
    if (!top) return;
    if (leaves.has(top.name) && fields.has(name)) this.#pop();
    const field = this.#itemDepth >= 0 ? this.#stack[this.#itemDepth + 1] : undefined;
    if (field && unmistakable.has(name) && closedFields.has(field.name)) this.#popTo(this.#itemDepth + 1);
    if (this.#itemDepth >= 0 && itemNames.has(name) && this.#stack[this.#itemDepth]?.name === name) {
      this.#ignored = 0;
      this.#popTo(this.#itemDepth);
    }
  }

  #close(rawName: string): void {
    if (this.#isDone) return;
    // Dropped elements end with their item at the latest, however many were never closed.
    if (this.#ignored > 0 && this.#stack[this.#itemDepth]?.rawName !== rawName) {
      this.#ignored--;
      return;
    }
    this.#ignored = 0;
    if (this.#stack.at(-1)?.rawName === rawName) this.#pop();
    else this.#closeNearest(rawName);
  }

  /** An end tag that does not match the innermost element: other case, unclosed elements inside, or no match at all. */
  #closeNearest(rawName: string): void {
    const wanted = rawName.toLowerCase();
    const name = this.#scopes.at(-1)?.nameOf(rawName) ?? wanted;
    // A field's stray end tag must not end the item around it.
    const lowest = this.#itemDepth >= 0 && !structural.has(name) ? this.#itemDepth : 0;
    const at = this.#stack.findLastIndex((element, i) => i >= lowest && element.rawName.toLowerCase() === wanted);
    if (at >= 0) this.#popTo(at);
  }

  #popTo(index: number): void {
    while (this.#stack.length > index) this.#pop();
  }

  #pop(): void {
    const element = this.#stack.pop();
    this.#scopes.pop();
    if (!element) return;
    if (this.#stack.length === this.#itemDepth) {
      this.#itemDepth = -1;
      this.#options.onItem(element);
    }
    if (this.#stack.length === 0) this.#isDone = true;
  }
}

function declarationsIn(attributes: Attributes): Attributes | undefined {
  let found: Attributes | undefined;
  for (const [name, value] of attributes) {
    if (!/^xmlns(?::|$)/i.test(name)) continue;
    found ??= new Map();
    found.set(name.toLowerCase(), value);
  }
  return found;
}

/** Reads the element that `text` begins with, and everything in it. Linear in the length of `text`. */
export function readTree(text: string, options: ReaderOptions): ReadResult {
  return new TreeBuilder(text, options).read();
}
