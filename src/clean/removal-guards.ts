/**
 * Guards in front of every cut: what a rule may never remove, whatever its names and words say. `ArticleEditor.remove`
 * checks them, so that no rule can damage a sentence, a listing or a table.
 */
import type { ChildNode } from 'domhandler';
import type { Guard, GuardedArticle, Together } from './guards/guard.ts';
import { isNumberedNote, isPartOfList, isPartOfNote, isQuotation, isSummary, isWholeItem } from './guards/items.ts';
import { headsEntry, isPartOfLine, isPartOfTranscript } from './guards/lines.ts';
import { holdsListing, isInCode, isInCodeBox, isListing, isPartOfTable } from './guards/listings.ts';
import { isProseBeside, isProseBetween } from './guards/prose.ts';
import { headsProse, holdsSentence } from './guards/sentences.ts';

/**
 * What a rule takes the content it cuts for. `invisible`: a browser does not show it. `repeat`: it is returned in
 * another field, or repeated on other pages. `headline`: it repeats the headline. `thread`: readers wrote it. `beside`: it
 * is no part of the text around it, such as a caption, a pull quote or a biography. `box`: a block of the site. `line`: one
 * line of the site. `label`: metadata or a button, which is never a sentence.
 */
export type Claim = 'invisible' | 'repeat' | 'headline' | 'thread' | 'beside' | 'box' | 'line' | 'label';

/** Why `node` must not be cut; undefined if it may be. */
export function refusalOf(
  article: GuardedArticle,
  node: ChildNode,
  claim: Claim,
  together: Together,
): string | undefined {
  return GUARDS.find(({ claims, guard }) => claims.includes(claim) && guard(article, node, together))?.refusal;
}

const VISIBLE: readonly Claim[] = ['headline', 'thread', 'beside', 'box', 'line', 'label'];

/** Each guard with the claims it holds against, and why it refuses. */
const GUARDS: readonly { readonly claims: readonly Claim[]; readonly guard: Guard; readonly refusal: string }[] = [
  { claims: ['invisible', 'repeat', ...VISIBLE], guard: isInCode, refusal: 'inside a listing' },
  { claims: VISIBLE, guard: isPartOfLine, refusal: 'part of a line of text' },
  {
    claims: ['headline', 'beside', 'box', 'line', 'label'],
    guard: holdsListing,
    refusal: 'holds a listing or a table of data',
  },
  { claims: ['headline', 'line', 'label'], guard: isInCodeBox, refusal: 'a line of code' },
  { claims: ['thread'], guard: isListing, refusal: 'a listing' },
  { claims: VISIBLE, guard: isPartOfTable, refusal: 'part of a table of data' },
  { claims: ['headline'], guard: isQuotation, refusal: 'a quotation or an item of a list' },
  { claims: ['line', 'label'], guard: isSummary, refusal: 'opens the text below it' },
  { claims: ['thread', 'beside', 'box'], guard: isWholeItem, refusal: 'all of an item or definition' },
  { claims: ['line', 'label'], guard: isPartOfTranscript, refusal: 'a line of a transcript' },
  { claims: ['line', 'label'], guard: isPartOfList, refusal: 'an item between others, or a definition' },
  { claims: ['line', 'label'], guard: isNumberedNote, refusal: 'a numbered note' },
  { claims: ['label'], guard: isPartOfNote, refusal: 'part of a footnote' },
  { claims: ['label'], guard: holdsSentence, refusal: 'reads as a sentence' },
  { claims: ['label'], guard: headsEntry, refusal: 'time above one of several entries' },
  { claims: ['beside', 'box', 'line', 'label'], guard: headsProse, refusal: 'a heading with text below it' },
  { claims: ['box', 'line', 'label'], guard: isProseBetween, refusal: 'prose between two sentences' },
  { claims: ['box'], guard: isProseBeside, refusal: 'prose next to a sentence' },
];
