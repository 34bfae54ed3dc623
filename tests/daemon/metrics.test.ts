/** Monitors depend on the metric names; everything is counted, also the first time and when a pass fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/daemon/metrics.ts';
import { runPass } from '../../src/pass/pass.ts';
import { type Desk, MINUTE, rss, startDesk } from '../fakes/newsdesk.ts';

let desk: Desk;
afterEach(() => desk.close());

const HOUR_S = 3_600;

/** Values by name and label. */
function values(text: string): ReadonlyMap<string, number> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
  );
}

describe('the metrics', () => {
  it('count what a pass did, and how late the schedule is', async () => {
    desk = await startDesk({ feeds: ['/ebb', '/flood'] });
    desk.origin.answer(({ path }) => (path === '/ebb' ? rss([{ id: 'a' }, { id: 'b' }]) : { status: 500 }));
    const metrics = createMetrics();
    const before = values(await metrics.render(desk.deps));
    expect([before.get('winnow_polls_total{outcome="failed"}'), before.get('winnow_passes_total')]).toEqual([0, 0]);
    metrics.passDone(await runPass(desk.deps, { onEvent: (event) => metrics.count(event) }));
    desk.now += 30 * HOUR_S * 1000 + MINUTE;
    const after = values(await metrics.render(desk.deps));
    const polls = ['fetched', 'not-modified', 'gone', 'failed'].map((one) =>
      after.get(`winnow_polls_total{outcome="${one}"}`),
    );
    expect([polls, after.get('winnow_passes_total'), after.get('winnow_stories')]).toEqual([[1, 0, 0, 1], 1, 2]);
    const articles = [...after].filter(([name]) => name.startsWith('winnow_articles_total'));
    expect(articles.reduce((sum, [, value]) => sum + value, 0)).toBe(2);
    expect(after.get('winnow_schedule_lag_seconds')).toBeGreaterThan(5 * HOUR_S);
    expect(after.get('winnow_memory_rss_bytes')).toBeGreaterThan(1e7);
  });

  it('count failed passes by reason', async () => {
    desk = await startDesk({ feeds: [] });
    const metrics = createMetrics();
    const failed = async (): Promise<readonly (number | undefined)[]> => {
      const found = values(await metrics.render(desk.deps));
      return ['store', 'publish', 'error'].map((reason) => found.get(`winnow_passes_failed_total{reason="${reason}"}`));
    };
    expect(await failed()).toEqual([0, 0, 0]);
    for (const reason of ['store', 'publish', 'publish'] as const) metrics.passFailed(reason);
    expect(await failed()).toEqual([1, 2, 0]);
  });

  it('are all documented in the manual', async () => {
    desk = await startDesk({ feeds: [] });
    const manual = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8');
    const text = await createMetrics().render(desk.deps);
    const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !manual.includes(`\`${name}`))).toEqual([]);
  });
});
