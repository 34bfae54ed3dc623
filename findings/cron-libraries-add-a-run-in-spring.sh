#!/usr/bin/env bash
# cron-parser and cron add a run at 03:00 to "every two hours" on the day that summer time starts.
#
# cron(8) of Debian: the special handling of clock changes is for jobs at a fixed time; jobs with "*" in the hour or
# minute run by the new time. In Berlin 02:00 does not exist on 29 March 2026, so "0 */2 * * *" has no run between 00:00
# and 04:00, and one would guess that libraries skip it. croner does. cron-parser and cron move the missing run an hour.
# For a job at 02:30 the three differ as well: 03:00 for croner and cron, 03:30 for cron-parser.
# A program that states when a feed is polled next must use the same library as the timer that polls it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin croner@11.0.1 cron-parser@5.10.6 cron@4.4.0
cat >probe.mjs <<'JS'
import { CronTime } from 'cron';
import { Cron } from 'croner';
import { CronExpressionParser } from 'cron-parser';
const timezone = 'Europe/Berlin';
const from = new Date('2026-03-28T23:00:00Z');
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' });
for (const schedule of ['0 */2 * * *', '30 2 * * *']) {
  const count = schedule.startsWith('30') ? 1 : 3;
  const show = (name, dates) => console.log(schedule.padEnd(12), name.padEnd(11), dates.map((date) => clock.format(date)).join(' '));
  show('croner', new Cron(schedule, { timezone, paused: true }).nextRuns(count, from));
  const parser = CronExpressionParser.parse(schedule, { currentDate: from, tz: timezone });
  show('cron-parser', Array.from({ length: count }, () => parser.next().toDate()));
  const time = new CronTime(schedule, timezone);
  const dates = [from];
  for (let index = 0; index < count; index += 1) dates.push(time.getNextDateFrom(dates.at(-1), timezone).toJSDate());
  show('cron', dates.slice(1));
}
JS
observed="$(node probe.mjs)"
expected '04:00 06:00 08:00 for every two hours'
verdict '0 */2 * * *  croner      04:00 06:00 08:00
0 */2 * * *  cron-parser 03:00 04:00 06:00
0 */2 * * *  cron        03:00 04:00 06:00
30 2 * * *   croner      03:00
30 2 * * *   cron-parser 03:30
30 2 * * *   cron        03:00' "$observed"
