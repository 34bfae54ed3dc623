#!/usr/bin/env bash
# Python's recurring_ical_events moves only one evening of a series that was moved from that evening on, and its all-day
# events last no time.
#
# RFC 5545 section 3.2.13: RECURRENCE-ID with RANGE=THISANDFUTURE changes the given instance and all after it, and section
# 3.6.1: an event that starts on a date and has no end lasts one day. One would guess two evenings at 20:00 after the change,
# and an end on 8 March. The library applies the change to one evening and lets the others begin as before; the day has its
# beginning as its end. ical.js, the parser of Thunderbird, does both.
# Subscribers of a calendar come to the old hour, and a calendar of days off has none.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ical.js@2.2.1
debian_pin python3-dateutil 2.8.2-2
debian_pin python3-tz 2022.7.1-4
debian_files python3-icalendar 4.0.3-5
debian_files python3-recurring-ical-events 2.0.1-1
cat >choir.txt <<'ICS'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Harbour Gazette//EN
BEGIN:VEVENT
UID:choir
DTSTAMP:20260101T000000Z
DTSTART:20260302T180000Z
DTEND:20260302T190000Z
RRULE:FREQ=DAILY;COUNT=3
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:choir
DTSTAMP:20260101T000000Z
RECURRENCE-ID;RANGE=THISANDFUTURE:20260303T180000Z
DTSTART:20260303T200000Z
DTEND:20260303T210000Z
SUMMARY:Choir
END:VEVENT
BEGIN:VEVENT
UID:holiday
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260307
SUMMARY:Day off
END:VEVENT
END:VCALENDAR
ICS
sed 's/$/\r/' choir.txt >choir.ics
cat >probe.py <<'PY'
import icalendar, recurring_ical_events
calendar = icalendar.Calendar.from_ical(open('choir.ics', 'rb').read())
found = recurring_ical_events.of(calendar).between((2026, 3, 1), (2026, 4, 1))
for event in sorted(found, key=lambda event: str(event['DTSTART'].dt)):
    times = [value.isoformat().replace('+00:00', 'Z') for value in (event['DTSTART'].dt, event['DTEND'].dt)]
    print('recurring_ical_events', event['SUMMARY'], *times)
PY
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
const parts = new ICAL.Component(ICAL.parse(readFileSync('choir.ics', 'utf8'))).getAllSubcomponents('vevent');
const [choir, change, holiday] = parts;
for (const event of [new ICAL.Event(choir, { exceptions: [change] }), new ICAL.Event(holiday, { exceptions: [] })]) {
  const steps = event.iterator();
  for (let next = steps.next(); next; next = steps.next()) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next);
    console.log('ical.js              ', item.summary, String(startDate), String(endDate));
  }
}
JS
observed="$(PYTHONPATH="$(printf '%s:' "$work"/*/usr/lib/python3/dist-packages)" /usr/bin/python3 probe.py; node probe.mjs)"
expected 'evenings at 18:00, 20:00 and 20:00, and a day off until 2026-03-08, from both'
verdict 'recurring_ical_events Choir 2026-03-02T18:00:00Z 2026-03-02T19:00:00Z
recurring_ical_events Choir 2026-03-03T20:00:00Z 2026-03-03T21:00:00Z
recurring_ical_events Choir 2026-03-04T18:00:00Z 2026-03-04T19:00:00Z
recurring_ical_events Day off 2026-03-07 2026-03-07
ical.js               Choir 2026-03-02T18:00:00Z 2026-03-02T19:00:00Z
ical.js               Choir 2026-03-03T20:00:00Z 2026-03-03T21:00:00Z
ical.js               Choir 2026-03-04T20:00:00Z 2026-03-04T21:00:00Z
ical.js               Day off 2026-03-07 2026-03-08' "$observed"
