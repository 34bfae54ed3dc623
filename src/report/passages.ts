/** Joins the blocks of a cleaned original into passages: in the article, in a field, cut by one rule, or outside. */
import type { Removal } from '../model/article.ts';
import type { TracedBlock } from '../model/trace.ts';

/** Neighbouring blocks with the same status, and the same rule if they were removed. */
export interface Passage {
  readonly status: TracedBlock['status'];
  readonly blocks: readonly string[];
  /** The rule and reason of a cut; the name of a field. */
  readonly rule?: string;
  readonly reason?: string;
}

/** Passages of plain text, whose removals name their lines. `title`: the headline, if the text was cleaned with one. */
export function passagesOfText(text: string, removed: readonly Removal[], title?: string): readonly Passage[] {
  const byLine = new Map<number, Removal>();
  for (const removal of removed) for (const line of linesOf(removal)) byLine.set(line, removal);
  let isTitleShown = title === undefined || text.split(/\s+/).join(' ') === title;
  const blocks = text.split(/\r\n?|[\n\u0085\u2028\u2029\f\v]/).flatMap((raw, index): TracedBlock[] => {
    const line = raw.trim();
    if (line === '') return [];
    if (!isTitleShown && line.replace(/\s+/g, ' ') === title) {
      isTitleShown = true;
      return [{ text: line, status: 'field', reason: 'headline' }];
    }
    const cut = byLine.get(index + 1);
    return [
      cut ? { text: line, status: 'removed', rule: cut.rule, reason: cut.reason } : { text: line, status: 'article' },
    ];
  });
  return passagesOf(blocks);
}

function linesOf({ where }: Removal): number[] {
  const [first = 0, last = first] = (where.match(/\d+/g) ?? []).map(Number);
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** Joins neighbouring blocks with the same fate. */
export function passagesOf(blocks: readonly TracedBlock[]): readonly Passage[] {
  const passages: (Passage & { readonly blocks: string[] })[] = [];
  for (const { text, status, rule, reason } of blocks) {
    const last = passages.at(-1);
    if (last && last.status === status && last.rule === rule && last.reason === reason) last.blocks.push(text);
    else passages.push({ status, blocks: [text], ...(rule && { rule }), ...(reason && { reason }) });
  }
  return passages;
}
