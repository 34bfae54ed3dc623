/** Why: one feed that fails is its publisher's trouble, most of them at once are ours. */

import { type FeedReport, readReport } from '../../records/store-report.ts';
import { oneLine } from '../../runtime/one-line.ts';
import { count } from '../count.ts';
import { type Check, type CheckResult, fail, ok, warn } from './check.ts';

const HOUR = 3_600_000;

export const feeds: Check = {
  id: 'feeds',
  run: async ({ config, now }) => {
    const report = await readReport(config, now);
    const asked = report.feeds.filter((feed) => feed.condition !== 'new');
    if (asked.length === 0) return [warn('no feed has been polled yet')];
    const broken = report.feeds.filter((feed) => feed.condition === 'failing' || feed.condition === 'stopped');
    return [
      ...overall(asked, broken.length),
      ...broken.map((feed) => warn(`${feed.id}: ${oneLine(feed.words)}`)),
      ...overdue(report.feeds, now),
    ];
  },
};

function overall(asked: readonly FeedReport[], broken: number): CheckResult[] {
  if (broken === asked.length) return [fail('every feed fails: look at this machine and its network')];
  return broken === 0
    ? [ok(`${count(asked.length, 'feed that was polled works', 'feeds that were polled work')}`)]
    : [];
}

/** A poll is late by up to a pass; by more, nothing is polling. */
function overdue(all: readonly FeedReport[], now: number): CheckResult[] {
  const late = all.filter((feed) => feed.nextPollAt !== undefined && Date.parse(feed.nextPollAt) < now - 2 * HOUR);
  return late.length === 0
    ? []
    : [warn(`${count(late.length, 'feed')} should have been polled more than two hours ago: nothing is running?`)];
}
