#!/usr/bin/env bash
# newsboat dates an entry of 1965 to the year 2101.
#
# RFC 3339 section 1 covers years 0000 to 9999, and archives do publish feeds of old issues. time_t is signed and 64
# bits wide here, so one would guess that a date before 1970 is shown as it is. newsboat narrows the negative number to
# an unsigned 32-bit one and the entry moves 136 years ahead.
# A reader that sorts by date shows such entries above all others for good, and any "newer than" filter takes them.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Gazette archive</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Bridge opens</title><id>urn:example:1</id><link href="https://gazette.example/1"/><updated>1965-03-01T10:00:00Z</updated></entry>
</feed>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
seconds="$(/usr/bin/python3 -c 'import sqlite3; print(*sqlite3.connect("cache.db").execute("select pubDate from rss_item").fetchone())')"
expected '1965-03-01T10:00:00Z'
verdict '2101-04-07T16:28:16Z' "$(date -u -d "@$seconds" +%FT%TZ)"
