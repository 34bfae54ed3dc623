/**
 * Cleans a page and tells what became of every block of its text: each text node is followed through the cleaning, so
 * that the account is exact.
 */
import type { ChildNode, Document, Element, ParentNode, Text } from 'domhandler';
import { parseHtml } from '../html/document.ts';
import { lettersOf } from '../html/letters.ts';
import { bodyOf, findAll } from '../html/nodes.ts';
import { fold, textOf } from '../html/text.ts';
import type { CleanArticle, Removal } from '../model/article.ts';
import { normalForm } from '../model/normal-form.ts';
import { MEDIA_KINDS, type MediaKind, type PageTrace, type PartStatus, type TracedBlock } from '../model/trace.ts';
import { withReplacements } from './apply-site-rule.ts';
import {
  type CleanedTree,
  type CleanFragmentOptions,
  type CleanPageOptions,
  cleanDocument,
  cleanWholeDocument,
} from './clean-page.ts';
import { type ReadBlock, readBlocks } from './read-blocks.ts';

/** What plain text has in place of markup. */
const IS_READABLE = /["“”„«»‘’‚‹›「」『』^_⁰¹²³⁴-⁺₀-₊]/;

/** A cleaned page with its account. */
export interface TracedPage {
  readonly article: CleanArticle;
  readonly trace: PageTrace;
}

/** The same article as from `cleanPage`, with the account of the page. Pure; never throws. */
export function tracePage(html: string, options: CleanPageOptions): TracedPage {
  const page = withReplacements(html, options.siteRule);
  return traced(parseHtml(page), (document) => cleanDocument(html, document, options));
}

/** The same article as from `cleanFragment`, with the account of the fragment. Pure; never throws. */
export function traceFragment(html: string, options: CleanFragmentOptions): TracedPage {
  return traced(parseHtml(html), (document) => cleanWholeDocument(document, options));
}

function traced(document: Document, clean: (document: Document) => CleanedTree): TracedPage {
  const body = bodyOf(document);
  const blocks = readBlocks(body);
  const media = MEDIA_KINDS.map((kind) => [kind, findAll(body, (one) => isOfKind(one, kind))] as const);
  const tree = clean(document);
  const fateOf = (node: ChildNode): Fate => findFate(node, tree);
  const found = blocks.flatMap((block) => partsOf(block, fateOf));
  return {
    article: tree.article,
    trace: {
      blocks: withFields(found, tree.article),
      media: Object.fromEntries(media.map(([kind, nodes]) => [kind, countFates(nodes, fateOf)])) as PageTrace['media'],
    },
  };
}

interface Fate {
  readonly status: PartStatus;
  readonly rule?: string;
  readonly reason?: string;
}

/** What became of `node`: the way up leads to a cut, to the article's element, or to the page. */
function findFate(node: ChildNode, { root, cuts, article }: CleanedTree): Fate {
  for (let at: ChildNode | ParentNode | null = node; at; at = at.parent) {
    const cut: Removal | undefined = cuts.get(at as ChildNode);
    if (cut) return { status: 'removed', rule: cut.rule, reason: cut.reason };
    if (at === root) return { status: 'article' };
    if (at.type === 'root') return { status: 'outside' };
  }
  return fateOfDetached(node, article.removed);
}

/** Detached without a cut: a site rule took it out before the choice of the element, or it was rewritten, as formulas. */
function fateOfDetached(node: ChildNode, removed: readonly Removal[]): Fate {
  const text = textOf(node);
  const removal = text === '' ? undefined : removed.find((one) => one.text.includes(text));
  return removal ? { status: 'removed', rule: removal.rule, reason: removal.reason } : { status: 'article' };
}

/** Neighbouring texts of a block with the same fate are one part. */
function partsOf({ texts }: ReadBlock, fateOf: (node: Text) => Fate): TracedBlock[] {
  const parts: { fate: Fate; text: string }[] = [];
  for (const { node, isApart } of texts) {
    const last = parts.at(-1);
    const fate = node.data.trim() === '' && last ? last.fate : fateOf(node);
    const isSame =
      last && last.fate.status === fate.status && last.fate.rule === fate.rule && last.fate.reason === fate.reason;
    if (isSame) last.text += isApart && fate.status !== 'article' ? ` ${node.data}` : node.data;
    else parts.push({ fate, text: node.data });
  }
  return parts.map(({ fate, text }) => ({ text: fold(text), ...fate })).filter(({ text }) => text !== '');
}

/** Headline and standfirst are fields: the first block with their text is the field, and neither cut nor outside. */
function withFields(blocks: readonly TracedBlock[], { title, standfirst }: CleanArticle): readonly TracedBlock[] {
  const fields = [
    { name: 'headline', text: fold(title ?? '') },
    { name: 'standfirst', text: fold(standfirst ?? '') },
  ];
  const places = new Map<number, string>();
  for (const { name, text } of fields) {
    const isField = (block: TracedBlock): boolean =>
      text !== '' && block.status !== 'article' && isSame(block.text, text);
    const at = blocks.findIndex((block) => isField(block) && block.rule !== undefined);
    const place = at >= 0 ? at : blocks.findIndex(isField);
    if (place >= 0) places.set(place, name);
  }
  return blocks.map((block, at): TracedBlock => {
    const name = places.get(at);
    return name === undefined ? block : { text: block.text, status: 'field', reason: name };
  });
}

/** Whether a field is the text of a block: a standfirst has the marks of quotations and raised digits, which blocks have not. */
function isSame(block: string, field: string): boolean {
  return block === field || (IS_READABLE.test(field) && lettersOf(block) === lettersOf(normalForm(field, 'NFKC')));
}

const NAMES: Readonly<Record<MediaKind, ReadonlySet<string>>> = {
  picture: new Set(['img', 'amp-img']),
  player: new Set(['video', 'audio', 'iframe', 'amp-video', 'amp-youtube', 'lite-youtube']),
  listing: new Set(['pre']),
  table: new Set(['table']),
  formula: new Set(['math']),
};

function isOfKind({ name }: Element, kind: MediaKind): boolean {
  return NAMES[kind].has(name);
}

function countFates(
  nodes: readonly Element[],
  fateOf: (node: Element) => Fate,
): Record<'article' | 'removed' | 'outside', number> {
  const counts = { article: 0, removed: 0, outside: 0 };
  for (const node of nodes) {
    const { status } = fateOf(node);
    counts[status === 'field' ? 'article' : status] += 1;
  }
  return counts;
}
