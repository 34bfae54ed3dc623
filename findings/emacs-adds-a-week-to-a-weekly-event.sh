#!/usr/bin/env bash
# Emacs imports a weekly event of four dates as one of five, and as one of nine when it is on two days of the week.
#
# RFC 5545 section 3.3.10: COUNT is the number of dates, the first included, and BYMONTHDAY may list several days. One would
# guess that the diary shows the dates of the rule, or says that it cannot. icalendar.el turns COUNT of a weekly rule into as
# many weeks after the first date, of which the last is one too many, whatever BYDAY says; daily rules are counted right. Of
# two days of a month it keeps the first.
# The diary calls to meetings that are not held, and not to some that are.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin emacs-nox 1:28.2+1-15+deb12u4
debian_pin python3-dateutil 2.8.2-2
cat >probe.el <<'ELISP'
(require 'icalendar)
(require 'diary-lib)
(setq diary-file (expand-file-name "diary") icalendar-import-format "%s")
(with-temp-buffer
  (insert-file-contents "event.ics")
  (icalendar-import-buffer diary-file t t))
(princ (mapconcat (lambda (entry) (format "%d/%d" (caar entry) (cadar entry))) (diary-list-entries '(7 1 2026) 90 t) " "))
ELISP
cat >probe.py <<'PY'
import datetime, sys
from dateutil.rrule import rrulestr
days = rrulestr(sys.argv[1], dtstart=datetime.datetime(2026, 7, 6, 10))
print(*(f'{day.month}/{day.day}' for day in days))
PY
observed="$(while read -r rule; do
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Pier//Example//EN' BEGIN:VEVENT UID:1@pier.example DTSTAMP:20260101T100000Z \
    DTSTART:20260706T100000Z DTEND:20260706T110000Z SUMMARY:Rowing "RRULE:$rule" END:VEVENT END:VCALENDAR >event.ics
  rm -f diary
  echo "$rule"
  echo "dateutil: $(/usr/bin/python3 probe.py "$rule")"
  echo "Emacs:    $(HOME="$work" emacs -Q --batch -l probe.el 2>/dev/null </dev/null)"
done <<'RULES'
FREQ=WEEKLY;COUNT=4
FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4
FREQ=MONTHLY;BYMONTHDAY=6,20;COUNT=4
FREQ=DAILY;COUNT=3
RULES
)"
expected 'the dates that dateutil has'
verdict 'FREQ=WEEKLY;COUNT=4
dateutil: 7/6 7/13 7/20 7/27
Emacs:    7/6 7/13 7/20 7/27 8/3
FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4
dateutil: 7/6 7/8 7/13 7/15
Emacs:    7/6 7/8 7/13 7/15 7/20 7/22 7/27 7/29 8/3
FREQ=MONTHLY;BYMONTHDAY=6,20;COUNT=4
dateutil: 7/6 7/20 8/6 8/20
Emacs:    7/6 8/6 9/6
FREQ=DAILY;COUNT=3
dateutil: 7/6 7/7 7/8
Emacs:    7/6 7/7 7/8' "$observed"
