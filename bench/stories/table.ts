/** Formats figures as aligned tables. */
import type { CopyResult } from './copies.ts';
import type { CostRow } from './cost.ts';
import type { ClusteringResult, FalseJoin, PairResult } from './quality.ts';
import type { ReplayResult, ReplayRewrite } from './replay.ts';

type Cell = string | number | undefined;

function textOf(cell: Cell): string {
  if (cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(3);
}

/** Rows as columns, the first row being the heads; text aligned left, numbers right. */
function columns(rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map(textOf));
  const widths = (texts[0] ?? []).map((_, i) => Math.max(...texts.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return texts.map(line).join('\n');
}

type Named<T> = readonly (readonly [name: string, result: T])[];

export function pairTable(results: Named<PairResult>): string {
  const head = ['pairs', 'P', 'R', 'F1', 'stream P', 'stream R', 'stream F1', 'false', 'missed'];
  const rows = results.map(([name, { plain, weighted, falseJoins, missed }]) => [
    ...[name, plain.precision, plain.recall, plain.f1, weighted.precision, weighted.recall, weighted.f1],
    ...[falseJoins.length, missed.length],
  ]);
  return columns([head, ...rows]);
}

export function clusterTable(results: Named<ClusteringResult>): string {
  const head = [
    'clusterings',
    'pair P',
    'pair R',
    'pair F1',
    'B³ P',
    'B³ R',
    'B³ F1',
    'ARI',
    'stories',
    'T1 right',
    'T2 right',
  ];
  const grade = ({ byGrade }: ClusteringResult, name: string): string => {
    const { right, made } = byGrade.get(name) ?? { right: 0, made: 0 };
    return `${right}/${made}`;
  };
  const rows = results.map(([name, result]) => [
    ...[name, result.pairs.precision, result.pairs.recall, result.pairs.f1],
    ...[result.bcubed.precision, result.bcubed.recall, result.bcubed.f1, result.ari, result.stories],
    ...[grade(result, 'copy'), grade(result, 'same-event')],
  ]);
  return columns([head, ...rows]);
}

export function copyTable(results: Named<CopyResult>): string {
  const rows = results.map(([name, r]) => [name, r.precision, r.recall, r.made, r.copies]);
  return columns([['copies (T1)', 'P', 'R', 'joined as copies', 'copies there'], ...rows]);
}

export function costTable(rows: readonly CostRow[]): string {
  const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
  const head = ['cost', 'articles', 'a second', 'a cpu second', 'last tenth µs', 'fixed MB', 'bytes each', 'peak MB'];
  const body = rows.map((row) => [
    ...[row.name, row.articles, Math.round(row.perSecond), Math.round(row.perCpuSecond), Math.round(row.lastTenth)],
    ...[megabytes(row.fixed), Math.round(row.bytes), megabytes(row.peak)],
    ...[row.restart?.wall.toFixed(1), row.restart?.cpu.toFixed(1)],
  ]);
  return columns([[...head, 'restart s', 'restart cpu s'], ...body]);
}

export function replayTable(result: ReplayResult): string {
  const perHundred = (count: number): string => ((100 * count) / (result.items || 1)).toFixed(3);
  const signals = [...result.bySignal].map(([signal, count]) => `${signal} ${count}`).join(', ');
  return columns([
    ['replay of recorded feeds', ''],
    ['documents, of them not feeds', `${result.documents}, ${result.broken}`],
    ['items in', result.items],
    ['stories out', result.stories],
    ['joined', signals],
    ['lost', result.lost],
    ['published twice by one feed', result.publishedTwice],
    ['came back under another guid', result.rekeyed],
    ['title changes', result.titleChanges],
    ['title changes that left their story', result.titleChangesElsewhere],
    ['rewritten in stories of several', result.rewritten],
    ['of them staying, but no longer leading', result.rewrites.filter(({ left }) => left === undefined).length],
    ['of them leaving, as they report something else', result.rewrites.filter(({ left }) => left !== undefined).length],
    ['duplicates shown per 100 items', perHundred(result.duplicatesShown)],
    ['seconds', Math.round(result.seconds)],
  ]);
}

export function falseJoinList(name: string, joins: readonly FalseJoin[]): string {
  const lines = joins.map(({ a, b, note, joined }) => {
    const why = joined === undefined ? '' : `${joined.signal} ${joined.score.toFixed(2)}, ${joined.evidence}`;
    return `  ${note}: ${why}\n    ${a}\n    ${b}`;
  });
  return [`${name}: ${joins.length} false joins`, ...lines].join('\n');
}

/** The rewritten articles that left their story or may no longer lead it, for reading one by one. */
export function rewriteList(rewrites: readonly ReplayRewrite[]): string {
  const lines = rewrites.map(
    ({ before, after, beside, left, to }) =>
      `${left === undefined ? 'stays, no longer leads' : `leaves (${to}): ${left}`}\n  was    ${before}\n  is     ${after}\n  beside ${beside}`,
  );
  return lines.join('\n');
}
