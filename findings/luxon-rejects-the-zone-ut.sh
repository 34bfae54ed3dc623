#!/usr/bin/env bash
# luxon's fromRFC2822 rejects the zone "UT", the first one that RFC 822 lists.
#
# RFC 822 section 5.1 has UT and GMT as names of one zone, and RFC 5322 section 4.3 keeps both among the forms that a
# reader must accept. One would guess that a parser which knows GMT and EST knows UT. luxon returns an invalid DateTime:
# toISO() is null, and nothing is thrown. Date and dayjs read it.
# An RSS program on luxon has items without dates from publishers whose dates other readers show.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin luxon@3.7.2 dayjs@1.11.23
cat >probe.cjs <<'JS'
const { DateTime } = require('luxon');
const dayjs = require('dayjs');
for (const zone of ['GMT', 'EST', 'UT']) {
  const date = `Sun, 01 Mar 2026 10:00:00 ${zone}`;
  console.log(zone.padEnd(3), 'luxon', DateTime.fromRFC2822(date, { zone: 'utc' }).toISO(), 'dayjs', dayjs(date).toISOString());
}
JS
observed="$(node probe.cjs)"
expected 'UT as GMT: 2026-03-01T10:00:00.000Z from both'
verdict 'GMT luxon 2026-03-01T10:00:00.000Z dayjs 2026-03-01T10:00:00.000Z
EST luxon 2026-03-01T15:00:00.000Z dayjs 2026-03-01T15:00:00.000Z
UT  luxon null dayjs 2026-03-01T10:00:00.000Z' "$observed"
