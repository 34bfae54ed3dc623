/** Lists the worst pages of a system, with the first words that it missed or should have left out. */
import type { BodyResult, SnippetResult, SystemResult } from './run.ts';
import { precisionOf, recallOf, tokensOf } from './shingles.ts';

const WORDS_SHOWN = 14;

/** Lines for the `count` worst pages of each set. */
export function worstPages(result: SystemResult, count: number): string[] {
  const bodies = [...result.bodies].sort((a, b) => quality(a) - quality(b)).slice(0, count);
  const snippets = [...result.snippets].sort((a, b) => faults(b) - faults(a)).slice(0, count);
  return [
    `worst of the article-body set (${result.name})`,
    ...bodies.map(
      (one) =>
        `  P ${precisionOf(one.shares).toFixed(3)} R ${recallOf(one.shares).toFixed(3)} ${one.page.url}${difference(one)}`,
    ),
    `worst of the snippet set (${result.name})`,
    ...snippets.map((one) => `  missed ${one.fn} unwanted ${one.fp} ${one.page.id}${segments(one)}`),
  ];
}

function quality({ shares }: BodyResult): number {
  return precisionOf(shares) + recallOf(shares);
}

function faults({ fn, fp }: SnippetResult): number {
  return fn + fp;
}

function difference({ page, output }: BodyResult): string {
  const truth = tokensOf(page.truth);
  const given = tokensOf(output);
  const at = truth.findIndex((token, index) => token !== given[index]);
  if (at < 0 && truth.length === given.length) return '';
  const from = at < 0 ? truth.length : at;
  return `\n      at word ${from}: wanted "${show(truth, from)}" got "${show(given, from)}"`;
}

function show(tokens: readonly string[], from: number): string {
  return tokens.slice(from, from + WORDS_SHOWN).join(' ');
}

function segments({ page, output }: SnippetResult): string {
  const missed = page.wanted
    .filter((one) => !output.includes(one))
    .map((one) => `\n      missed   "${one.slice(0, 90)}"`);
  const extra = page.unwanted
    .filter((one) => output.includes(one))
    .map((one) => `\n      unwanted "${one.slice(0, 90)}"`);
  return [...missed, ...extra].join('');
}
