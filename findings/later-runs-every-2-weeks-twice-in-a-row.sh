#!/usr/bin/env bash
# later, the schedule library of Bree, runs "every 2 weeks" in two successive weeks at the turn of the year.
#
# In words, "every 2 weeks" is an interval, as it is for a fortnightly paper; RFC 5545 section 3.3.10 defines the same for
# INTERVAL=2. The library offers English sentences in place of crontab lines, so one would guess an interval. It reads the
# odd weeks of each year. 2026 has 53 weeks by ISO 8601, so that week 53 is followed by week 1. "every 2 days" has the same
# shape: it runs on the 31st and on the 1st. rrule keeps the interval.
# A fortnightly digest is sent twice with one week in each, and every issue after that in the other week.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @breejs/later@4.2.0 rrule@2.8.1
cat >probe.cjs <<'JS'
const later = require('@breejs/later');
const { RRule } = require('rrule');
later.date.UTC();
const day = (date) => date.toISOString().slice(0, 10);
const from = new Date('2026-12-14T00:00:00Z');
const rule = (freq) => new RRule({ freq, interval: 2, dtstart: from, count: 4 }).all().map(day).join(' ');
const sentence = (text, start) => {
  const { error, schedules } = later.parse.text(text);
  if (error !== -1) return `not understood at ${error}`;
  return later.schedule({ schedules }).next(4, start).map(day).join(' ');
};
console.log('later, every 2 weeks:', sentence('every 2 weeks', from));
console.log('rrule, INTERVAL=2:   ', rule(RRule.WEEKLY));
console.log('later, every 2 days: ', sentence('every 2 days', new Date('2026-12-27T00:00:00Z')));
JS
expected '2026-12-14 2026-12-28 2027-01-11 2027-01-25, and days with one day between them'
verdict 'later, every 2 weeks: 2026-12-14 2026-12-28 2027-01-04 2027-01-18
rrule, INTERVAL=2:    2026-12-14 2026-12-28 2027-01-11 2027-01-25
later, every 2 days:  2026-12-27 2026-12-29 2026-12-31 2027-01-01' "$(node probe.cjs)"
