#!/usr/bin/env bash
# ical.js, the calendar library of Thunderbird, repeats an event of the twentieth week of a year in every week.
#
# RFC 5545 section 3.3.10: with FREQ=YEARLY, BYWEEKNO=20 and BYDAY=20MO each name one Monday of the year (the RFC has both as
# examples, in 3.8.5.3), BYSETPOS picks from the set of one year, and a date that a year does not have, such as 29 February,
# is skipped. One would guess that a library either knows a rule that the RFC spells out, or refuses it. For the first three
# it returns an event in every week, and for 29 February it returns 1 March in the other years, without an error. rrule and
# Python's dateutil return the dates of the RFC.
# A reader of a calendar of events is told of 52 annual meetings a year.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin ical.js@2.2.1 rrule@2.8.1
debian_pin python3-dateutil 2.8.2-2
cat >probe.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';
const [, , library, start, rule] = process.argv;
const dates = [];
if (library === 'rrule') {
  const set = rrule.rrulestr(`DTSTART:${start.replaceAll('-', '')}T090000Z\nRRULE:${rule}`);
  dates.push(...set.all((_, count) => count < 4).map((date) => date.toISOString().slice(0, 10)));
} else {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString(`${start}T09:00:00`));
  for (let day = days.next(); day && dates.length < 4; day = days.next()) dates.push(day.toString().slice(0, 10));
}
console.log(dates.join(' '));
JS
cat >probe.py <<'PY'
import datetime, itertools, sys
from dateutil.rrule import rrulestr
days = rrulestr(sys.argv[2], dtstart=datetime.datetime.fromisoformat(sys.argv[1] + 'T09:00:00'))
print(*(day.date().isoformat() for day in itertools.islice(days, 4)))
PY
observed="$(while read -r start rule; do
  echo "$rule"
  echo "ical.js:  $(node probe.mjs ical.js "$start" "$rule")"
  echo "rrule:    $(node probe.mjs rrule "$start" "$rule")"
  echo "dateutil: $(/usr/bin/python3 probe.py "$start" "$rule")"
done <<'RULES'
1997-05-12 FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
1997-05-19 FREQ=YEARLY;BYDAY=20MO
2026-01-02 FREQ=YEARLY;BYDAY=FR;BYSETPOS=1,-1
2024-02-29 FREQ=YEARLY
RULES
)"
expected 'three times the same dates, with one Monday a year, two Fridays a year, and 29 February in leap years only'
verdict 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO
ical.js:  1997-05-19 1997-05-26 1997-06-02 1997-06-09
rrule:    1997-05-12 1998-05-11 1999-05-17 2000-05-15
dateutil: 1997-05-12 1998-05-11 1999-05-17 2000-05-15
FREQ=YEARLY;BYDAY=20MO
ical.js:  1997-05-19 1997-05-26 1997-06-02 1997-06-09
rrule:    1997-05-19 1998-05-18 1999-05-17 2000-05-15
dateutil: 1997-05-19 1998-05-18 1999-05-17 2000-05-15
FREQ=YEARLY;BYDAY=FR;BYSETPOS=1,-1
ical.js:  2026-01-02 2026-01-09 2026-01-16 2026-01-23
rrule:    2026-01-02 2026-12-25 2027-01-01 2027-12-31
dateutil: 2026-01-02 2026-12-25 2027-01-01 2027-12-31
FREQ=YEARLY
ical.js:  2024-02-29 2025-03-01 2026-03-01 2027-03-01
rrule:    2024-02-29 2028-02-29 2032-02-29 2036-02-29
dateutil: 2024-02-29 2028-02-29 2032-02-29 2036-02-29' "$observed"
