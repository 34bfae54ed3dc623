/** The published metric of the article-body set: multisets of 4-grams of words, with equal weight for every page. */

const SHINGLE_WORDS = 4;

/** Shares of true, false and missed shingles of one page; their sum is 1 (or 0 if both texts are empty). */
interface PageShares {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** `\w+` as in Python: letters, digits and underscore of any script, no marks; case matters. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function shinglesOf(tokens: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  if (tokens.length === 0) return counts;
  for (let at = 0; at < Math.max(1, tokens.length - SHINGLE_WORDS + 1); at++) {
    const shingle = tokens.slice(at, at + SHINGLE_WORDS).join('\u0000');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

/** Compares a predicted body with the true one. */
function compareShingles(truth: string, predicted: string): PageShares {
  const wanted = shinglesOf(tokensOf(truth));
  const given = shinglesOf(tokensOf(predicted));
  let tp = 0;
  let fp = 0;
  let fn = 0;
  for (const key of new Set([...wanted.keys(), ...given.keys()])) {
    const a = wanted.get(key) ?? 0;
    const b = given.get(key) ?? 0;
    tp += Math.min(a, b);
    fp += Math.max(0, b - a);
    fn += Math.max(0, a - b);
  }
  const sum = tp + fp + fn;
  return sum === 0 ? { tp: 0, fp: 0, fn: 0 } : { tp: tp / sum, fp: fp / sum, fn: fn / sum };
}

/** Precision of one page (0 to 1). */
export function precisionOf({ tp, fp }: PageShares): number {
  return tp + fp === 0 ? 1 : tp / (tp + fp);
}

/** Recall of one page (0 to 1). */
export function recallOf({ tp, fn }: PageShares): number {
  return tp + fn === 0 ? 1 : tp / (tp + fn);
}

/** Scores over all pages, each 0 to 1. */
export interface BodyScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Share of pages whose word lists are equal. */
  readonly exact: number;
}

/** The comparison of one page. */
export interface BodyPage {
  readonly shares: PageShares;
  readonly exact: boolean;
}

/** Compares the predicted body of a page with the true one. */
export function scorePage(truth: string, predicted: string): BodyPage {
  const exact = tokensOf(truth).join(' ') === tokensOf(predicted).join(' ');
  return { shares: compareShingles(truth, predicted), exact };
}

/** Means over pages; F1 from mean precision and mean recall. */
export function scoreBodies(pages: readonly BodyPage[]): BodyScore {
  const precision = mean(pages.map((page) => precisionOf(page.shares)));
  const recall = mean(pages.map((page) => recallOf(page.shares)));
  return {
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    exact: mean(pages.map((page) => (page.exact ? 1 : 0))),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
