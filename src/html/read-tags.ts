/**
 * Reads the tags and texts of a page, where htmlparser2 finds them. The page is there as a whole, so that the engine can search
 * for the next mark: htmlparser2 reads a stream, character by character.
 */
import { decodeAttribute, decodeText, decodeTitle } from './entities.ts';
import {
  ATTRIBUTE_NAME,
  DASH,
  EQUALS,
  EXCLAMATION,
  endOf,
  GREATER,
  isOneOf,
  LESS,
  LETTER,
  QUESTION,
  SLASH,
  SPACE,
  skipSpace,
  TAG_NAME,
  VALUE,
} from './marks.ts';
import { attributeName, mayBecomeRaw, tagOf } from './tags.ts';
import type { TreeBuilder } from './tree-builder.ts';

/** Passes the tags and texts of `html` to `tree`. Linear in the length of `html`. */
export function readTags(html: string, tree: TreeBuilder): void {
  new TagReader(html, tree).read();
}

/** The page ends in the tag or comment that is read. */
const ENDED = -1;

class TagReader {
  readonly #html: string;
  readonly #tree: TreeBuilder;
  /** Where the text that is not passed on yet starts. */
  #start = 0;
  /** The next ampersand from where it was last looked for: most texts have none. */
  #ampersand: number;
  /** Of the start tag that was read last. */
  #attributes: Record<string, string> = {};
  #hasSlash = false;

  constructor(html: string, tree: TreeBuilder) {
    this.#html = html;
    this.#tree = tree;
    this.#ampersand = html.indexOf('&');
  }

  read(): void {
    const html = this.#html;
    for (let open = html.indexOf('<'); open >= 0; ) {
      if (open > this.#start) this.#addText(this.#start, open);
      this.#start = open;
      const end = this.#readMark(open);
      if (end === ENDED) return;
      open = html.charCodeAt(end) === LESS ? end : html.indexOf('<', end);
    }
    if (this.#start < html.length) this.#addText(this.#start, html.length);
  }

  /** Reads what starts at `open`. Returns where to read on; what is no tag stays the start of a text. */
  #readMark(open: number): number {
    const code = this.#html.charCodeAt(open + 1);
    if (isOneOf(code, LETTER)) return this.#readStartTag(open + 1);
    if (code === SLASH) return this.#readEndTag(open);
    if (code === EXCLAMATION) return this.#readDeclaration(open + 2);
    if (code === QUESTION) return this.#readInstruction(open + 2, open + 2, '?');
    return open + 1;
  }

  /** Goes on after `end`. */
  #goOn(end: number): number {
    this.#start = end;
    return end;
  }

  /** The page ends in a tag or comment: what it has from `start` on is text as it is. */
  #end(start: number): number {
    if (start < this.#html.length) this.#tree.text(this.#html.slice(start));
    return ENDED;
  }

  #readStartTag(name: number): number {
    const html = this.#html;
    const end = endOf(html, TAG_NAME, name);
    const written = html.slice(name, end);
    if (end === html.length) return mayBecomeRaw(written) ? this.#end(name) : ENDED;
    const tag = tagOf(written);
    this.#tree.start(tag);
    const after = this.#readAttributes(end);
    if (after === ENDED) return ENDED;
    this.#start = after;
    if (this.#hasSlash) {
      this.#tree.openAndClose(tag, this.#attributes);
      return after;
    }
    this.#tree.open(tag, this.#attributes);
    return tag.rawEnd === undefined ? after : this.#readRaw(tag.rawEnd, after);
  }

  /** Reads the rest of a start tag. Returns the index after it. */
  #readAttributes(from: number): number {
    const html = this.#html;
    this.#attributes = {};
    this.#hasSlash = false;
    for (let at = from; at < html.length; ) {
      const code = html.charCodeAt(at);
      if (code === GREATER) return at + 1;
      if (code === SLASH) this.#hasSlash = true;
      if (code === SLASH || isOneOf(code, SPACE)) at++;
      else {
        this.#hasSlash = false;
        at = this.#readAttribute(at);
        if (at === ENDED) return ENDED;
      }
    }
    return this.#hasSlash ? this.#end(html.length - 1) : ENDED;
  }

  /** Reads one attribute; its first character belongs to its name, whatever it is. Returns the index after it. */
  #readAttribute(start: number): number {
    const html = this.#html;
    const end = endOf(html, ATTRIBUTE_NAME, start + 1);
    const name = attributeName(html.slice(start, end));
    const mark = skipSpace(html, end);
    if (html.charCodeAt(mark) !== EQUALS) return mark < html.length ? this.#addAttribute(name, '', mark) : ENDED;
    const from = skipSpace(html, mark + 1);
    const quote = html[from];
    if (quote === '"' || quote === "'") {
      const last = html.indexOf(quote, from + 1);
      return last < 0 ? ENDED : this.#addAttribute(name, this.#valueOf(from + 1, last), last + 1);
    }
    const last = endOf(html, VALUE, from);
    return last === html.length ? ENDED : this.#addAttribute(name, this.#valueOf(from, last), last);
  }

  /** Of several attributes of one name the first counts. Returns `end`. */
  #addAttribute(name: string, value: string, end: number): number {
    const attributes = this.#attributes;
    if (attributes[name] === undefined || !Object.hasOwn(attributes, name)) attributes[name] = value;
    return end;
  }

  #valueOf(start: number, end: number): string {
    const value = this.#html.slice(start, end);
    return this.#hasReference(start, end) ? decodeAttribute(value) : value;
  }

  #addText(start: number, end: number): void {
    const text = this.#html.slice(start, end);
    this.#tree.text(this.#hasReference(start, end) ? decodeText(text) : text);
  }

  #hasReference(start: number, end: number): boolean {
    if (this.#ampersand >= 0 && this.#ampersand < start) this.#ampersand = this.#html.indexOf('&', start);
    return this.#ampersand >= 0 && this.#ampersand < end;
  }

  #readEndTag(open: number): number {
    const html = this.#html;
    const name = skipSpace(html, open + 2);
    if (name >= html.length) return this.#end(open);
    const code = html.charCodeAt(name);
    if (code === GREATER) return name + 1;
    if (!isOneOf(code, LETTER)) return this.#readComment(name, html.indexOf('>', name + 1), 1);
    const end = endOf(html, VALUE, name);
    return end === html.length ? ENDED : this.#closeTag(name, end);
  }

  /** Closes the element named from `name` to `end`, and skips the rest of its end tag. */
  #closeTag(name: number, end: number): number {
    const html = this.#html;
    this.#tree.close(tagOf(html.slice(name, end)));
    const last = html.charCodeAt(end) === GREATER ? end : html.indexOf('>', end);
    return last < 0 ? this.#end(html.length - 1) : this.#goOn(last + 1);
  }

  /** A comment from `start` up to its end mark at `end`, of `length` characters. One that does not end is text. */
  #readComment(start: number, end: number, length: number): number {
    if (end < 0) return this.#end(start);
    this.#tree.comment();
    return this.#goOn(end + length);
  }

  /** `start`: after `<!`. */
  #readDeclaration(start: number): number {
    const html = this.#html;
    if (html.startsWith('--', start)) return this.#readRealComment(start + 2);
    if (html[start] === '[') return this.#readSection(start);
    // The first character, and the one after a dash, are not looked at.
    return this.#readInstruction(start, start + (html[start] === '-' ? 2 : 1), '!');
  }

  /** `start`: after `<!--`. */
  #readRealComment(start: number): number {
    const html = this.#html;
    let dashes = start;
    while (html.charCodeAt(dashes) === DASH) dashes++;
    if (html.charCodeAt(dashes) === GREATER) return this.#readComment(start, dashes, 1);
    const end = html.indexOf('-->', start);
    return end < 0 ? ENDED : this.#readComment(start, end, 3);
  }

  /** `start`: at the bracket of `<![`. */
  #readSection(start: number): number {
    const html = this.#html;
    const mark = '[CDATA[';
    if (html.startsWith(mark, start)) {
      const end = html.indexOf(']]>', start + mark.length);
      return end < 0 ? ENDED : this.#readComment(start, end, 3);
    }
    let other = start;
    while (other < html.length && html[other] === mark[other - start]) other++;
    return this.#readInstruction(start, other, '!');
  }

  /** An instruction or declaration from `start` to the next bracket from `from` on. */
  #readInstruction(start: number, from: number, mark: string): number {
    const end = this.#html.indexOf('>', from);
    if (end < 0) return this.#end(start);
    this.#tree.instruction(mark + this.#html.slice(start, end));
    return this.#goOn(end + 1);
  }

  /** Reads text from `start` up to the end tag `name`. */
  #readRaw(name: string, start: number): number {
    const html = this.#html;
    const end = this.#endOfRaw(name, start);
    if (end > start) this.#tree.text(this.#rawText(name, start, end));
    return end === html.length ? ENDED : this.#closeTag(end + 2, end + 2 + name.length);
  }

  #rawText(name: string, start: number, end: number): string {
    const text = this.#html.slice(start, end);
    return name === 'title' && this.#hasReference(start, end) ? decodeTitle(text) : text;
  }

  /** Where the end tag `name` starts; the length of the page if it has none. */
  #endOfRaw(name: string, start: number): number {
    const html = this.#html;
    for (let at = html.indexOf('</', start); at >= 0; at = html.indexOf('</', at + 2)) {
      const end = at + 2 + name.length;
      if (!isOneOf(html.charCodeAt(end), VALUE)) continue;
      if (html.slice(at + 2, end).toLowerCase() === name) return at;
    }
    return html.length;
  }
}
