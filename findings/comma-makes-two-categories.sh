#!/usr/bin/env bash
# The npm package ics and Python's icalendar make two categories of "News, local".
#
# RFC 5545 section 3.8.1.2: CATEGORIES is a list of texts between commas, and section 3.3.11: a comma in a text is written
# "\,". One would guess that a library which escapes the comma of a summary does so for a category. ics does not, and
# ical.js finds two categories in what it writes. icalendar writes the escape, and ignores it when it reads: it takes its
# own category for two.
# Events of a calendar feed turn up under categories that the publisher does not have, and are missing from the one meant.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ics@3.12.0 ical.js@2.2.1
debian_pin python3-dateutil 2.8.2-2
debian_pin python3-tz 2022.7.1-4
debian_files python3-icalendar 4.0.3-5
cat >write.cjs <<'JS'
const { value } = require('ics').createEvent({ uid: '1', start: [2026, 3, 1], end: [2026, 3, 2], title: 'Fair, big', categories: ['News, local'] });
require('node:fs').writeFileSync('npm.ics', value);
JS
cat >probe.py <<'PY'
from datetime import date, datetime, timezone
import icalendar
event = icalendar.Event()
event.add('uid', '1')
event.add('dtstamp', datetime(2026, 3, 1, tzinfo=timezone.utc))
event.add('dtstart', date(2026, 3, 1))
event.add('summary', 'Fair, big')
event.add('categories', ['News, local'])
calendar = icalendar.Calendar()
calendar.add('version', '2.0')
calendar.add('prodid', '-//Harbour Gazette//EN')
calendar.add_component(event)
open('python.ics', 'wb').write(calendar.to_ical())
read = icalendar.Calendar.from_ical(calendar.to_ical()).walk('VEVENT')[0]
print('icalendar', str(read['summary']), [str(category) for category in read['categories'].cats], 'from icalendar')
PY
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
for (const [file, name] of [['npm.ics', 'ics'], ['python.ics', 'icalendar']]) {
  const text = readFileSync(file, 'utf8');
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  const categories = event.getFirstProperty('categories').getValues();
  console.log('ical.js  ', event.getFirstPropertyValue('summary'), JSON.stringify(categories), 'from', name);
}
JS
observed="$(node write.cjs; PYTHONPATH="$work/python3-icalendar/usr/lib/python3/dist-packages" /usr/bin/python3 probe.py; node probe.mjs)"
expected 'one category, three times'
verdict "icalendar Fair, big ['News', ' local'] from icalendar
ical.js   Fair, big [\"News\",\" local\"] from ics
ical.js   Fair, big [\"News, local\"] from icalendar" "$observed"
