/**
 * Why: real feeds are not well-formed. This builds a tree of any text with htmlparser2's tokenizer, mends what is unclosed,
 * sets items aside as they end, and keeps time and memory in bounds whatever the document does.
 */
import { QuoteType, Tokenizer } from 'htmlparser2';
import { resolveUrl } from '../links/urls.ts';
import { Element } from './element.ts';
import type { References } from './entities.ts';
import { Scope } from './namespaces.ts';
import { fields, itemNames, leaves, structural, voidElements } from './vocabulary.ts';

/** Deeper elements are left out, their text is kept. Real feeds stay under 40. */
const maxDepth = 256;
const maxAttributes = 256;
const maxNameLength = 256;
/** Elements in one item, or in the feed around the items. The richest honest items have a few thousand. */
const maxElementsPerItem = 20_000;

export interface ReaderOptions {
  readonly references: References;
  readonly base: string | undefined;
  readonly language: string | undefined;
  /** Called with each whole item as it ends. */
  readonly onItem: (item: Element) => void;
}

export interface ReadResult {
  readonly root: Element | undefined;
  /** The document ended inside an element. */
  readonly isTruncated: boolean;
  /** The item that the document ended in, its unfinished field left out. */
  readonly cutItem: Element | undefined;
  readonly isTooDeep: boolean;
}

type Attributes = Map<string, string>;

class TreeBuilder {
  readonly #text: string;
  readonly #options: ReaderOptions;
  readonly #stack: Element[] = [];
  readonly #scopes: Scope[] = [];
  readonly #tokenizer: Tokenizer;
  #root: Element | undefined;
  #isDone = false;
  #tagName = '';
  #attributes: Attributes | undefined;
  #attributeName = '';
  #attributeStart = -1;
  #attributeEnd = -1;
  /** Open elements beyond the depth limit. */
  #ignored = 0;
  #isTooDeep = false;
  #itemDepth = -1;
  #itemSize = 0;

  constructor(text: string, options: ReaderOptions) {
    this.#text = text;
    this.#options = options;
    this.#tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, this.#callbacks());
  }

  #callbacks(): ConstructorParameters<typeof Tokenizer>[1] {
    const nothing = (): void => {};
    return {
      ontext: (start, end) => this.#onText(start, end),
      oncdata: (start, end, offset) => this.#onCdata(start, end - offset),
      onopentagname: (start, end) => this.#onTagName(start, end),
      onattribname: (start, end) => this.#onAttributeName(start, end),
      onattribdata: (start, end) => this.#onAttributeData(start, end),
      onattribend: (quote) => this.#onAttributeEnd(quote),
      onopentagend: () => this.#onOpen(false),
      onselfclosingtag: () => this.#onOpen(true),
      onclosetag: (start, end) => this.#onClose(this.#text.slice(start, end)),
      onattribentity: nothing,
      ontextentity: nothing,
      oncomment: nothing,
      ondeclaration: (start, end) => this.#onDeclaration(start, end),
      onend: nothing,
      onprocessinginstruction: nothing,
    };
  }

  read(): ReadResult {
    this.#tokenizer.write(this.#text);
    this.#tokenizer.end();
    const isTruncated = !this.#isDone;
    const item = this.#itemDepth >= 0 ? this.#stack[this.#itemDepth] : undefined;
    if (item && this.#stack.length - 1 > this.#itemDepth) item.removeLastChild();
    return { root: this.#root, isTruncated, cutItem: item, isTooDeep: this.#isTooDeep };
  }

  #onText(start: number, end: number): void {
    const top = this.#stack.at(-1);
    if (!top || this.#isDone || structural.has(top.name)) return;
    top.addText(this.#options.references.decode(this.#text.slice(start, end)));
  }

  #onCdata(start: number, end: number): void {
    const top = this.#stack.at(-1);
    if (!top || this.#isDone || structural.has(top.name)) return;
    top.hasCdata = true;
    top.addText(this.#text.slice(start, end));
  }

  /** `<!` that begins neither comment nor CDATA is text of a careless writer, inside a field. */
  #onDeclaration(start: number, end: number): void {
    const top = this.#stack.at(-1);
    if (top && !this.#isDone && !structural.has(top.name)) top.addText(`<${this.#text.slice(start, end)}>`);
  }

  #onTagName(start: number, end: number): void {
    this.#tagName = this.#text.slice(start, Math.min(end, start + maxNameLength));
    this.#attributes = undefined;
  }

  #onAttributeName(start: number, end: number): void {
    this.#attributeName = this.#text.slice(start, Math.min(end, start + maxNameLength));
    this.#attributeStart = -1;
  }

  #onAttributeData(start: number, end: number): void {
    if (this.#attributeStart < 0) this.#attributeStart = start;
    this.#attributeEnd = end;
  }

  #onAttributeEnd(quote: QuoteType): void {
    this.#attributes ??= new Map();
    if (this.#attributes.size >= maxAttributes || this.#attributes.has(this.#attributeName)) return;
    const raw = this.#attributeStart < 0 ? '' : this.#text.slice(this.#attributeStart, this.#attributeEnd);
    const value = quote === QuoteType.NoValue ? '' : this.#options.references.decode(raw);
    this.#attributes.set(this.#attributeName, value);
  }

  #onOpen(isSelfClosing: boolean): void {
    if (this.#isDone) return;
    const attributes = this.#attributes;
    const scope = this.#scopeWith(attributes);
    const name = scope.nameOf(this.#tagName);
    this.#closeUnclosed(name);
    const parent = this.#stack.at(-1);
    const isItem = this.#itemDepth < 0 && itemNames.has(name) && parent !== undefined && structural.has(parent.name);
    if (this.#stack.length >= maxDepth || (this.#itemSize > maxElementsPerItem && !isItem)) {
      this.#isTooDeep = true;
      if (!isSelfClosing) this.#ignored++;
      return;
    }
    const element = this.#elementOf(name, attributes, scope);
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

  #scopeWith(attributes: Attributes | undefined): Scope {
    const outer = this.#scopes.at(-1);
    const declared = attributes && declarationsIn(attributes);
    if (!outer) return Scope.ofRoot(this.#tagName, declared ?? new Map());
    if (!declared) return outer;
    return outer.with(declared, this.#itemDepth < 0 && structural.has(outer.nameOf(this.#tagName)));
  }

  #elementOf(name: string, raw: Attributes | undefined, scope: Scope): Element {
    const parent = this.#stack.at(-1);
    let base = parent ? parent.base : this.#options.base;
    let language = parent ? parent.language : this.#options.language;
    if (!raw) return new Element(name, this.#tagName, undefined, base, language);
    const attributes: Attributes = new Map();
    for (const [key, value] of raw) attributes.set(scope.attributeNameOf(key), value);
    const ownBase = attributes.get('xml:base');
    if (ownBase) base = resolveUrl(ownBase, base) ?? base;
    language = attributes.get('xml:lang') ?? language;
    return new Element(name, this.#tagName, attributes, base, language);
  }

  /** A field begins inside a field that holds text only, or an item inside an item: the outer one was never closed. */
  #closeUnclosed(name: string): void {
    const top = this.#stack.at(-1);
    if (!top) return;
    if (leaves.has(top.name) && fields.has(name)) this.#pop();
    if (this.#itemDepth >= 0 && itemNames.has(name) && this.#stack[this.#itemDepth]?.name === name) {
      this.#ignored = 0;
      this.#popTo(this.#itemDepth);
    }
  }

  #onClose(rawName: string): void {
    if (this.#isDone) return;
    // What is nested too deeply ends with its item at the latest, however much of it was never closed.
    if (this.#ignored > 0 && this.#stack[this.#itemDepth]?.rawName !== rawName) {
      this.#ignored--;
      return;
    }
    this.#ignored = 0;
    if (this.#stack.at(-1)?.rawName === rawName) this.#pop();
    else this.#closeNearest(rawName);
  }

  /** An end tag that is not the innermost element's: case may differ, elements inside were not closed, or nothing matches. */
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
