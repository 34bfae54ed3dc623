#!/usr/bin/env bash
# chrono-node reads the Z of a timestamp with microseconds as local time, and so the zone "UT" of an RSS date.
#
# RFC 3339 section 5.6 allows any number of digits in the fraction, and RFC 822 section 5.1 lists UT first of all zones.
# One would guess that a parser made for all kinds of dates reads both. chrono-node reads 10:00:00.123Z as UTC, but with
# three digits more it stops at the seconds and takes them for local time; "UT" is not in its list of zones, GMT is.
# On a server in UTC everything is right; on a laptop the items of the feed move by hours.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin chrono-node@2.10.3
cat >probe.mjs <<'JS'
import { parseDate } from 'chrono-node';
for (const date of ['2026-03-01T10:00:00.123Z', '2026-03-01T10:00:00.123456Z', 'Sun, 01 Mar 2026 10:00:00 GMT', 'Sun, 01 Mar 2026 10:00:00 UT'])
  console.log(date.padEnd(29), parseDate(date).toISOString().slice(11, 16));
JS
observed="$(TZ=America/New_York node probe.mjs)"
expected '10:00 four times, in New York as elsewhere'
verdict '2026-03-01T10:00:00.123Z      10:00
2026-03-01T10:00:00.123456Z   15:00
Sun, 01 Mar 2026 10:00:00 GMT 10:00
Sun, 01 Mar 2026 10:00:00 UT  15:00' "$observed"
