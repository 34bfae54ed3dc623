#!/usr/bin/env bash
# zod's z.iso.datetime() rejects a JSON Feed date with a numeric offset, and in every mode one with small letters.
#
# JSON Feed 1.1: dates are RFC 3339, whose section 5.6 requires an offset, Z or numeric, and allows small letters. The
# specification's own example is 2010-02-07T14:04:00-05:00. One would guess that the format named datetime accepts it.
# By default zod wants Z; { offset: true } is needed for numbers, and neither takes "t" and "z".
# A feed program that validates with the default drops or rejects the items of publishers outside UTC.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin zod@4.6.7
cat >probe.mjs <<'JS'
import { z } from 'zod';
for (const date of ['2010-02-07T19:04:00Z', '2010-02-07T14:04:00-05:00', '2010-02-07t19:04:00z'])
  console.log(date.padEnd(25), z.iso.datetime().safeParse(date).success, z.iso.datetime({ offset: true }).safeParse(date).success);
JS
observed="$(node probe.mjs)"
expected 'true true three times'
verdict '2010-02-07T19:04:00Z      true true
2010-02-07T14:04:00-05:00 false true
2010-02-07t19:04:00z      false false' "$observed"
