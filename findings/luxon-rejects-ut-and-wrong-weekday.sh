#!/usr/bin/env bash
# luxon's fromRFC2822 rejects the zone "UT" and every date whose weekday is wrong.
#
# RFC 5322 section 4.3 keeps "UT" among the obsolete zones that a reader must accept, next to GMT, which luxon knows.
# The weekday is redundant, and generators with a wrong one are common. One would guess that both dates are read, as by
# Date, dayjs and every reader of this folder. luxon returns an invalid DateTime, toISO() is null, nothing is thrown. An
# RSS program on luxon has items without dates from publishers whose dates all other readers show.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin luxon@3.7.2
cat >probe.cjs <<'JS'
const { DateTime } = require('luxon');
for (const date of ['Sun, 01 Mar 2026 10:00:00 GMT', 'Sun, 01 Mar 2026 10:00:00 UT', 'Mon, 01 Mar 2026 10:00:00 GMT'])
  console.log(date, DateTime.fromRFC2822(date, { zone: 'utc' }).toISO());
JS
observed="$(node probe.cjs)"
expected '2026-03-01T10:00:00.000Z for the first two'
verdict 'Sun, 01 Mar 2026 10:00:00 GMT 2026-03-01T10:00:00.000Z
Sun, 01 Mar 2026 10:00:00 UT null
Mon, 01 Mar 2026 10:00:00 GMT null' "$observed"
