/** The result of one case, and how results are printed and counted. */

/** The folders of cases, in the order in which they run. */
export const PARTS = ['feeds', 'clean', 'stories'] as const;
export type Part = (typeof PARTS)[number];

/** `unread`: the expectation cannot be evaluated, so the case neither passes nor fails. */
export type Verdict = 'pass' | 'FAIL' | 'unread';

export interface CaseResult {
  readonly part: Part;
  readonly name: string;
  readonly verdict: Verdict;
  /** What is wrong, or why the case is unread. Empty for a pass. */
  readonly problems: readonly string[];
}

/** Pass without problems, else FAIL. */
export function judged(part: Part, name: string, problems: readonly string[]): CaseResult {
  return { part, name, verdict: problems.length === 0 ? 'pass' : 'FAIL', problems };
}

export function unread(part: Part, name: string, reason: string): CaseResult {
  return { part, name, verdict: 'unread', problems: [reason] };
}

export type Counts = Readonly<Record<Verdict, number>>;

export function countVerdicts(results: readonly CaseResult[]): Counts {
  const of = (verdict: Verdict): number => results.filter((one) => one.verdict === verdict).length;
  return { pass: of('pass'), FAIL: of('FAIL'), unread: of('unread') };
}

export function resultLine({ part, name, verdict, problems }: CaseResult): string {
  const detail = problems.length === 0 ? '' : ` — ${problems.join('; ')}`;
  return `${verdict.padEnd(6)} ${part}/${name}${detail}`.replace(/\s+/g, ' ');
}

export function countsLine(part: Part, results: readonly CaseResult[]): string {
  const { pass, FAIL, unread } = countVerdicts(results);
  return `${part}: ${results.length} cases, ${pass} pass, ${FAIL} fail, ${unread} unread`;
}

/** A value for a message, shortened to `limit` characters. */
export function quote(value: string | undefined, limit = 90): string {
  if (value === undefined) return 'none';
  return JSON.stringify(value.length > limit ? `${value.slice(0, limit)}…` : value);
}
