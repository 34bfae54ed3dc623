/** What a cleaning rule is, and the editor through which rules change the article's tree and every cut is traced. */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { findAll, isWithin, remove, UNREAD, walk } from '../html/nodes.ts';
import { fold, isApart } from '../html/text.ts';
import type { Removal } from '../model/article.ts';
import { onlyElement, placeOf, showsMedia } from './cut-trace.ts';
import { languageOf } from './lists/detect.ts';
import { type BoilerplateWords, wordsFor } from './lists/index.ts';
import { type Claim, refusalOf } from './removal-guards.ts';

/** What is known about the article besides its tree. */
export interface ArticleFacts {
  /** Headlines of the article in the page and the feed, most trusted first. */
  readonly titles: readonly string[];
  /** The page's own summary. */
  readonly description?: string;
  /** The standfirst that is returned as a separate field. */
  readonly standfirst?: string;
  /** Names. */
  readonly authors: readonly string[];
  readonly siteName?: string;
  /** When the page says that it was published and changed, ISO 8601. */
  readonly dates?: readonly string[];
  /** BCP 47. */
  readonly language?: string;
  /** URLs of the page: where it was fetched, and its canonical ones. */
  readonly ownUrls: readonly string[];
  /** It is what a feed says of an item: no page around it adds a date, so a date in it is the publisher's text. */
  readonly isFragment?: boolean;
  /** The page is a thread of posts. */
  readonly isThread?: boolean;
  /** The page sells something: what readers and the shop add to a product is not its description. */
  readonly isShop?: boolean;
  /** The page is a manual: what it says to see also is part of it. */
  readonly isDocumentation?: boolean;
  /** Whether a line was seen on several pages of the host. */
  readonly isTemplate?: (text: string) => boolean;
}

/** One row of the table in `rules/index.ts`. */
export interface Rule {
  /** Stable name, in `removed[].rule` and in `clean.skip`. */
  readonly id: string;
  /**
   * `remove`: cuts content that is not the article's; a site rule with `prune: no` switches it off.
   * `repair`: fixes the markup of content that stays, and cuts only what shows nothing, or is the button of a player that it
   * replaces; it always runs.
   */
  readonly kind: 'repair' | 'remove';
  /** What the rule takes the content it cuts for: decides which guards of `removal-guards.ts` hold against it. */
  readonly claim: Claim;
  /** What was cut, as a short phrase without a full stop; the trace shows it next to the removed text. */
  readonly reason: string;
  /** Edits the tree. Every cut goes through {@link ArticleEditor.remove}. */
  readonly apply: (article: ArticleEditor) => void;
}

/** A block without further blocks inside; see `leaf-blocks.ts`. */
export interface LeafBlock {
  readonly element: Element;
  /** White space folded. */
  readonly text: string;
  /** Characters of the leaf blocks before and after this one. */
  readonly before: number;
  readonly after: number;
  /** In a quotation, which may be an embedded post with links of its own. */
  readonly isQuoted: boolean;
}

/** Characters of the removed text in a trace. */
const MAX_TRACE_CHARS = 500;

/** A single cut takes at most this share of the remaining text, so that no article is emptied. */
const MAX_CUT_SHARE = 0.9;

/** How one cut differs from the others of its rule. */
export interface Cut {
  /** Default: the rule's. */
  readonly reason?: string | undefined;
  /** Default: the rule's. */
  readonly claim?: Claim | undefined;
  /** Nodes that are cut in the same step: they do not count as text next to `node`. */
  readonly together?: ReadonlySet<ChildNode>;
}

const ALONE: ReadonlySet<ChildNode> = new Set();

/** The article's tree while rules cut it, with the trace of what they cut. */
export class ArticleEditor {
  readonly removed: Removal[] = [];
  /** The nodes that were cut, with what the trace says of them. */
  readonly cuts = new Map<ChildNode, Removal>();
  /** Captions that were cut next to what they belong to; the rule `figures` puts them back. */
  readonly captionsOf = new Map<Element, Element[]>();
  readonly root: Element;
  readonly facts: ArticleFacts;
  readonly words: BoilerplateWords;
  /** The names of all elements that were there at first. */
  readonly names = new Set<string>();
  #rule: Rule | undefined;
  #texts = new Map<ParentNode, string>();
  #raws = new Map<ParentNode, string>();
  #links = new Map<ParentNode, number>();
  /** Characters of text that remain. */
  #rest: number;
  /**
   * The leaf blocks as last read; reset by every edit. A field, since WeakMap entries keep the whole tree alive until the next full
   * collection, which made young collections five times as slow.
   */
  leafBlocks: readonly LeafBlock[] | undefined;
  /** Whether a box is a turn of a talk (`speakers.ts`); reset by every edit. */
  readonly turns = new Map<Element, boolean>();
  #elements: Element[] | undefined;

  constructor(root: Element, facts: ArticleFacts) {
    this.root = root;
    this.facts = facts;
    this.#rest = this.text(root).length;
    walk(root, ({ name }) => void this.names.add(name));
    this.words = wordsFor(facts.language ?? languageOf(this.text(root)));
  }

  /** Applies `rule`; its cuts are traced under its id. */
  run(rule: Rule): void {
    this.#rule = rule;
    rule.apply(this);
    this.#rule = undefined;
  }

  /** Text of `element`, white space folded; cached until something in it is cut. */
  text(element: ParentNode): string {
    const known = this.#texts.get(element);
    if (known !== undefined) return known;
    const only = onlyElement(element);
    const text = only ? this.text(only) : fold(this.#raw(element));
    this.#texts.set(element, text);
    return text;
  }

  /** Text with its white space, joined from the cached texts of the elements inside. */
  #raw(element: ParentNode): string {
    const known = this.#raws.get(element);
    if (known !== undefined) return known;
    let raw = '';
    for (const child of isTag(element) && UNREAD.has(element.name) ? [] : element.children) {
      if (isText(child)) raw += child.data;
      else if (isTag(child)) raw += isApart(child) ? ` ${this.#raw(child)} ` : this.#raw(child);
    }
    this.#raws.set(element, raw);
    return raw;
  }

  /** Share (0 to 1) of the text of `element` that is in links; 0 without text. */
  linkShare(element: Element): number {
    const chars = this.text(element).length;
    return chars === 0 ? 0 : Math.min(1, this.#linkChars(element) / chars);
  }

  #linkChars(element: Element): number {
    if (element.name === 'a' && element.attribs.href !== undefined) return this.text(element).length;
    const known = this.#links.get(element);
    if (known !== undefined) return known;
    let sum = 0;
    for (const child of element.children) if (isTag(child)) sum += this.#linkChars(child);
    this.#links.set(element, sum);
    return sum;
  }

  /** Characters of text that remain in the article. */
  get rest(): number {
    return this.#rest;
  }

  /** Every element under the root, in document order. Elements cut since the list was made are still in it. */
  get elements(): readonly Element[] {
    this.#elements ??= findAll(this.root, () => true);
    return this.#elements;
  }

  /** Whether `element` has more than `share` (0 to 1) of the article's text, or is the root. */
  isMost(element: Element, share: number = MAX_CUT_SHARE): boolean {
    return element === this.root || this.text(element).length > share * this.#rest;
  }

  /**
   * Cuts `node` and records it. Does nothing if a guard refuses (see `removal-guards.ts`), or if the cut would empty the
   * article. Returns whether `node` was cut.
   */
  remove(node: ChildNode, { reason, claim, together = ALONE }: Cut = {}): boolean {
    if (node === this.root || !node.parent || !isWithin(node, this.root)) return false;
    if (refusalOf(this, node, claim ?? this.#rule?.claim ?? 'box', together) !== undefined) return false;
    const text = this.#textOf(node);
    if (this.#wouldEmpty(text.length)) return false;
    const where = placeOf(node);
    this.#forgetUp(node.parent);
    this.#rest -= text.length;
    remove(node);
    this.#trace(node, text, where, reason);
    return true;
  }

  /** Takes back the cuts of `nodes`: the caller puts them into the article again. */
  restore(nodes: readonly ChildNode[]): void {
    const gone = new Set(nodes.map((node) => this.cuts.get(node)));
    for (const node of nodes) this.cuts.delete(node);
    const left = this.removed.filter((removal) => !gone.has(removal));
    this.removed.length = 0;
    for (const removal of left) this.removed.push(removal);
  }

  #textOf(node: ChildNode): string {
    if (isTag(node)) return this.text(node);
    return isText(node) ? fold(node.data) : '';
  }

  /** Whether a cut of that many characters would leave too little of the article. */
  #wouldEmpty(chars: number): boolean {
    // `#rest` is counted down without the space between blocks, so it is measured again when little remains.
    if (chars * 2 > this.#rest) this.#rest = this.text(this.root).length;
    return chars > 0 && chars > MAX_CUT_SHARE * this.#rest;
  }

  #trace(node: ChildNode, text: string, where: string, reason: string | undefined): void {
    const removal = {
      rule: this.#rule?.id ?? '',
      reason: reason ?? this.#rule?.reason ?? '',
      text: text.slice(0, MAX_TRACE_CHARS),
      where,
      size: text.length,
    };
    this.cuts.set(node, removal);
    if (text !== '' || showsMedia(node)) this.removed.push(removal);
  }

  /** Call after an edit that is not a cut: drops the cached texts of `node` and its ancestors. */
  forget(node: ParentNode | null): void {
    this.#elements = undefined;
    this.#forgetUp(node);
  }

  #forgetUp(node: ParentNode | null): void {
    this.leafBlocks = undefined;
    this.turns.clear();
    for (let at: ParentNode | null = node; at; at = at.parent) {
      this.#texts.delete(at);
      this.#raws.delete(at);
      this.#links.delete(at);
    }
  }
}
