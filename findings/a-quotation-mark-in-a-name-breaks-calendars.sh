#!/usr/bin/env bash
# A quotation mark in the name of an organizer makes sabre/vobject refuse the calendar, and cuts or changes the name elsewhere.
#
# RFC 6868, which updates RFC 5545: a quotation mark in the value of a parameter is written as a circumflex and an apostrophe,
# and read back as the mark. One would guess that software which reads and writes names does so, thirteen years after. ical.js
# does. Of the readers sabre/vobject refuses the calendar for the circumflex, which RFC 5545 section 3.1 always allowed, and
# three others show the two signs. The writers ics and ical-generator put a backslash before the mark, which means nothing
# there, so that the name ends at the mark for ical.js.
# The events of one organizer with a nickname keep a whole calendar from being read.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ical.js@2.2.1 ical-generator@10.2.0 ics@3.12.0
debian_pin php-sabre-vobject 2.1.7-6.1
debian_pin python3-icalendar 4.0.3-5
debian_pin python3-vobject 0.9.6.1-2
debian_pin ruby-icalendar 2.8.0-1
cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import ical from 'ical-generator';
import ICAL from 'ical.js';
import ics from 'ics';
const organizer = { name: 'Ada "Captain" Quill', email: 'ada@pier.example' };
const calendar = new ICAL.Component(['vcalendar', [], []]);
const event = new ICAL.Component('vevent');
event.addPropertyWithValue('uid', '1@pier.example');
event.addPropertyWithValue('dtstamp', ICAL.Time.fromString('2026-03-01T10:00:00Z'));
event.addPropertyWithValue('dtstart', ICAL.Time.fromString('2026-03-01T10:00:00Z'));
event.addPropertyWithValue('organizer', `mailto:${organizer.email}`).setParameter('cn', organizer.name);
calendar.addPropertyWithValue('version', '2.0');
calendar.addPropertyWithValue('prodid', '-//Pier//Example//EN');
calendar.addSubcomponent(event);
writeFileSync('ical.js.ics', `${calendar}\r\n`);
const other = ical();
other.createEvent({ start: new Date('2026-03-01T10:00:00Z'), summary: 'Fair', organizer });
writeFileSync('ical-generator.ics', other.toString());
writeFileSync('ics.ics', ics.createEvent({ start: [2026, 3, 1, 10, 0], duration: { hours: 1 }, title: 'Fair', organizer }).value);
JS
node write.mjs
cat >read.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
console.log(calendar.getFirstSubcomponent('vevent').getFirstProperty('organizer').getParameter('cn'));
JS
cat >read.php <<'PHP'
<?php
require 'Sabre/VObject/autoload.php';
try {
    echo Sabre\VObject\Reader::read(file_get_contents($argv[1]))->VEVENT->ORGANIZER['CN'], "\n";
} catch (Sabre\VObject\ParseException $refusal) {
    echo $refusal->getMessage(), "\n";
}
PHP
cat >read.py <<'PY'
import icalendar, sys, vobject
text = open(sys.argv[2]).read()
if sys.argv[1] == 'icalendar':
    print(icalendar.Calendar.from_ical(text).walk('VEVENT')[0]['ORGANIZER'].params['CN'])
else:
    print(*vobject.readOne(text).vevent.organizer.params['CN'])
PY
observed="$(for writer in ical.js ical-generator ics; do
  printf 'written by %s, read by ical.js: %s\n' "$writer" "$(node read.mjs "$writer.ics")"
done
  echo "written by ical.js, read by sabre/vobject: $(php read.php ical.js.ics)"
  echo "written by ical.js, read by icalendar: $(/usr/bin/python3 read.py icalendar ical.js.ics)"
  echo "written by ical.js, read by vobject: $(/usr/bin/python3 read.py vobject ical.js.ics)"
  printf 'written by ical.js, read by ruby-icalendar: '
  ruby -rstringio -ricalendar -e 'puts Icalendar::Calendar.parse(File.read("ical.js.ics"))[0].events[0].organizer.ical_params["cn"]')"
expected 'Ada "Captain" Quill from each'
verdict "written by ical.js, read by ical.js: Ada \"Captain\" Quill
written by ical-generator, read by ical.js: Ada \\
written by ics, read by ical.js: Ada \\
written by ical.js, read by sabre/vobject: Invalid VObject, line 8 did not follow the icalendar/vcard format
written by ical.js, read by icalendar: Ada ^'Captain^' Quill
written by ical.js, read by vobject: Ada ^'Captain^' Quill
written by ical.js, read by ruby-icalendar: Ada ^'Captain^' Quill" "$observed"
