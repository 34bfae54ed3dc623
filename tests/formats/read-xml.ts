/**
 * An independent, strict reader for what the serialiser writes: sax in strict mode with namespaces (RFC 3023 rules).
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface SaxNode {
  readonly name: string;
  readonly uri: string;
  readonly local: string;
  readonly attributes: Readonly<
    Record<string, { readonly value: string; readonly uri: string; readonly local: string }>
  >;
}

interface SaxParser {
  onopentag: (node: SaxNode) => void;
  onclosetag: () => void;
  ontext: (text: string) => void;
  onerror: (error: Error) => void;
  write(text: string): SaxParser;
  close(): void;
}

const sax = require('sax') as { parser(strict: boolean, options: { xmlns: boolean }): SaxParser };

export interface ReadElement {
  /** `{namespace}local`, or the local name without one. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ReadElement[];
  text: string;
}

export interface ReadDocument {
  readonly root: ReadElement;
  /** Every text and attribute value, one per line. */
  readonly allText: string;
  /** All elements with a name, in document order. */
  all(name: string): ReadElement[];
}

/** Parses a document. Throws on anything that is not well-formed. */
export function readXml(document: string): ReadDocument {
  const top: ReadElement = { name: '', attributes: new Map(), children: [], text: '' };
  const stack: ReadElement[] = [top];
  const parser = sax.parser(true, { xmlns: true });
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = (node) => {
    const attributes = new Map(Object.entries(node.attributes).map(([name, attribute]) => [name, attribute.value]));
    const read: ReadElement = {
      name: node.uri === '' ? node.local : `{${node.uri}}${node.local}`,
      attributes,
      children: [],
      text: '',
    };
    stack.at(-1)?.children.push(read);
    stack.push(read);
  };
  parser.onclosetag = () => {
    stack.pop();
  };
  parser.ontext = (text) => {
    const current = stack.at(-1);
    if (current !== undefined) current.text += text;
  };
  parser.write(document).close();
  const root = top.children[0];
  if (root === undefined || stack.length !== 1) throw new Error('no root element');
  const elements = descendants(root);
  return {
    root,
    allText: elements.flatMap((one) => [one.text, ...one.attributes.values()]).join('\n'),
    all: (name) => elements.filter((one) => one.name === name),
  };
}

function descendants(element: ReadElement): ReadElement[] {
  return [element, ...element.children.flatMap(descendants)];
}
