#!/usr/bin/env bash
# node-cron runs a job with a day of the month and a day of the week only when both match.
#
# POSIX crontab: if both fields are restricted, a day that matches either of them is taken; croner, cron-parser and cron
# do the same. One would guess 13 December for "0 6 13 * 5", the 13th of every month and every Friday. node-cron waits
# for a Friday the 13th.
# A program that moves a schedule to node-cron loses nearly all runs without an error: one or two a year are left.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin node-cron@4.6.0 croner@11.0.1 cron-parser@5.10.6
cat >probe.mjs <<'JS'
import { Cron } from 'croner';
import { CronExpressionParser } from 'cron-parser';
import cron from 'node-cron';
const schedule = '0 6 13 * 5';
const isBoth = (day) => day.getUTCDay() === 5 && day.getUTCDate() === 13;
const show = (name, days) => console.log(name.padEnd(11), days.every(isBoth) ? 'Fridays the 13th only' : 'Fridays and 13ths');
show('croner', new Cron(schedule, { timezone: 'UTC', paused: true }).nextRuns(20));
const parser = CronExpressionParser.parse(schedule, { tz: 'UTC' });
show('cron-parser', Array.from({ length: 20 }, () => parser.next().toDate()));
show('node-cron', cron.createTask(schedule, () => {}, { timezone: 'UTC' }).getNextRuns(20));
JS
observed="$(node probe.mjs)"
expected 'Fridays and 13ths from each'
verdict 'croner      Fridays and 13ths
cron-parser Fridays and 13ths
node-cron   Fridays the 13th only' "$observed"
