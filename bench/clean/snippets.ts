/** Why: the snippet set's published metric: of the segments that belong to a page's text and those that do not, which are in the output. */

export interface SnippetPage {
  readonly tp: number;
  readonly fn: number;
  readonly fp: number;
  readonly tn: number;
}

/** Segments are looked for as they are, letter by letter; an output without text misses all. */
export function compareSnippets(wanted: readonly string[], unwanted: readonly string[], output: string): SnippetPage {
  const tp = wanted.filter((segment) => output.includes(segment)).length;
  const fp = unwanted.filter((segment) => output.includes(segment)).length;
  return { tp, fn: wanted.length - tp, fp, tn: unwanted.length - fp };
}

export interface SnippetScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
}

/** Over all segments of all pages. */
export function scoreSnippets(pages: readonly SnippetPage[]): SnippetScore {
  const sum = pages.reduce(
    (all, page) => ({ tp: all.tp + page.tp, fn: all.fn + page.fn, fp: all.fp + page.fp, tn: all.tn + page.tn }),
    { tp: 0, fn: 0, fp: 0, tn: 0 },
  );
  const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  const precision = ratio(sum.tp, sum.tp + sum.fp);
  const recall = ratio(sum.tp, sum.tp + sum.fn);
  return {
    f1: ratio(2 * precision * recall, precision + recall),
    precision,
    recall,
    accuracy: ratio(sum.tp + sum.tn, sum.tp + sum.tn + sum.fp + sum.fn),
  };
}
