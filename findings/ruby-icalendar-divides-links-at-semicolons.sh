#!/usr/bin/env bash
# Ruby's icalendar reads a link or an attachment with a semicolon as two.
#
# RFC 5545 sections 3.8.4.6 and 3.8.1.1: URL and ATTACH have one value, a URI, in which a semicolon is a plain character (RFC
# 3986 section 2.2). One would guess that a reader which knows the type of a value divides only lists. It divides every link at
# its semicolons, as it does a text, and makes a relative link of the rest. Python's icalendar and ical.js return one.
# An aggregator of events stores a link that leads to another page, and fetches a poster or recording that does not exist.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ical.js@2.2.1
debian_pin ruby-icalendar 2.8.0-1
debian_pin python3-icalendar 4.0.3-5
printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Pier//Example//EN' BEGIN:VEVENT UID:1@pier.example DTSTAMP:20260301T100000Z \
  DTSTART:20260301T100000Z 'URL:https://gazette.example/fair;day=1' 'ATTACH:https://gazette.example/fair;v=2.mp3' END:VEVENT \
  END:VCALENDAR >event.ics
cat >probe.rb <<'RUBY'
require 'stringio'
require 'icalendar'
event = Icalendar::Calendar.parse(File.read('event.ics'))[0].events[0]
[event.url, event.attach[0]].each { |link| puts "ruby: #{[link].flatten.join(' and ')}" }
RUBY
cat >probe.py <<'PY'
import icalendar
event = icalendar.Calendar.from_ical(open('event.ics').read()).walk('VEVENT')[0]
for name in 'URL', 'ATTACH':
    print('python:', event[name])
PY
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
const event = new ICAL.Component(ICAL.parse(readFileSync('event.ics', 'utf8'))).getFirstSubcomponent('vevent');
for (const name of ['url', 'attach']) console.log(`ical.js: ${event.getFirstProperty(name).getValues().join(' and ')}`);
JS
expected 'https://gazette.example/fair;day=1, and https://gazette.example/fair;v=2.mp3 from each'
verdict 'ruby: https://gazette.example/fair and day=1
ruby: https://gazette.example/fair and v=2.mp3
python: https://gazette.example/fair;day=1
python: https://gazette.example/fair;v=2.mp3
ical.js: https://gazette.example/fair;day=1
ical.js: https://gazette.example/fair;v=2.mp3' "$(ruby probe.rb && /usr/bin/python3 probe.py && node probe.mjs)"
