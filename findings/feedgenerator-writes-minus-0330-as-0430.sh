#!/usr/bin/env bash
# Python's feedgenerator writes the offset -03:30 of Newfoundland as -04:30, an hour too far west.
#
# RFC 5322 section 3.3 and RFC 3339 section 4.2: the sign of an offset holds for its hours and its minutes. One would
# guess that a library that takes aware datetimes writes the offset that they have. It divides the offset in minutes by
# 60 and rounds down: -210 is -4 hours and 30 minutes. Offsets of whole hours, and positive ones like +05:30, are right.
# All items of a site in such a zone, in RSS and in Atom, are an hour later than they were published, some in the future.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-feedgenerator 2.0.0-1
cat >write.py <<'PY'
import datetime, re, feedgenerator
zone = datetime.timezone(-datetime.timedelta(hours=3, minutes=30))
date = datetime.datetime(2026, 3, 1, 10, 0, tzinfo=zone)
for kind in (feedgenerator.Rss201rev2Feed, feedgenerator.Atom1Feed):
    feed = kind(title='Harbour Gazette', link='https://gazette.example/', description='News')
    feed.add_item('Ferry', 'https://gazette.example/1', 'Late', pubdate=date)
    print(re.search('<(pubDate|published)>(.*?)<', feed.writeString('utf-8'))[2])
PY
observed="$(/usr/bin/python3 write.py)"
expected 'Sun, 01 Mar 2026 10:00:00 -0330 and 2026-03-01T10:00:00-03:30'
verdict 'Sun, 01 Mar 2026 10:00:00 -0430
2026-03-01T10:00:00-04:30' "$observed"
