#!/usr/bin/env bash
# PyRSS2Gen writes a time of New York as the same time of Greenwich.
#
# RSS 2.0: pubDate is an RFC 822 date, whose section 5.1 gives the offset of the time before it. A Python datetime can have
# one, and strftime, isoformat and email.utils.format_datetime use it. One would guess 15:00 GMT or 10:00 -0500. PyRSS2Gen
# writes the digits of the clock and "GMT" behind them. A comment in its source asks for dates in GMT, but it takes all.
# A subscriber sees the article of ten o'clock five hours too early, below what he has read, and an aggregator that asks
# for what is new since its last visit never sees it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-pyrss2gen 1.1-2
cat >probe.py <<'PY'
import re, PyRSS2Gen
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
date = datetime(2026, 3, 1, 10, tzinfo=timezone(timedelta(hours=-5)))
feed = PyRSS2Gen.RSS2('Gazette', 'https://gazette.example/', 'News', lastBuildDate=date,
                      items=[PyRSS2Gen.RSSItem(title='Ferry', pubDate=date)])
for name, value in re.findall('<(lastBuildDate|pubDate)>(.*?)<', feed.to_xml('utf-8')):
    print(name.ljust(13), value)
print('email.utils  ', format_datetime(date))
PY
expected 'Sun, 01 Mar 2026 15:00:00 GMT, or 10:00:00 -0500'
verdict 'lastBuildDate Sun, 01 Mar 2026 10:00:00 GMT
pubDate       Sun, 01 Mar 2026 10:00:00 GMT
email.utils   Sun, 01 Mar 2026 10:00:00 -0500' "$(/usr/bin/python3 probe.py)"
