/** Compares two versions of a file line by line, for the preview before saving. Owns the package `diff`. */
import { type ChangeObject, diffArrays } from 'diff';

/** One line of a comparison. */
export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** Line number from 1 in the old text; absent for an added line. */
  readonly before?: number;
  /** Line number from 1 in the new text; absent for a removed line. */
  readonly after?: number;
}

/** Unchanged lines shown before and after a change. */
const CONTEXT_LINES = 3;
/** Removed plus added lines up to which the shortest difference is searched; the time grows with the square of them. */
const MAX_EDITS = 500;

/** The changed lines of `after` against `before`, with three lines of context; empty when the texts are equal. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const all = numbered(changes(before.split('\n'), after.split('\n')));
  const shown = new Set<number>();
  all.forEach((line, index) => {
    if (line.kind === 'same') return;
    for (let at = index - CONTEXT_LINES; at <= index + CONTEXT_LINES; at += 1) shown.add(at);
  });
  return all.filter((_, index) => shown.has(index));
}

type Change = Pick<ChangeObject<readonly string[]>, 'added' | 'removed' | 'value'>;

/** The difference of two lists of lines; with too many edits, everything between the first and the last one is replaced. */
function changes(old: readonly string[], now: readonly string[]): readonly Change[] {
  const found = diffArrays([...old], [...now], { maxEditLength: MAX_EDITS });
  if (found !== undefined) return found;
  const max = Math.min(old.length, now.length);
  let start = 0;
  while (start < max && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < max - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  return [
    { added: false, removed: false, value: old.slice(0, start) },
    { added: false, removed: true, value: old.slice(start, old.length - end) },
    { added: true, removed: false, value: now.slice(start, now.length - end) },
    { added: false, removed: false, value: old.slice(old.length - end) },
  ];
}

function numbered(found: readonly Change[]): readonly DiffLine[] {
  let before = 0;
  let after = 0;
  return found.flatMap(({ added, removed, value }) =>
    value.map((text): DiffLine => {
      if (added) return { kind: 'added', text, after: ++after };
      if (removed) return { kind: 'removed', text, before: ++before };
      return { kind: 'same', text, before: ++before, after: ++after };
    }),
  );
}
