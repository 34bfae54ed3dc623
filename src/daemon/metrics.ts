/** Metrics for a monitor: counters of what happened, and gauges of the current state, in the Prometheus format. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AppContext } from '../app/app.ts';
import { toInstant } from '../model/time.ts';
import type { PassEvent, PassReport } from '../pass/pass-event.ts';
import type { MemberReport } from '../storage/cluster.ts';
import { clusterMetrics } from './cluster-metrics.ts';

/** Why a pass failed. `store`: reading or writing it failed. `publish`: writing a file failed. `error`: anything else, a bug. */
export type PassFailure = 'store' | 'publish' | 'error';

/** The metrics of one process. */
export interface Metrics {
  count(event: PassEvent): void;
  passDone(report: PassReport): void;
  passFailed(kind: PassFailure): void;
  /** The counters of polls and articles, for the metrics of the leader. */
  counters(): MemberReport['counters'];
  /** The Prometheus text format, version 0.0.4. Label values are our own (outcomes, rules, signals), never external text. */
  render(app: AppContext): Promise<string>;
}

interface Family {
  readonly help: string;
  readonly type: 'counter' | 'gauge';
  readonly label?: string;
  readonly values: Map<string, number>;
}

/** `known`: label values that start at 0, so that a monitor also sees their first increment. */
function family(help: string, type: Family['type'], label?: string, known: readonly string[] = []): Family {
  return { help, type, values: new Map(known.map((value) => [value, 0])), ...(label === undefined ? {} : { label }) };
}

function add({ values }: Family, label: string, by = 1): void {
  values.set(label, (values.get(label) ?? 0) + by);
}

function text(name: string, { help, type, label, values }: Family): string {
  const lines = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => {
      const labels = label === undefined ? '' : `{${label}="${key.replace(/[^\w.:-]/g, '_')}"}`;
      return `${name}${labels} ${value}`;
    });
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

/** Milliseconds by which the most overdue feed is late; 0 when none is. */
async function lagMs(app: AppContext): Promise<number> {
  const now = app.clock();
  const polled = new Set(app.config.feeds.flatMap(({ id, isPaused }) => (isPaused === true ? [] : [id])));
  const due = await app.records.feeds.select({ upTo: toInstant(now) });
  const first = due.find(({ id, at }) => at !== undefined && polled.has(id));
  return first?.at === undefined ? 0 : now - Date.parse(first.at);
}

const OUTCOMES: readonly Extract<PassEvent, { kind: 'polled' }>['outcome'][] = [
  'fetched',
  'not-modified',
  'gone',
  'failed',
];
const FAILURES: readonly PassFailure[] = ['store', 'publish', 'error'];

/** Creates the metrics; all counters start at 0. */
export function createMetrics(): Metrics {
  const polls = family('Polls by outcome.', 'counter', 'outcome', OUTCOMES);
  const articles = family('Articles read, by source.', 'counter', 'from');
  const cuts = family('Removals by cleaning rule.', 'counter', 'rule');
  const joins = family('Articles joined to a story, by signal.', 'counter', 'signal');
  const passes = family('Passes completed.', 'counter', undefined, ['']);
  const failures = family('Passes that failed, by reason.', 'counter', 'reason', FAILURES);
  const seconds = family('Total duration of passes, seconds.', 'counter', undefined, ['']);
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  const gauges = async (app: AppContext): Promise<readonly (readonly [string, Family])[]> => {
    const gauge = (name: string, help: string, value: number): readonly [string, Family] => {
      const gaugeFamily = family(help, 'gauge');
      gaugeFamily.values.set('', value);
      return [`winnow_${name}`, gaugeFamily];
    };
    const { rss, heapUsed } = process.memoryUsage();
    return [
      gauge('feeds', 'Feeds in the configuration.', app.config.feeds.length),
      gauge('stories', 'Stories stored.', app.catalogue.size),
      gauge('queue', 'Entries with pending work.', (await app.records.jobs.summary()).records),
      gauge('schedule_lag_seconds', 'Delay of the most overdue feed.', (await lagMs(app)) / 1000),
      gauge('event_loop_delay_seconds', 'Delay of the event loop, 99th percentile.', delay.percentile(99) / 1e9),
      gauge('memory_rss_bytes', 'Resident memory.', rss),
      gauge('memory_heap_bytes', 'Used heap.', heapUsed),
    ];
  };

  return {
    count: (event) => {
      if (event.kind === 'polled') add(polls, event.outcome);
      if (event.kind === 'placed' && event.signal !== undefined) add(joins, event.signal);
      if (event.kind === 'read') {
        add(articles, event.from);
        for (const rule of event.cuts) add(cuts, rule);
      }
    },
    passDone: ({ milliseconds }) => {
      add(passes, '');
      add(seconds, '', milliseconds / 1000);
    },
    passFailed: (kind) => add(failures, kind),
    counters: () => ({ polls: Object.fromEntries(polls.values), articles: Object.fromEntries(articles.values) }),
    render: async (app) => {
      const counters = [
        ['winnow_polls_total', polls],
        ['winnow_articles_total', articles],
        ['winnow_cuts_total', cuts],
        ['winnow_joins_total', joins],
        ['winnow_passes_total', passes],
        ['winnow_passes_failed_total', failures],
        ['winnow_pass_seconds_total', seconds],
      ] as const;
      const own = [...counters, ...(await gauges(app))].map(([name, metric]) => text(name, metric));
      return `${[...own, ...(await clusterMetrics(app))].join('\n')}\n`;
    },
  };
}
