/** Metrics of the processes that share a store, in the Prometheus format; the leader shows those of all. */
import type { WorkContext } from '../app/work-context.ts';
import type { Member } from '../storage/cluster.ts';

/** Names of workers are the operator's own; others come from the program. */
function label(value: string): string {
  return value.replace(/[^\w.:-]/g, '_').slice(0, 64);
}

function family(name: string, type: 'counter' | 'gauge', help: string, lines: readonly string[]): string {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines.map((line) => `${name}${line}`)].join('\n');
}

function counted(members: readonly Member[], of: 'polls' | 'articles', as: string): string[] {
  return members.flatMap(({ name, counters }) =>
    Object.entries(counters[of] ?? {}).map(
      ([kind, value]) => `{worker="${label(name)}",${as}="${label(kind)}"} ${Number(value)}`,
    ),
  );
}

/** The last to report of those with one name: a series must not be there twice. */
function uniqueNames(members: readonly Member[]): readonly Member[] {
  const byName = new Map<string, Member>();
  for (const one of members) {
    const known = byName.get(label(one.name));
    if (known === undefined || one.silentMs < known.silentMs) byName.set(label(one.name), one);
  }
  return [...byName.values()];
}

/** The lines; none where one process does all the work. Rejects with a StoreError. */
export async function clusterMetrics({ cluster }: Pick<WorkContext, 'cluster'>): Promise<readonly string[]> {
  if (cluster === undefined) return [];
  const [all, queue] = await Promise.all([cluster.members.list(), cluster.openQueue()]);
  const members = uniqueNames(all);
  const { waiting, active } = await queue.counts();
  const each = (value: (member: Member) => number): string[] =>
    members.map((member) => `{worker="${label(member.name)}"} ${value(member)}`);
  return [
    family('winnow_jobs', 'gauge', 'Jobs in the queue.', [
      `{state="waiting"} ${waiting}`,
      `{state="active"} ${active}`,
    ]),
    family(
      'winnow_worker_silence_seconds',
      'gauge',
      'Time since the last report of a process.',
      each((one) => one.silentMs / 1000),
    ),
    family(
      'winnow_worker_jobs_total',
      'counter',
      'Jobs completed, by process.',
      each(({ jobs }) => jobs),
    ),
    family(
      'winnow_worker_polls_total',
      'counter',
      'Polls by process and outcome.',
      counted(members, 'polls', 'outcome'),
    ),
    family(
      'winnow_worker_articles_total',
      'counter',
      'Articles read, by process and source.',
      counted(members, 'articles', 'from'),
    ),
  ];
}
