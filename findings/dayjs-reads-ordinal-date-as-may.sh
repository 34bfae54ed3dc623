#!/usr/bin/env bash
# dayjs reads the sixtieth day of a year, 2026-060, as 31 May.
#
# ISO 8601 writes an ordinal date as YYYY-DDD: 2026-060 is 1 March 2026. date-fns and luxon read it; JavaScript's Date
# rejects it. One would guess one of the two. dayjs's own pattern takes the 06 for a month and the 0 for a day,
# and day 0 of June is the last day of May. isValid() says true.
# A feed program that tries dayjs on dates in unknown forms gets a date that is three months off and looks sound.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin dayjs@1.11.23 date-fns@4.4.0 luxon@3.7.2
cat >probe.cjs <<'JS'
const dayjs = require('dayjs')('2026-060');
console.log('dayjs   ', dayjs.isValid(), dayjs.format('YYYY-MM-DD'));
console.log('date-fns', require('date-fns').format(require('date-fns').parseISO('2026-060'), 'yyyy-MM-dd'));
console.log('luxon   ', require('luxon').DateTime.fromISO('2026-060').toISODate());
JS
observed="$(node probe.cjs)"
expected '2026-03-01 from each, or an invalid date'
verdict 'dayjs    true 2026-05-31
date-fns 2026-03-01
luxon    2026-03-01' "$observed"
