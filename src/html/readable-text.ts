/**
 * Text as readers get it without HTML: with what browsers show of elements and the characters alone do not say, the marks of quotations
 * and raised digits. Comparisons use `text.ts`, where a text is the same however it is marked up.
 */
import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { find, UNREAD } from './nodes.ts';
import { quotationMarksOf } from './quotation-marks.ts';
import { type Around, BlockReader, fold, isApart, startOfText, textOf } from './text.ts';

/** Options of {@link readableBlocksOf}. */
export interface ReadableOptions {
  /** BCP 47 language of text without a `lang` attribute. Default: English. */
  readonly language?: string | undefined;
  /** Elements to leave out. Default: none. */
  readonly skip?: (element: Element) => boolean;
}

/** As `blocksOf`, with quotation marks around `q`, and raised or lowered digits kept apart from the digits next to them. */
export function readableBlocksOf(node: ParentNode, { language, skip = () => false }: ReadableOptions = {}): string[] {
  const reader = new BlockReader(skip, (element, before) => aroundOf(element, before, language));
  reader.read(node, false);
  reader.flush();
  return reader.blocks;
}

/** The same in one line. */
export function readableTextOf(node: ParentNode, language?: string): string {
  return fold(readableBlocksOf(node, { language }).join(' '));
}

function aroundOf(element: Element, before: string, language: string | undefined): Around | undefined {
  if (element.name === 'q') return quotationOf(element, before, language);
  return element.name === 'sup' || element.name === 'sub' ? scriptOf(element, before) : undefined;
}

const MARK = '["\'“”„‟‘’‚‛«»‹›「」『』〈〉《》＂]';
const ENDS_WITH_MARK = new RegExp(`${MARK}$`);
const IS_MARK = new RegExp(`^${MARK}`);
/** Marks that authors write themselves, inside of the element. */
const IS_MARKED = new RegExp(`^${MARK}[\\s\\S]*${MARK}[.,;:!?…]?$`);
/** Quotations within each other whose text is looked at; what is deeper is no text of an author. */
const MAX_NESTED = 4;

/** The marks of the language around the quotation, as browsers choose them, unless the author wrote some. */
function quotationOf(element: Element, before: string, language: string | undefined): Around | undefined {
  const { depth, language: own } = contextOf(element);
  if (depth < MAX_NESTED) {
    const text = textOf(element);
    if (text === '' || IS_MARKED.test(text)) return undefined;
  }
  if (ENDS_WITH_MARK.test(before) && IS_MARK.test(characterAfter(element))) return undefined;
  const [open, close, innerOpen, innerClose] = quotationMarksOf(own ?? language);
  return depth % 2 === 0 ? { before: open, after: close } : { before: innerOpen, after: innerClose };
}

/** The language of the text around a quotation, and how many quotations that text is in. */
function contextOf({ parent }: Element): { readonly depth: number; readonly language: string | undefined } {
  let depth = 0;
  let language: string | undefined;
  for (let at = parent; at; at = at.parent) {
    if (!isTag(at)) continue;
    language ??= at.attribs.lang || at.attribs['xml:lang'] || undefined;
    if (at.name === 'q') depth++;
  }
  return { depth, language };
}

const SUPERSCRIPTS = new Map([...'0123456789+-−–=()'].map((one, i) => [one, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾'.charAt(i)]));
const SUBSCRIPTS = new Map([...'0123456789+-−–=()'].map((one, i) => [one, '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎'.charAt(i)]));
/** Characters of a power or a reference; longer texts are notes. */
const MAX_SCRIPT_LENGTH = 12;

/** Digits next to a digit: "10<sup>6</sup>" is not 106, and a note to "2019" makes it no other year. Undefined if none touch. */
function scriptOf(element: Element, before: string): Around | undefined {
  const text = startOfText(element, MAX_SCRIPT_LENGTH + 1);
  const isAfterDigit = /\p{N}$/u.test(before) && /^[-−–+(]?\p{Nd}/u.test(text);
  const isLong = text.length > MAX_SCRIPT_LENGTH;
  const isBeforeDigit = !isLong && /\p{Nd}$/u.test(text) && /^\p{Nd}/u.test(characterAfter(element));
  if (!isAfterDigit && !isBeforeDigit) return undefined;
  const isRaised = element.name === 'sup';
  const written = [...text].map((one) => (isRaised ? SUPERSCRIPTS : SUBSCRIPTS).get(one));
  const isFlat = find(element, ({ name }) => name === 'sup' || name === 'sub') === undefined;
  if (!isLong && isFlat && written.every((one) => one !== undefined))
    return { before: written.join(''), after: '', isWhole: true };
  const sign = isLong ? ' ' : isRaised ? '^' : '_';
  return { before: isAfterDigit ? sign : '', after: isBeforeDigit ? ' ' : '' };
}

/** The character that follows `element` in its line; empty at the end of it. */
function characterAfter(element: Element): string {
  for (let at: Element = element; ; ) {
    for (let next = at.next; next !== null; next = next.next) {
      const first = firstOf(next);
      if (first !== undefined) return first;
    }
    const { parent } = at;
    if (parent === null || !isTag(parent) || isApart(parent)) return '';
    at = parent;
  }
}

/** The first character of `node`; empty if it ends the line before it, undefined without text. */
function firstOf(node: AnyNode): string | undefined {
  if (isText(node)) return node.data.slice(0, 1) || undefined;
  if (!isTag(node) || UNREAD.has(node.name)) return undefined;
  if (isApart(node)) return '';
  for (const child of node.children) {
    const first = firstOf(child);
    if (first !== undefined) return first;
  }
  return undefined;
}
