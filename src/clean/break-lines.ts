/**
 * Parts paragraphs at their line breaks where one would be cut whole although some of its lines are the author's: a feed
 * often writes the text, the invitations and the accounts of its publisher as lines of one paragraph.
 */
import { type ChildNode, type Element, isTag } from 'domhandler';
import { createElement, isBlank, replaceWith, setChildren } from '../html/nodes.ts';
import { leafBlocksOf } from './leaf-blocks.ts';
import type { ArticleEditor, LeafBlock } from './rule.ts';
import { readsAsSentence } from './sentences.ts';

/** Blocks that may hold paragraphs; a `p` is replaced by them. */
const HOLDERS = new Set('div section article main li td th dd blockquote center body'.split(' '));
/** Subjects in the words of networks and nothing else: "#harbour #mole". */
const HASHTAGS = /^#[\p{L}\p{N}_]+(?:[\s,]+#[\p{L}\p{N}_]+)*$/u;
/** Nodes of a paragraph that is parted; the limit makes it linear on hostile pages. */
const MAX_NODES = 400;

/**
 * Parts each paragraph that `isCut` accepts into paragraphs of the lines that are the author's (sentences and hashtags that
 * `isCut` does not accept alone) and of the others. No text is lost.
 */
export function partLines(article: ArticleEditor, isCut: (line: LeafBlock) => boolean): void {
  for (const block of leafBlocksOf(article)) {
    const { element } = block;
    if (!(element.name === 'p' || HOLDERS.has(element.name)) || element === article.root) continue;
    if (element.children.length > MAX_NODES || !element.children.some(isBreak) || !isCut(block)) continue;
    partBlock(article, block, isCut);
  }
}

interface Line {
  readonly nodes: readonly ChildNode[];
  readonly isAuthors: boolean;
}

function partBlock(article: ArticleEditor, block: LeafBlock, isCut: (line: LeafBlock) => boolean): void {
  const { element } = block;
  const { parent } = element;
  const all = [...element.children];
  const lines = linesOf(all).map((nodes): Line => ({ nodes, isAuthors: isAuthors(article, block, nodes, isCut) }));
  setChildren(element, all);
  if (!lines.some((line) => line.isAuthors) || lines.every((line) => line.isAuthors)) {
    article.forget(element);
    return;
  }
  const paragraphs = groupsOf(lines).map((nodes) => createElement('p', styleOf(element), nodes));
  if (element.name === 'p') replaceWith(element, paragraphs);
  else setChildren(element, paragraphs);
  article.forget(element.name === 'p' ? parent : element);
}

function isBreak(node: ChildNode): boolean {
  return isTag(node) && node.name === 'br';
}

/** The nodes between the breaks, without empty lines. */
function linesOf(nodes: readonly ChildNode[]): ChildNode[][] {
  const lines: ChildNode[][] = [[]];
  for (const node of nodes) {
    if (isBreak(node)) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.filter((line) => line.some((node) => !isBlank(node)));
}

/** Whether the line alone is a sentence or hashtags, and would not be cut. */
function isAuthors(
  article: ArticleEditor,
  block: LeafBlock,
  nodes: readonly ChildNode[],
  isCut: (line: LeafBlock) => boolean,
): boolean {
  const element = createElement('p', styleOf(block.element), [...nodes]);
  const text = article.text(element);
  const linkShare = article.linkShare(element);
  if (!HASHTAGS.test(text) && !readsAsSentence(text, linkShare) && !(linkShare === 0 && isPhrase(article, text)))
    return false;
  return !isCut({ ...block, element, text });
}

/** Words of a line of a feed's item that is more than a label without a full stop. */
const MIN_PHRASE_WORDS = 5;

function isPhrase({ facts }: ArticleEditor, text: string): boolean {
  return facts.isFragment === true && text.split(' ').length >= MIN_PHRASE_WORDS;
}

/** Neighbouring lines of one kind, with the breaks between them. */
function groupsOf(lines: readonly Line[]): ChildNode[][] {
  const groups: ChildNode[][] = [];
  lines.forEach(({ nodes, isAuthors: isOwn }, at) => {
    const last = groups.at(-1);
    if (last && lines[at - 1]?.isAuthors === isOwn) last.push(createElement('br', {}), ...nodes);
    else groups.push([...nodes]);
  });
  return groups;
}

/** The attributes of a paragraph that each of its parts has too. */
function styleOf({ name, attribs }: Element): Record<string, string> {
  const { id, ...others } = attribs;
  return name === 'p' ? others : {};
}
