/**
 * Guards in front of every cut from plain text: what a rule may never remove, whatever its words say. `TextEditor` checks
 * them, as `removal-guards.ts` does for pages.
 */
import type { Claim } from '../removal-guards.ts';
import { readsAsSentence } from '../sentences.ts';
import type { TextLine } from './lines.ts';

/** Lines around the cut, and which of them are cut in the same step. */
export interface LineContext {
  readonly lines: readonly TextLine[];
  readonly isCut: (index: number) => boolean;
}

type LineGuard = (context: LineContext, at: number) => boolean;

/** Why the line at `at` must not be cut; undefined if it may be. */
export function lineRefusalOf(context: LineContext, at: number, claim: Claim): string | undefined {
  return GUARDS.find(({ claims, guard }) => claims.includes(claim) && guard(context, at))?.refusal;
}

/** The mark of an item of a list, and its first letter. */
export const BULLET = /^(?:[-*•·–—‣▪◦]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S/;

/** Whether it is an item of a list, and another item of it stays. */
const isPartOfList: LineGuard = (context, at) => isLike(context, at, BULLET);

const STAMPED = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s+.*\p{L}/u;

/** Whether it is a line of a transcript: words after a time stamp, next to another such line. */
const isPartOfTranscript: LineGuard = (context, at) => isLike(context, at, STAMPED);

/** Lines looked at on each side; the limit makes the guards linear. */
const MAX_BESIDE = 20;

/** Whether the line is in a run of lines with the shape, of which one stays. */
function isLike({ lines, isCut }: LineContext, at: number, shape: RegExp): boolean {
  const hasShape = (index: number): boolean => shape.test(lines[index]?.text ?? '');
  if (!hasShape(at)) return false;
  return [-1, 1].some((step) => {
    let to = at + step;
    while (hasShape(to) && isCut(to) && Math.abs(to - at) < MAX_BESIDE) to += step;
    return hasShape(to) && !isCut(to);
  });
}

/** Whether it starts with the mark of a footnote. */
const isNote: LineGuard = ({ lines }, at) => /^(?:\[\d{1,3}\]|[⁰¹²³⁴-⁹]+)\s*\S/u.test(lines[at]?.text ?? '');

const TERM = /^[^.!?:–—]{2,40}?(?::|\s[–—-])\s+\S/;
/** Other lines of a block of terms and values; a page's own two lines ("Photo: …", "Tags: …") are none. */
const MIN_TERMS_BESIDE = 2;

/** Whether it is a term and its value in a block of such lines, of which others stay. */
const isDefinition: LineGuard = ({ lines, isCut }, at) => {
  if (!TERM.test(lines[at]?.text ?? '')) return false;
  let beside = 0;
  const count = (index: number): void => {
    if (!isCut(index) && TERM.test(lines[index]?.text ?? '')) beside += 1;
  };
  for (let up = at; up > at - MAX_BESIDE && lines[up]?.startsBlock === false; up -= 1) count(up - 1);
  for (let down = at + 1; down <= at + MAX_BESIDE && lines[down]?.startsBlock === false; down += 1) count(down);
  return beside >= MIN_TERMS_BESIDE;
};

/** Whether it reads as a sentence. */
const isSentence: LineGuard = ({ lines }, at) => readsAsSentence(lines[at]?.text ?? '', 0);

const GUARDS: readonly { readonly claims: readonly Claim[]; readonly guard: LineGuard; readonly refusal: string }[] = [
  {
    claims: ['headline', 'thread', 'line', 'label'],
    guard: isPartOfList,
    refusal: 'an item between others',
  },
  {
    claims: ['headline', 'thread', 'line', 'label'],
    guard: isPartOfTranscript,
    refusal: 'a line of a transcript',
  },
  { claims: ['line', 'label'], guard: isNote, refusal: 'part of a footnote' },
  { claims: ['line', 'label'], guard: isDefinition, refusal: 'a term and its value between others' },
  { claims: ['label'], guard: isSentence, refusal: 'reads as a sentence' },
];
