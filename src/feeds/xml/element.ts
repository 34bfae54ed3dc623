/** Why: feeds need a tree that keeps order, raw names and inherited base and language, and nothing that a DOM has beyond that. */

const none: ReadonlyMap<string, string> = new Map();

/** One element of a feed document. `text` is its own character data; `parts` exists once it has child elements. */
export class Element {
  /** Canonical lower-case name, `dc:creator`; the prefix stands for the namespace, whatever the document called it. */
  readonly name: string;
  /** As written. */
  readonly rawName: string;
  /** By name as written, save that prefixes of known namespaces are canonical: `rdf:about`, `xml:base`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Absolute URL that relative references resolve against, when `xml:base` or the document gives one. */
  readonly base: string | undefined;
  /** Inherited `xml:lang`. */
  readonly language: string | undefined;
  text = '';
  parts: (string | Element)[] | undefined = undefined;

  constructor(
    name: string,
    rawName: string,
    attributes: ReadonlyMap<string, string> | undefined,
    base: string | undefined,
    language: string | undefined,
  ) {
    this.name = name;
    this.rawName = rawName;
    this.attributes = attributes ?? none;
    this.base = base;
    this.language = language;
  }

  /** Adds character data, in document order. */
  addText(text: string): void {
    if (this.parts) this.parts.push(text);
    else this.text += text;
  }

  addChild(child: Element): void {
    if (!this.parts) {
      this.parts = this.text === '' ? [] : [this.text];
      this.text = '';
    }
    this.parts.push(child);
  }

  removeLastChild(): void {
    if (this.parts?.at(-1) instanceof Element) this.parts.pop();
  }
}

/** The attribute, its name in any case. */
export function attribute(element: Element, name: string): string | undefined {
  const exact = element.attributes.get(name);
  if (exact !== undefined || element.attributes.size === 0) return exact;
  const wanted = name.toLowerCase();
  for (const [key, value] of element.attributes) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

export function childElements(element: Element): Element[] {
  return element.parts?.filter((part) => part instanceof Element) ?? [];
}

export function children(element: Element, name: string): Element[] {
  return childElements(element).filter((child) => child.name === name);
}

export function child(element: Element, name: string): Element | undefined {
  return childElements(element).find((one) => one.name === name);
}

/** All character data below the element, in order. */
export function textOf(element: Element): string {
  if (!element.parts) return element.text;
  return element.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}
