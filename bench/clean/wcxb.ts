/** The WCXB set: pages of seven types, scored by the words of their main content. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldOf } from './folds.ts';
import { outputOf, type System } from './peers.ts';

/** A page of the set with its main content, as text. */
export interface WcxbCase {
  readonly id: string;
  readonly url: string;
  readonly type: string;
  readonly html: string;
  readonly truth: string;
  readonly wanted: readonly string[];
  readonly unwanted: readonly string[];
}

/** The result for one page; shares are 0 to 1. */
export interface WcxbResult {
  readonly page: Omit<WcxbCase, 'html'>;
  readonly output: string;
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  /** Wanted and unwanted snippets in the output. */
  readonly found: number;
  readonly leaked: number;
}

/** The figures of several pages. */
export interface WcxbScore {
  readonly pages: number;
  readonly f1: number;
  /** Pages with an F1 below .5. */
  readonly failed: number;
  /** Shares of wanted and of unwanted snippets in the outputs. */
  readonly found: number;
  readonly leaked: number;
}

interface Truth {
  readonly url?: string | null;
  readonly type: string;
  readonly main_content?: string | null;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
}

/** The pages of the set under `directory`, read one by one; none if it is missing. Pages without content are left out. */
export function* readWcxb(directory: string): Generator<WcxbCase> {
  const base = join(directory, 'wcxb');
  if (!existsSync(join(base, 'ground-truth.json.gz'))) return;
  const unzip = (name: string): string => gunzipSync(readFileSync(join(base, name))).toString('utf8');
  const truths = JSON.parse(unzip('ground-truth.json.gz')) as Record<string, Truth>;
  for (const [id, truth] of Object.entries(truths)) {
    const { type, main_content: content } = truth;
    const url = truth.url || `https://${id}.example/`;
    if (!content) continue;
    const html = unzip(join('html', `${id}.html.gz`));
    yield { id, url, type, html, truth: content, wanted: truth.with ?? [], unwanted: truth.without ?? [] };
  }
}

/** Runs `system` over the set. Every page gets standfirst and body. */
export async function runWcxb(system: System, pages: Iterable<WcxbCase>): Promise<WcxbResult[]> {
  const results: WcxbResult[] = [];
  for (const { html, ...page } of pages) {
    const { whole } = await outputOf(system, html, page.url);
    const has = (snippets: readonly string[]): number => snippets.filter((snippet) => whole.includes(snippet)).length;
    results.push({
      page,
      output: whole,
      ...compareWords(page.truth, whole),
      found: has(page.wanted),
      leaked: has(page.unwanted),
    });
  }
  return results;
}

/** The published metric: lower-cased words as multisets. */
function compareWords(truth: string, predicted: string): { f1: number; precision: number; recall: number } {
  const left = countsOf(truth);
  const given = wordsOf(predicted);
  let shared = 0;
  for (const word of given) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  const total = wordsOf(truth).length;
  const precision = given.length === 0 ? 0 : shared / given.length;
  const recall = total === 0 ? 0 : shared / total;
  return { precision, recall, f1: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** `\w+` as in Python: letters, digits and underscore of any script, no marks. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Means over pages, and shares over all snippets. */
export function scoreWcxb(results: readonly WcxbResult[]): WcxbScore {
  const sum = (of: (result: WcxbResult) => number): number => results.reduce((all, result) => all + of(result), 0);
  const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    pages: results.length,
    f1: ratio(
      sum(({ f1 }) => f1),
      results.length,
    ),
    failed: results.filter(({ f1 }) => f1 < 0.5).length,
    found: ratio(
      sum(({ found }) => found),
      sum(({ page }) => page.wanted.length),
    ),
    leaked: ratio(
      sum(({ leaked }) => leaked),
      sum(({ page }) => page.unwanted.length),
    ),
  };
}

/** The types of the set, and the results of each, in alphabetical order. */
export function byType(results: readonly WcxbResult[]): (readonly [string, readonly WcxbResult[]])[] {
  const types = [...new Set(results.map(({ page }) => page.type))].sort();
  return types.map((type) => [type, results.filter(({ page }) => page.type === type)] as const);
}

/** The results of the sites whose pages nobody read while rules were made, see `folds.ts`. */
export function unseen(results: readonly WcxbResult[]): WcxbResult[] {
  return results.filter(({ page }) => foldOf(page.url) === 'unseen');
}
