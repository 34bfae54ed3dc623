#!/usr/bin/env bash
# ts-ics writes "Holm, Bert: press" so that a part of the name becomes the address, and cuts a quoted name when it reads one.
#
# RFC 5545 section 3.2: the value of a parameter that has a colon, a semicolon or a comma MUST be quoted, and the quotation
# marks are no part of it. One would guess quotation marks in the file, and the name without them in the object. ts-ics
# never writes any, so ical.js takes what follows the colon for the address, and the next name ends at its semicolon; and
# it looks for the end of a quoted name at the first semicolon inside.
# A reply to the organizer of an event does not arrive, and lists of guests show half of a name.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ts-ics@2.4.6 ical.js@2.2.1
cat >probe.mjs <<'JS'
import ICAL from 'ical.js';
import { convertIcsCalendar, generateIcsCalendar } from 'ts-ics';
const at = { date: new Date('2026-03-01T10:00:00Z') };
const people = [{ name: 'Holm, Bert: press', email: 'bert@gazette.example' }, { name: 'Quill, Ada; editor', email: 'ada@gazette.example' }];
const written = generateIcsCalendar({
  version: '2.0', prodId: 'Gazette',
  events: [{ uid: '1', summary: 'Fair', stamp: at, start: at, duration: { hours: 1 }, attendees: people }],
});
const event = new ICAL.Component(ICAL.parse(written)).getFirstSubcomponent('vevent');
for (const guest of event.getAllProperties('attendee')) {
  console.log('ical.js of ts-ics:', guest.getFirstParameter('cn'), '/', guest.getFirstValue());
}
const quoted = written.replace(/CN=([^\r\n]*?):MAILTO/g, 'CN="$1":MAILTO');
const parsed = new ICAL.Component(ICAL.parse(quoted)).getFirstSubcomponent('vevent');
for (const guest of parsed.getAllProperties('attendee')) {
  console.log('ical.js, quoted:  ', guest.getFirstParameter('cn'), '/', guest.getFirstValue());
}
for (const guest of convertIcsCalendar(undefined, quoted).events[0].attendees) {
  console.log('ts-ics, quoted:   ', guest.name, '/', guest.email);
}
JS
expected 'two whole names, each with its address, from all three'
verdict 'ical.js of ts-ics: Holm, Bert /  press:MAILTO:bert@gazette.example
ical.js of ts-ics: Quill, Ada / MAILTO:ada@gazette.example
ical.js, quoted:   Holm, Bert: press / MAILTO:bert@gazette.example
ical.js, quoted:   Quill, Ada; editor / MAILTO:ada@gazette.example
ts-ics, quoted:    Holm, Bert: press / bert@gazette.example
ts-ics, quoted:    "Quill, Ada / ada@gazette.example' "$(node probe.mjs)"
