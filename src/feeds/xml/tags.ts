/** Turns htmlparser2's token positions into tags with decoded, bounded attributes. */
import { QuoteType, Tokenizer } from 'htmlparser2';
import type { References } from '../bytes/entities.ts';

const maxAttributes = 256;
const maxNameLength = 256;

/** Attribute values by name as written. */
export type Attributes = Map<string, string>;

/** Receives the tags and text of a document, in order. */
export interface TagHandler {
  /** Character data with references replaced; CDATA as written. */
  text(text: string): void;
  open(name: string, attributes: Attributes | undefined, isSelfClosing: boolean): void;
  close(name: string): void;
}

/** Reads XML of any quality. Linear in the length of `text`. */
export function readTags(text: string, references: References, handler: TagHandler): void {
  const nothing = (): void => {};
  const tag = new StartTag(text, references);
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      ontext: (start, end) => handler.text(references.decode(text.slice(start, end))),
      oncdata: (start, end, offset) => handler.text(text.slice(start, end - offset)),
      // `<!` that begins neither comment nor CDATA is unescaped text.
      ondeclaration: (start, end) => handler.text(`<${text.slice(start, end)}>`),
      onopentagname: (start, end) => tag.begin(start, end),
      onattribname: (start, end) => tag.beginAttribute(start, end),
      onattribdata: (start, end) => tag.addValue(start, end),
      onattribend: (quote) => tag.endAttribute(quote),
      onopentagend: () => handler.open(tag.name, tag.attributes, false),
      onselfclosingtag: () => handler.open(tag.name, tag.attributes, true),
      onclosetag: (start, end) => handler.close(text.slice(start, Math.min(end, start + maxNameLength))),
      onattribentity: nothing,
      ontextentity: nothing,
      oncomment: nothing,
      onend: nothing,
      onprocessinginstruction: nothing,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
}

/** Collects the start tag being read. */
class StartTag {
  readonly #text: string;
  readonly #references: References;
  name = '';
  attributes: Attributes | undefined;
  #attributeName = '';
  #valueStart = -1;
  #valueEnd = -1;

  constructor(text: string, references: References) {
    this.#text = text;
    this.#references = references;
  }

  begin(start: number, end: number): void {
    this.name = this.#text.slice(start, Math.min(end, start + maxNameLength));
    this.attributes = undefined;
  }

  beginAttribute(start: number, end: number): void {
    this.#attributeName = this.#text.slice(start, Math.min(end, start + maxNameLength));
    this.#valueStart = -1;
  }

  addValue(start: number, end: number): void {
    if (this.#valueStart < 0) this.#valueStart = start;
    this.#valueEnd = end;
  }

  /** Of two attributes with one name the first counts. */
  endAttribute(quote: QuoteType): void {
    this.attributes ??= new Map();
    if (this.attributes.size >= maxAttributes || this.attributes.has(this.#attributeName)) return;
    const raw = this.#valueStart < 0 ? '' : this.#text.slice(this.#valueStart, this.#valueEnd);
    this.attributes.set(this.#attributeName, quote === QuoteType.NoValue ? '' : this.#references.decode(raw));
  }
}
