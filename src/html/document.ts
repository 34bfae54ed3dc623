/** Parses pages with htmlparser2, with a limit on depth, since its element stack costs O(depth) for each tag. */
import { type CheerioAPI, load } from 'cheerio/slim';
import { type AnyNode, type Document, DomHandler, isTag } from 'domhandler';
import { Parser } from 'htmlparser2';
import { PageDocument, PageElement } from './page-element.ts';

export type { AnyNode, Document, Element } from 'domhandler';

/**
 * Deeper elements become empty siblings, and their text stays in place. The deepest of 586 measured news pages has 61
 * levels.
 */
export const MAX_DEPTH = 256;

/** Obsolete elements that browsers show like `pre` (HTML standard, 16.2). Tags in them are text, which they show as it is. */
const PREFORMATTED = new Set(['xmp', 'listing', 'plaintext']);

class DepthHandler extends DomHandler {
  readonly #page: PageDocument;

  constructor() {
    super();
    this.#page = new PageDocument(this.dom);
    this.root = this.#page;
    this.tagStack = [this.#page];
  }

  /** Comments are dropped: browsers do not show them, and on many pages they are a tenth of all nodes. */
  override oncomment(): void {}

  /** Obsolete listings get their present name: every later step drops the content of an `xmp`, as of a script. */
  override onopentag(name: string, attribs: Record<string, string>): void {
    const element = new PageElement(PREFORMATTED.has(name) ? this.#listingName() : name, attribs);
    this.addNode(element);
    this.tagStack.push(element);
    if (name === 'template') this.#page.templates.push(element);
  }

  #listingName(): string {
    return this.tagStack.some((around) => isTag(around) && around.name === 'pre') ? 'span' : 'pre';
  }

  get depth(): number {
    return this.tagStack.length;
  }

  /** Name of the innermost open heading that an end tag can close; undefined if there is none. */
  openHeading(): string | undefined {
    for (let at = this.tagStack.length - 1; at > 0; at--) {
      const element = this.tagStack[at];
      if (!element || !isTag(element) || SCOPES.has(element.name)) return undefined;
      if (HEADING.test(element.name)) return element.name;
    }
    return undefined;
  }

  /** Name of the heading that is the current element, or around a paragraph that is. */
  currentHeading(): string | undefined {
    const [last, before] = this.tagStack.slice(-2).reverse();
    const current = last && isTag(last) && last.name === 'p' ? before : last;
    return current && isTag(current) && HEADING.test(current.name) ? current.name : undefined;
  }
}

const HEADING = /^h[1-6]$/;
/** Elements out of which an end tag closes nothing (HTML standard, 13.2.4.2). */
const SCOPES = new Set(
  'table td th caption template applet marquee object html svg math foreignobject desc title'.split(' '),
);

class GuardedParser extends Parser {
  readonly #handler: DepthHandler;
  #closing = false;
  #flattening = false;
  /** Flattened elements whose end tag has not come yet. */
  #flattened = 0;
  readonly #html: string;
  /** Where a name of a heading is in the page: htmlparser2 takes the names of tags by their positions. */
  readonly #nameAt = new Map<string, number>();

  /** `html` is the whole page, which is parsed in one piece. */
  constructor(handler: DepthHandler, html: string) {
    super(handler, { decodeEntities: true });
    this.#handler = handler;
    this.#html = html;
  }

  /** Parses the page. */
  parse(): void {
    this.end(this.#html);
  }

  protected override isVoidElement(name: string): boolean {
    if (super.isVoidElement(name)) return true;
    if (this.#closing) return this.#flattened > 0 && this.#flattened-- > 0;
    return this.#flattening;
  }

  override onopentagname(start: number, endIndex: number): void {
    this.#flattening = this.#handler.depth > MAX_DEPTH;
    if (this.#flattening) this.#flattened++;
    else if (this.#isHeading(start, endIndex)) this.#openHeading(start, endIndex);
    super.onopentagname(start, endIndex);
  }

  override onclosetag(start: number, endIndex: number): void {
    if (this.#flattened === 0 && this.#isHeading(start, endIndex))
      this.#closeHeading(this.#handler.openHeading(), endIndex);
    else this.#close(start, endIndex);
  }

  #close(start: number, endIndex: number): void {
    this.#closing = true;
    super.onclosetag(start, endIndex);
    this.#closing = false;
  }

  #isHeading(start: number, endIndex: number): boolean {
    return endIndex - start === 2 && HEADING.test(this.#html.slice(start, endIndex).toLowerCase());
  }

  /** A heading starts: it closes one that is the current element (HTML standard, 13.2.6.4.7). */
  #openHeading(start: number, endIndex: number): void {
    const { startIndex } = this;
    this.#nameAt.set(this.#html.slice(start, endIndex).toLowerCase(), start);
    this.#closeHeading(this.#handler.currentHeading(), endIndex);
    this.startIndex = startIndex;
  }

  /** The end tag of any heading closes the open one, whatever its level (the same). */
  #closeHeading(open: string | undefined, endIndex: number): void {
    const at = open === undefined ? undefined : this.#nameAt.get(open);
    if (at === undefined) return;
    this.#close(at, at + 2);
    this.endIndex = endIndex;
    this.startIndex = endIndex + 1;
  }
}

/** The tree of an HTML page or fragment; never throws, linear in the size of `html`. */
export function parseHtml(html: string): Document {
  const handler = new DepthHandler();
  new GuardedParser(handler, withoutCdata(withClosedComments(html))).parse();
  return handler.root;
}

const COMMENT = '<!--';
const WRONG_END = '--!>';

/** A comment ends at `--!>` too (HTML standard, 13.2.5.51), which htmlparser2 does not know. Positions stay. Linear. */
function withClosedComments(html: string): string {
  // The search goes by the first character, and a page has few exclamation marks.
  if (!html.includes('!>') || !html.includes(WRONG_END)) return html;
  const parts: string[] = [];
  let done = 0;
  for (let open = html.indexOf(COMMENT); open >= 0; open = html.indexOf(COMMENT, done)) {
    const { start, length } = endOfComment(html, open);
    parts.push(html.slice(done, start), html.startsWith(WRONG_END, start) ? ' -->' : html.slice(start, start + length));
    done = start + length;
  }
  return parts.join('') + html.slice(done);
}

/** Where the end mark of the comment at `open` starts, and its length; `<!-->` and `<!--->` are their own end. */
function endOfComment(html: string, open: number): { readonly start: number; readonly length: number } {
  const short = /^<!---?>/.exec(html.slice(open, open + 6))?.[0];
  if (short !== undefined) return { start: open, length: short.length };
  const mark = /--!?>/g;
  mark.lastIndex = open + COMMENT.length;
  const match = mark.exec(html);
  return match === null ? { start: html.length, length: 0 } : { start: match.index, length: match[0].length };
}

const CDATA = '<![CDATA[';
/** A declaration ends at the next `>`, and htmlparser2 makes no text of it. Of the length of {@link CDATA}. */
const DECLARATION = '<!xCDATA[';

/**
 * Outside of SVG and MathML, `<![CDATA[` ends at the next `>` (HTML standard, 13.2.5.42). htmlparser2 drops everything up
 * to `]]>`, which may be the whole page. Positions stay. Linear.
 */
function withoutCdata(html: string): string {
  if (!html.includes('CDATA[') || areInScripts(html)) return html;
  const mark = /<!\[CDATA\[|<!--|<(script|style|textarea|title|svg|math)\b/gi;
  const last = html.lastIndexOf(CDATA);
  const parts: string[] = [];
  let done = 0;
  for (let match = mark.exec(html); match && match.index <= last; match = mark.exec(html)) {
    const [text, name] = match;
    if (text === CDATA) {
      parts.push(html.slice(done, match.index), DECLARATION);
      done = mark.lastIndex;
    } else {
      const end = text === COMMENT ? html.indexOf('-->', match.index) : endTagOf(html, name ?? '', mark.lastIndex);
      if (end < 0) break;
      mark.lastIndex = end;
    }
  }
  return parts.join('') + html.slice(done);
}

/** Whether the tag before each of the marks is that of a script or style, whose text stays: it is on nearly all pages that have any. */
function areInScripts(html: string): boolean {
  for (let at = html.indexOf(CDATA); at >= 0; at = html.indexOf(CDATA, at + CDATA.length)) {
    const tag = html.lastIndexOf('<', at - 1);
    if (!/^<(?:script|style)\b/i.test(html.slice(tag, tag + '<script>'.length))) return false;
  }
  return true;
}

/** Index of the end tag of `name` from `from`; -1 if there is none. */
function endTagOf(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\b`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? -1;
}

/** CSS selectors on a tree of {@link parseHtml}; the tree is shared, not copied. */
export function query(tree: Document | AnyNode): CheerioAPI {
  return load(tree);
}
