/** The published metric of the snippet set: which of a page's wanted and unwanted segments are in the output. */

/** Number of segments of one page: true and false positives and negatives. */
export interface SnippetPage {
  readonly tp: number;
  readonly fn: number;
  readonly fp: number;
  readonly tn: number;
}

/** Counts segments that are in `output` exactly; an output without text misses all. */
export function compareSnippets(wanted: readonly string[], unwanted: readonly string[], output: string): SnippetPage {
  const tp = wanted.filter((segment) => output.includes(segment)).length;
  const fp = unwanted.filter((segment) => output.includes(segment)).length;
  return { tp, fn: wanted.length - tp, fp, tn: unwanted.length - fp };
}

/** Scores over all segments, each 0 to 1. */
export interface SnippetScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
}

/** The scores over all segments of all pages. */
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
