#!/usr/bin/env bash
# node-ical takes a day of an event for 24 hours, and ical.js takes 24 hours for a day: each ends another event an hour off.
#
# RFC 5545 section 3.3.6: weeks and days are nominal durations, hours, minutes and seconds accurate ones. From noon on
# the eve of summer time, P1D ends at noon and PT24H at one o'clock. One would guess that libraries which have read the
# time zone, as both have for the start, keep them apart. node-ical adds seconds in both cases, ical.js calendar days.
# An aggregator of event feeds announces the end of the same event at two hours, by the library, for a weekend twice a
# year.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin node-ical@0.26.1 ical.js@2.2.1
cat >probe.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';
const change = (name, month, from, to) => [`BEGIN:${name}`, `DTSTART:1996${month === 3 ? '0331T020000' : '1027T030000'}`,
  `TZOFFSETFROM:${from}`, `TZOFFSETTO:${to}`, `RRULE:FREQ=YEARLY;BYMONTH=${month};BYDAY=-1SU`, `END:${name}`];
const event = (duration) => ['BEGIN:VEVENT', `UID:${duration}`, 'DTSTAMP:20260301T100000Z',
  'DTSTART;TZID=Europe/Berlin:20260328T120000', `DURATION:${duration}`, 'END:VEVENT'];
const calendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Pier//Events//EN', 'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin',
  ...change('STANDARD', 10, '+0200', '+0100'), ...change('DAYLIGHT', 3, '+0100', '+0200'), 'END:VTIMEZONE',
  ...event('P1D'), ...event('PT24H'), 'END:VCALENDAR', ''].join('\r\n');
for (const { type, uid, end } of Object.values(ical.sync.parseICS(calendar)))
  if (type === 'VEVENT') console.log('node-ical', uid, end.toISOString());
for (const component of new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent')) {
  const { uid, endDate } = new ICAL.Event(component);
  console.log('ical.js  ', uid, endDate.toJSDate().toISOString());
}
JS
expected 'P1D 2026-03-29T10:00:00.000Z, PT24H 2026-03-29T11:00:00.000Z'
verdict 'node-ical P1D 2026-03-29T11:00:00.000Z
node-ical PT24H 2026-03-29T11:00:00.000Z
ical.js   P1D 2026-03-29T10:00:00.000Z
ical.js   PT24H 2026-03-29T10:00:00.000Z' "$(node probe.mjs)"
