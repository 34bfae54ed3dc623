#!/usr/bin/env bash
# croner, cron-parser and cron run "0 6 */10 * 1" also on Tuesdays, where cronie runs it on Mondays only.
#
# crontab(5) of cronie: day of month and day of week are combined with OR if both are restricted, "i.e., do not contain
# the "*" character". "*/10" contains it, so both must match: Mondays that fall on the 1st, 11th, 21st or 31st. One
# would guess that libraries that offer cron's syntax count alike. All three take a step for a restriction, as POSIX
# would if it had steps, and return every Monday as well as every one of these dates.
# A schedule that was tested with such a crontab fires several times as often in the program.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin croner@11.0.1 cron-parser@5.10.6 cron@4.4.0
cat >probe.mjs <<'JS'
import { CronTime } from 'cron';
import { Cron } from 'croner';
import { CronExpressionParser } from 'cron-parser';
const schedule = '0 6 */10 * 1';
const from = new Date('2026-11-29T12:00:00Z');
const show = (name, dates) => console.log(name.padEnd(11), dates.map((date) => date.toUTCString().slice(0, 11)).join('; '));
show('croner', new Cron(schedule, { timezone: 'UTC', paused: true }).nextRuns(4, from));
const parser = CronExpressionParser.parse(schedule, { currentDate: from, tz: 'UTC' });
show('cron-parser', Array.from({ length: 4 }, () => parser.next().toDate()));
const time = new CronTime(schedule, 'UTC');
const dates = [from];
for (let index = 0; index < 4; index += 1) dates.push(time.getNextDateFrom(dates.at(-1), 'UTC').toJSDate());
show('cron', dates.slice(1));
JS
observed="$(node probe.mjs)"
expected 'as cronie: Mon, 21 Dec; Mon, 11 Jan; Mon, 01 Feb; Mon, 01 Mar'
verdict 'croner      Mon, 30 Nov; Tue, 01 Dec; Mon, 07 Dec; Fri, 11 Dec
cron-parser Mon, 30 Nov; Tue, 01 Dec; Mon, 07 Dec; Fri, 11 Dec
cron        Mon, 30 Nov; Tue, 01 Dec; Mon, 07 Dec; Fri, 11 Dec' "$observed"
