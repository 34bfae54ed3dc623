#!/usr/bin/env bash
# Python's icalendar writes a time with the offset +02:00 under a zone that it does not define, and reads it as no zone's.
#
# RFC 5545 section 3.2.19: a TZID without a leading slash names a VTIMEZONE of the same calendar, which MUST be there.
# Dates of feeds have offsets, and email.utils returns them as datetime objects with one. One would guess the time in UTC
# or a VTIMEZONE. icalendar writes TZID="UTC+02:00" and no VTIMEZONE. icalendar itself, vobject and ical.js read ten o'clock
# of wherever the reader is.
# A calendar that is made of a feed shows each event at another time to each subscriber.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ical.js@2.2.1
debian_pin python3-dateutil 2.8.2-2
debian_pin python3-tz 2022.7.1-4
debian_files python3-icalendar 4.0.3-5
debian_files python3-vobject 0.9.6.1-2
cat >probe.py <<'PY'
from email.utils import parsedate_to_datetime
import icalendar, logging, vobject
logging.disable()
event = icalendar.Event()
event.add('uid', '1')
event.add('summary', 'Ferry')
event.add('dtstamp', parsedate_to_datetime('Sun, 01 Mar 2026 06:00:00 GMT'))
event.add('dtstart', parsedate_to_datetime('Sun, 01 Mar 2026 10:00:00 +0200'))
calendar = icalendar.Calendar()
calendar.add('version', '2.0')
calendar.add('prodid', '-//Harbour Gazette//EN')
calendar.add_component(event)
text = calendar.to_ical().decode()
open('feed.ics', 'w', newline='').write(text)
print('written   ', next(line for line in text.splitlines() if line.startswith('DTSTART')))
print('icalendar ', icalendar.Calendar.from_ical(text).walk('VEVENT')[0]['dtstart'].dt.isoformat())
print('vobject   ', vobject.readOne(text).vevent.dtstart.value.isoformat())
PY
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
const calendar = new ICAL.Component(ICAL.parse(readFileSync('feed.ics', 'utf8')));
const { startDate } = new ICAL.Event(calendar.getFirstSubcomponent('vevent'));
console.log('ical.js   ', startDate.toString(), startDate.zone.tzid);
JS
observed="$(PYTHONPATH="$(printf '%s:' "$work"/*/usr/lib/python3/dist-packages)" /usr/bin/python3 probe.py; node probe.mjs)"
expected 'the time 08:00 UTC or 10:00+02:00 from all'
verdict 'written    DTSTART;TZID="UTC+02:00";VALUE=DATE-TIME:20260301T100000
icalendar  2026-03-01T10:00:00
vobject    2026-03-01T10:00:00
ical.js    2026-03-01T10:00:00 floating' "$observed"
