/** Checks the feeds: one that fails is its publisher's problem, all of them at once are ours. */
import { type FeedReport, readReport } from '../../records/store-report.ts';
import { oneLine } from '../../runtime/one-line.ts';
import { count } from '../count.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

const HOUR_MS = 3_600_000;

/** The check `feeds`. */
export const feeds: Check = {
  id: 'feeds',
  run: async ({ config, now }) => {
    const report = await readReport(config, now);
    const polled = report.feeds.filter(({ condition }) => condition !== 'new' && condition !== 'paused');
    if (polled.length === 0) return [warn('no feed has been polled yet')];
    const broken = report.feeds.filter((feed) => feed.condition === 'failing' || feed.condition === 'stopped');
    return [
      ...overall(polled, broken.length),
      ...broken.map((feed) => warn(`${feed.id}: ${oneLine(feed.words)}`)),
      ...overdue(report.feeds, now),
    ];
  },
};

function overall(polled: readonly FeedReport[], broken: number): CheckResult[] {
  if (broken === polled.length) return [fail('all feeds fail: check this machine and its network')];
  return broken === 0 ? [ok(`${count(polled.length, 'polled feed works', 'polled feeds work')}`)] : [];
}

/** Feeds that are late by more than a pass takes: nothing is polling. */
function overdue(all: readonly FeedReport[], now: number): CheckResult[] {
  const late = all.filter((feed) => feed.nextPollAt !== undefined && Date.parse(feed.nextPollAt) < now - 2 * HOUR_MS);
  return late.length === 0
    ? []
    : [warn(`${count(late.length, 'feed')} should have been polled more than two hours ago: is Winnow running?`)];
}
