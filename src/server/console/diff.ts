/** Why: before a file is saved, the operator sees exactly which lines change. */

export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
  /** Line numbers from 1, in the old and the new text. */
  readonly before?: number;
  readonly after?: number;
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** Cells of the table that is filled for the lines that differ; beyond it the whole middle is shown as replaced. */
const MAX_TABLE = 4_000_000;

/** The changed lines of `after` against `before` with three lines around each change; empty when nothing differs. */
export function diffLines(before: string, after: string): readonly DiffLine[] {
  const all = wholeDiff(before.split('\n'), after.split('\n'));
  const near = new Set<number>();
  all.forEach((line, index) => {
    if (line.kind === 'same') return;
    for (let at = index - CONTEXT; at <= index + CONTEXT; at += 1) near.add(at);
  });
  return all.filter((_, index) => near.has(index));
}

function wholeDiff(old: readonly string[], now: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const oldMiddle = old.slice(start, old.length - end);
  const newMiddle = now.slice(start, now.length - end);
  const steps: Step[] = [
    ...old.slice(0, start).map((text): Step => ['same', text]),
    ...middleDiff(oldMiddle, newMiddle),
    ...old.slice(old.length - end).map((text): Step => ['same', text]),
  ];
  return numbered(steps);
}

type Step = readonly [kind: DiffLine['kind'], text: string];

function numbered(steps: readonly Step[]): DiffLine[] {
  let before = 0;
  let after = 0;
  return steps.map(([kind, text]) => {
    if (kind !== 'added') before += 1;
    if (kind !== 'removed') after += 1;
    return { kind, text, ...(kind === 'added' ? {} : { before }), ...(kind === 'removed' ? {} : { after }) };
  });
}

/** By the longest common subsequence of lines. */
function middleDiff(old: readonly string[], now: readonly string[]): Step[] {
  if (old.length * now.length > MAX_TABLE) {
    return [...old.map((text): Step => ['removed', text]), ...now.map((text): Step => ['added', text])];
  }
  const width = now.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    const [left, right] = [old[i], now[j]];
    if (left !== undefined && left === right) {
      steps.push(['same', left]);
      i += 1;
      j += 1;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      steps.push(['removed', left]);
      i += 1;
    } else if (right !== undefined) {
      steps.push(['added', right]);
      j += 1;
    }
  }
  return steps;
}
