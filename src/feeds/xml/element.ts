/**
 * The element tree of a feed document: it keeps order, raw names and inherited base and language, and nothing else that
 * a DOM has.
 */

const none: ReadonlyMap<string, string> = new Map();

/** One element. `text` holds its character data until it has child elements; from then on `parts` holds both. */
export class Element {
  /**
   * Canonical lower-case name, `dc:creator`: the prefix stands for the namespace, whatever prefix the document uses.
   */
  readonly name: string;
  /** The name as written. */
  readonly rawName: string;
  /** By name as written, but with canonical prefixes for known namespaces: `rdf:about`, `xml:base`. */
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

  /** Adds a child element, in document order. */
  addChild(child: Element): void {
    if (!this.parts) {
      this.parts = this.text === '' ? [] : [this.text];
      this.text = '';
    }
    this.parts.push(child);
  }

  /** Removes the last part if it is an element. */
  removeLastChild(): void {
    if (this.parts?.at(-1) instanceof Element) this.parts.pop();
  }
}

/** Value of the attribute `name`, in any case. */
export function attribute(element: Element, name: string): string | undefined {
  const exact = element.attributes.get(name);
  if (exact !== undefined || element.attributes.size === 0) return exact;
  const wanted = name.toLowerCase();
  for (const [key, value] of element.attributes) if (key.toLowerCase() === wanted) return value;
  return undefined;
}

/** The child elements, in document order. */
export function childElements(element: Element): Element[] {
  return element.parts?.filter((part) => part instanceof Element) ?? [];
}

/** The child elements with the canonical name. */
export function children(element: Element, name: string): Element[] {
  return childElements(element).filter((child) => child.name === name);
}

/** The first child element with the canonical name. */
export function child(element: Element, name: string): Element | undefined {
  return childElements(element).find((candidate) => candidate.name === name);
}

/** All character data below the element, in order. */
export function textOf(element: Element): string {
  if (!element.parts) return element.text;
  return element.parts.map((part) => (typeof part === 'string' ? part : textOf(part))).join('');
}
