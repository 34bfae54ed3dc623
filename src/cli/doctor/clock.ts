/** Why: a clock that is wrong makes feeds due too early or never, and dates every story falsely. */

import { toInstant } from '../../model/time.ts';
import { readReport } from '../../records/store-report.ts';
import { type Check, fail, ok } from './check.ts';

/** A clock may be set back by as much without harm, in milliseconds. */
const SLACK = 5 * 60_000;

export const clock: Check = {
  id: 'clock',
  run: async ({ config, now }) => {
    const { feeds } = await readReport(config, now);
    const newest = feeds
      .flatMap((feed) => feed.lastSuccessAt ?? [])
      .sort()
      .at(-1);
    if (newest !== undefined && Date.parse(newest) > now + SLACK) {
      return [fail(`the clock says ${toInstant(now)}, but a feed was polled at ${newest}: it has been set back`)];
    }
    return [ok(`${toInstant(now)} (UTC); cron expressions are read in ${config.timezone}`)];
  },
};
