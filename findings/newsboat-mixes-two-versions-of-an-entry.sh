#!/usr/bin/env bash
# newsboat shows the older version of an entry under the date of the newer one.
#
# RFC 4287 section 4.1.1: a feed may hold several entries with the same atom:id if their atom:updated differ, and a
# reader may display all of them or the latest. One would guess the latest, or the first, as a whole. newsboat
# stores one row with the title and text of the first entry and the date of the second.
# A reader sees the uncorrected text dated after the correction.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-02T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry sails</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><content>It sails.</content></entry>
  <entry><title>Ferry stays</title><id>urn:example:1</id><updated>2026-03-02T10:00:00Z</updated><content>It stays.</content></entry>
</feed>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import sqlite3
from datetime import datetime, timezone
for title, content, seconds in sqlite3.connect('cache.db').execute('select title, content, pubDate from rss_item'):
    print(title, '|', content, '|', datetime.fromtimestamp(seconds, timezone.utc).date())
PY
expected 'Ferry stays | It stays. | 2026-03-02 (or the first entry with the date 2026-03-01)'
verdict 'Ferry sails | It sails. | 2026-03-02' "$(/usr/bin/python3 probe.py)"
