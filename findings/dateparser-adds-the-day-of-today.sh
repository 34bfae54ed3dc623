#!/usr/bin/env bash
# Python's dateparser reads the month 2026-03 as another day on every day of the year.
#
# The W3C datetime profile, which Dublin Core dates and sitemaps use, allows YYYY-MM for a date known to the month. One
# would guess the first of the month, as in JavaScript and newsboat. dateparser fills the missing day with that of the
# present date (PREFER_DAY_OF_MONTH is "current").
# An item's date changes at each poll, so that a feed program that compares records sees an update every day.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-dateparser 1.1.6-1
observed="$(/usr/bin/python3 -W ignore -c '
from datetime import datetime
import dateparser
for day in (5, 29): print("read on the", day, dateparser.parse("2026-03", settings={"RELATIVE_BASE": datetime(2026, 11, day)}).date())')"
expected '2026-03-01 on both days'
verdict 'read on the 5 2026-03-05
read on the 29 2026-03-29' "$observed"
