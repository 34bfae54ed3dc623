#!/usr/bin/env bash
# newsboat gives an RSS item the time of the download when its date has a comment.
#
# RSS 2.0 takes dates of RFC 822, whose section 3.4.3 allows comments in parentheses between the parts; mail software
# writes them after the zone. One would guess that the comment is skipped, or that the date is missing. newsboat skips
# a comment at the end, but with one before the zone it falls back to the current time and stores that.
# A reader sees an old item as the newest, with a wrong date that looks right. sfeed reads the date.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
debian_pin sfeed 1.7-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>after</title><link>https://gazette.example/1</link><guid isPermaLink="false">1</guid>
<pubDate>Mon, 01 Mar 2021 10:00:00 +0000 (GMT)</pubDate></item>
<item><title>before</title><link>https://gazette.example/2</link><guid isPermaLink="false">2</guid>
<pubDate>Mon, 01 Mar 2021 10:00:00 (winter time) +0000</pubDate></item></channel></rss>
XML
echo "file://$work/feed.xml" >urls
started="$(date +%s)"
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import sqlite3, sys
from datetime import datetime, timezone
for title, seconds in sqlite3.connect('cache.db').execute('select title, pubDate from rss_item order by guid'):
    now = seconds >= int(sys.argv[1])
    print('newsboat', title, 'time of download' if now else datetime.fromtimestamp(seconds, timezone.utc).isoformat())
PY
observed="$(/usr/bin/python3 probe.py "$started"; sfeed <feed.xml | while IFS=$'\t' read -r when title _; do
  echo "sfeed    $title $(date -u -d "@$when" +%FT%T+00:00)"; done)"
expected '2021-03-01T10:00:00+00:00 four times'
verdict 'newsboat after 2021-03-01T10:00:00+00:00
newsboat before time of download
sfeed    after 2021-03-01T10:00:00+00:00
sfeed    before 2021-03-01T10:00:00+00:00' "$observed"
