/** Formats the results of the WCXB set: a row a page type, and the sites that rules were not made with. */
import { byType, scoreWcxb, unseen, type WcxbResult } from './wcxb.ts';

const three = (value: number): string => value.toFixed(3);

/** The rows of one system; none without results. Every row has the figures of the unseen sites beside those of all. */
export function wcxbLines(name: string, results: readonly WcxbResult[]): string[] {
  if (results.length === 0) return [];
  const rows = [...byType(results), ['all types', results] as const];
  return [
    `page types (WCXB), ${results.length} pages: words, standfirst and body (${name})`,
    ...rows.map(([type, some]) => rowOf(type, some)),
  ];
}

function rowOf(type: string, results: readonly WcxbResult[]): string {
  const { pages, f1, failed, found, leaked } = scoreWcxb(results);
  const fold = scoreWcxb(unseen(results));
  return (
    `  ${type.padEnd(16)} ${String(pages).padStart(5)} pages  F1 ${three(f1)}  under .5 ${String(failed).padStart(3)}` +
    `  with ${three(found)}  without ${three(leaked)}` +
    `  unseen fold: ${String(fold.pages).padStart(4)} pages  F1 ${three(fold.f1)}  under .5 ${fold.failed}`
  );
}

/** The figures that have floors. */
export function wcxbFigures(results: readonly WcxbResult[]): Record<string, number> {
  const types = new Map(byType(results));
  return {
    'types.f1': scoreWcxb(results).f1,
    'types.article.f1': scoreWcxb(types.get('article') ?? []).f1,
    'types.forum.f1': scoreWcxb(types.get('forum') ?? []).f1,
  };
}

/** The `count` worst pages of each type among the sites that may be read; those of the unseen fold stay unread. */
export function worstOfWcxb(results: readonly WcxbResult[], count: number): string[] {
  const hidden = new Set(unseen(results));
  return byType(results.filter((result) => !hidden.has(result))).flatMap(([type, some]) => [
    `worst of the page type ${type}`,
    ...[...some]
      .sort((a, b) => a.f1 - b.f1)
      .slice(0, count)
      .map(
        ({ page, f1, precision, recall }) =>
          `  F1 ${three(f1)} P ${three(precision)} R ${three(recall)} ${page.id} ${page.url}`,
      ),
  ]);
}
