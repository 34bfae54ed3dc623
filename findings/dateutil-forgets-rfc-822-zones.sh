#!/usr/bin/env bash
# python-dateutil reads "10:00:00 EST" of an RSS date as ten o'clock of no zone at all.
#
# RFC 822 section 5.1 defines EST, EDT, CST, CDT, MST, MDT, PST and PDT with their offsets, and RSS 2.0 dates are RFC
# 822 dates. One would guess 15:00 UTC, or an error. dateutil knows only UTC, GMT and the zone names of the machine it
# runs on; the other names are parsed, warned about at most, and dropped, and the result is naive. So the same program
# is right on a machine in New York and five hours wrong on a server.
# A feed program in Python should read pubDate with email.utils, which knows the eight names.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-dateutil 2.8.2-2
cat >probe.py <<'PY'
import warnings
from email.utils import parsedate_to_datetime
from dateutil.parser import parse
warnings.simplefilter('ignore')
date = 'Sun, 01 Mar 2026 10:00:00 EST'
print('dateutil   ', parse(date).isoformat())
print('email.utils', parsedate_to_datetime(date).isoformat())
PY
expected '2026-03-01T10:00:00-05:00 from both'
verdict 'UTC server:
dateutil    2026-03-01T10:00:00
email.utils 2026-03-01T10:00:00-05:00
New York:
dateutil    2026-03-01T10:00:00-05:00
email.utils 2026-03-01T10:00:00-05:00' "$(echo 'UTC server:'; /usr/bin/python3 probe.py; echo 'New York:'; TZ=America/New_York /usr/bin/python3 probe.py)"
