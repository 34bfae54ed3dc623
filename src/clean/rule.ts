/** Why: a cleaning rule is a name, a reason and an edit of the article's tree; every cut it makes goes through one trace. */
import { type ChildNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { findAll, isWithin, remove, UNREAD } from '../html/nodes.ts';
import { pathOf } from '../html/path.ts';
import { fold, isApart } from '../html/text.ts';
import type { Removal } from '../model/article.ts';
import { languageOf } from './lists/detect.ts';
import { type BoilerplateWords, wordsFor } from './lists/index.ts';

/** What is known of the article besides its tree. */
export interface ArticleFacts {
  /** Headlines under which the page or the feed announces the article, most trusted first. */
  readonly titles: readonly string[];
  /** The page's own summary. */
  readonly description?: string;
  /** The standfirst that is kept as a field of its own. */
  readonly standfirst?: string;
  readonly authors: readonly string[];
  readonly siteName?: string;
  /** BCP 47. */
  readonly language?: string;
  /** Addresses that are known to be the page's own: where it was fetched and what it calls itself. */
  readonly ownUrls: readonly string[];
  /** Whether a line was seen on several pages of the host. */
  readonly isTemplate?: (text: string) => boolean;
}

export interface Rule {
  /** Stable name, in `removed[].rule` and in `clean.skip`. */
  readonly id: string;
  /** One plain sentence for the reader of a trace: why such a thing is no part of the article. */
  readonly reason: string;
  readonly apply: (article: ArticleEditor) => void;
}

/** A block that holds no further blocks, see `lines.ts`. */
export interface LeafBlock {
  readonly element: Element;
  /** White space folded. */
  readonly text: string;
  /** Characters of lines before and after this one. */
  readonly before: number;
  readonly after: number;
  /** Stands in a quotation, which may be an embedded post: its links are its own. */
  readonly isQuoted: boolean;
}

/** Removed text kept in a trace, in characters. */
const TRACE_CHARS = 500;

/** A cut may leave nothing behind only when it is no text at all. */
const MAX_OF_TEXT = 0.9;

/** The article's tree while rules cut it, with the trace of what they cut. */
export class ArticleEditor {
  readonly removed: Removal[] = [];
  readonly root: Element;
  readonly facts: ArticleFacts;
  readonly words: BoilerplateWords;
  #rule: Rule | undefined;
  #texts = new Map<ParentNode, string>();
  #raws = new Map<ParentNode, string>();
  #links = new Map<ParentNode, number>();
  /** Characters of text that are left. */
  #rest: number;
  /**
   * The lines as last read; forgotten with every edit. A field, not a WeakMap beside it: entries of one keep the whole tree
   * alive until the next full collection, which made young collections five times as slow.
   */
  lines: readonly LeafBlock[] | undefined;
  #elements: Element[] | undefined;

  constructor(root: Element, facts: ArticleFacts) {
    this.root = root;
    this.facts = facts;
    this.#rest = this.text(root).length;
    this.words = wordsFor(facts.language ?? languageOf(this.text(root)));
  }

  /** Applies `rule` in its turn. */
  run(rule: Rule): void {
    this.#rule = rule;
    rule.apply(this);
    this.#rule = undefined;
  }

  /** Text of `element`, white space folded; remembered until something in it is cut. */
  text(element: ParentNode): string {
    const known = this.#texts.get(element);
    if (known !== undefined) return known;
    const only = onlyElement(element);
    const text = only ? this.text(only) : fold(this.#raw(element));
    this.#texts.set(element, text);
    return text;
  }

  /** Text with its white space, put together from what is remembered of the elements inside. */
  #raw(element: ParentNode): string {
    const known = this.#raws.get(element);
    if (known !== undefined) return known;
    let raw = '';
    if (!isTag(element) || !UNREAD.has(element.name)) {
      for (const child of element.children) {
        if (isText(child)) raw += child.data;
        else if (isTag(child)) raw += isApart(child) ? ` ${this.#raw(child)} ` : this.#raw(child);
      }
    }
    this.#raws.set(element, raw);
    return raw;
  }

  /** Share (0 to 1) of the text of `element` that stands in links; 0 without text. */
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

  /** Characters of text that are left in the article. */
  get rest(): number {
    return this.#rest;
  }

  /** Every element under the root, in document order, as before the last cuts: what was cut since is still listed. */
  get elements(): readonly Element[] {
    this.#elements ??= findAll(this.root, () => true);
    return this.#elements;
  }

  /** Whether `element` is too much of the article to be a box in it. */
  isMost(element: Element, share: number = MAX_OF_TEXT): boolean {
    return element === this.root || this.text(element).length > share * this.#rest;
  }

  /** Cuts `node` and notes it. Nothing happens when that would empty the article. `true` when it is gone. */
  remove(node: ChildNode, reason?: string): boolean {
    if (node === this.root || !node.parent || !isWithin(node, this.root)) return false;
    const text = isTag(node) ? this.text(node) : isText(node) ? fold(node.data) : '';
    // What is left is kept count of without the space between blocks: near the end it is read again.
    if (text.length * 2 > this.#rest) this.#rest = this.text(this.root).length;
    if (text.length > 0 && text.length > MAX_OF_TEXT * this.#rest) return false;
    const at = isTag(node) ? node : node.parent;
    const where = at && isTag(at) ? pathOf(at) : '';
    this.#forgetUp(node.parent);
    this.#rest -= text.length;
    remove(node);
    if (text !== '' || this.#isWorthNoting(node)) {
      this.removed.push({
        rule: this.#rule?.id ?? '',
        reason: reason ?? this.#rule?.reason ?? '',
        text: text.slice(0, TRACE_CHARS),
        where,
        size: text.length,
      });
    }
    return true;
  }

  /** To be called after an edit that is no cut: texts of `node` and all around it are read again. */
  forget(node: ParentNode | null): void {
    this.#elements = undefined;
    this.#forgetUp(node);
  }

  #forgetUp(node: ParentNode | null): void {
    this.lines = undefined;
    for (let at: ParentNode | null = node; at; at = at.parent) {
      this.#texts.delete(at);
      this.#raws.delete(at);
      this.#links.delete(at);
    }
  }

  #isWorthNoting(node: ChildNode): boolean {
    return (
      isTag(node) && (node.name === 'img' || node.name === 'iframe' || node.name === 'video' || node.name === 'audio')
    );
  }
}

/** The one element in `node` when nothing but white space stands beside it: their texts are the same. */
function onlyElement(node: ParentNode): Element | undefined {
  if (isTag(node) && UNREAD.has(node.name)) return undefined;
  let only: Element | undefined;
  for (const child of node.children) {
    if (isTag(child)) {
      if (only) return undefined;
      only = child;
    } else if (isText(child) && child.data.trim() !== '') return undefined;
  }
  return only;
}
