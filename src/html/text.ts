/** Extracts text from a tree, block by block: paragraphs are never joined and sentences never split. */
import { type AnyNode, type Element, isTag, isText, type ParentNode } from 'domhandler';
import { formulaText } from './formula-text.ts';
import { UNREAD } from './nodes.ts';

/** Elements that start and end a line (HTML rendering section, `display: block`), with table parts and list items. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** White space other than single spaces between words. */
const UNFOLDED = /[^\S ]| {2}|^ | $/;
/** The same inside of a trimmed text. Single spaces, which are nearly all, are no match: each one would make garbage. */
const UNFOLDED_RUN = /[^\S ]\s*| \s+/g;

/** Collapses white space to single spaces and trims; no-break and other Unicode spaces count, soft hyphens stay. */
export function fold(text: string): string {
  return UNFOLDED.test(text) ? text.trim().replace(UNFOLDED_RUN, ' ') : text;
}

/** Whether the text of `element` is separated from the text before and after it. */
export function isApart({ name }: Element): boolean {
  return BLOCKS.has(name) || name === 'br';
}

/** All text under `node` that a reader would see, white space folded, with a space between blocks. */
export function textOf(node: AnyNode): string {
  const parts: string[] = [];
  collect(node, parts);
  return fold(parts.join(''));
}

/** The first `chars` characters of what {@link textOf} gives, or all if it has fewer; reads no more of the tree than that needs. */
export function startOfText(node: AnyNode, chars: number): string {
  const parts: string[] = [];
  let folded = '';
  for (let room = 2 * chars; ; room *= 2) {
    parts.length = 0;
    const isWhole = collectSome(node, parts, room) > 0;
    folded = fold(parts.join(''));
    if (isWhole || folded.length >= chars) return folded.slice(0, chars);
  }
}

/** As {@link collect}, until `left` characters are collected. Returns the rest of `left`: more than zero if that was all. */
function collectSome(node: AnyNode, into: string[], left: number): number {
  if (isText(node)) {
    into.push(node.data);
    return left - node.data.length;
  }
  if (!('children' in node) || (isTag(node) && UNREAD.has(node.name))) return left;
  if (isTag(node) && node.name === 'math') {
    const formula = formulaText(node);
    into.push(formula);
    return left - formula.length;
  }
  const apart = isTag(node) && isApart(node);
  if (apart) into.push(' ');
  let rest = left;
  for (const child of node.children) {
    rest = collectSome(child, into, rest);
    if (rest <= 0) return rest;
  }
  if (apart) into.push(' ');
  return rest;
}

function collect(node: AnyNode, into: string[]): void {
  if (isText(node)) into.push(node.data);
  else if (isTag(node)) {
    if (UNREAD.has(node.name)) return;
    if (node.name === 'math') {
      into.push(formulaText(node));
      return;
    }
    const apart = isApart(node);
    if (apart) into.push(' ');
    for (const child of node.children) collect(child, into);
    if (apart) into.push(' ');
  } else if ('children' in node) for (const child of node.children) collect(child, into);
}

/** Collects the lines of blocks; the line breaks of `pre` stay. */
class BlockReader {
  readonly blocks: string[] = [];
  #run = '';
  readonly #skip: (element: Element) => boolean;

  constructor(skip: (element: Element) => boolean) {
    this.#skip = skip;
  }

  read(node: AnyNode, pre: boolean): void {
    if (isText(node)) this.#run += pre ? node.data.replace(/\n/g, '\u0001') : node.data;
    else if (isTag(node)) this.#element(node, pre);
    else if ('children' in node) for (const child of node.children) this.read(child, pre);
  }

  #element(element: Element, pre: boolean): void {
    const { name } = element;
    if (UNREAD.has(name) || this.#skip(element)) return;
    if (name === 'br') this.#run += '\u0001';
    else if (name === 'math') this.#run += formulaText(element);
    else if (name === 'td' || name === 'th') this.#cell(element, pre);
    else if (BLOCKS.has(name)) {
      this.flush();
      for (const child of element.children) this.read(child, pre || name === 'pre');
      this.flush();
    } else for (const child of element.children) this.read(child, pre);
  }

  /** Cells of a row are on one line unless they contain blocks. */
  #cell(cell: Element, pre: boolean): void {
    const holdsBlocks = cell.children.some((child) => isTag(child) && BLOCKS.has(child.name));
    if (holdsBlocks) this.flush();
    for (const child of cell.children) this.read(child, pre);
    if (holdsBlocks) this.flush();
    else this.#run += ' ';
  }

  flush(): void {
    const run = this.#run;
    this.#run = '';
    if (run === '') return;
    if (!run.includes('\u0001')) {
      const line = fold(run);
      if (line !== '') this.blocks.push(line);
      return;
    }
    const lines = run.split('\u0001').map(fold);
    for (const part of lines.join('\n').split(/\n{2,}/)) if (part.trim() !== '') this.blocks.push(part.trim());
  }
}

/**
 * The text of `node` in blocks (paragraphs, headings, list items, rows), in order. One `<br>` is a line break, two end
 * a block.
 */
export function blocksOf(node: ParentNode, skip: (element: Element) => boolean = () => false): string[] {
  const reader = new BlockReader(skip);
  reader.read(node, false);
  reader.flush();
  return reader.blocks;
}
