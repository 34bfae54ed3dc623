/** Checks the clock: a wrong one makes feeds due too early or never, and gives every story a wrong date. */
import { toInstant } from '../../model/time.ts';
import { readReport } from '../../records/store-report.ts';
import { type Check, fail, ok } from './check.ts';

/** A clock may be set back by this much without harm. */
const MAX_CLOCK_SKEW_MS = 5 * 60_000;

/** The check `clock`. */
export const clock: Check = {
  id: 'clock',
  run: async ({ config, now }) => {
    const { feeds } = await readReport(config, now);
    const newest = feeds
      .flatMap((feed) => feed.lastSuccessAt ?? [])
      .sort()
      .at(-1);
    if (newest !== undefined && Date.parse(newest) > now + MAX_CLOCK_SKEW_MS) {
      return [fail(`the clock says ${toInstant(now)}, but a feed was polled at ${newest}: it was set back`)];
    }
    return [ok(`${toInstant(now)} (UTC); cron expressions use the time zone ${config.timezone}`)];
  },
};
