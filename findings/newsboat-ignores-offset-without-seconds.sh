#!/usr/bin/env bash
# newsboat ignores the zone of a W3C date that has no seconds.
#
# The Dublin Core module of RSS 1.0 takes dates in W3C's profile of ISO 8601, whose forms include YYYY-MM-DDThh:mmTZD,
# without seconds. One would guess 04:30 UTC for 10:00+05:30. newsboat reads the zone only after the seconds, and stores
# 10:00 UTC. With seconds, and in sfeed, the time is right.
# Items of such feeds are off by the zone of their publisher: old by hours in the east, in the future in the west.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
debian_pin sfeed 1.7-1
cat >feed.xml <<'XML'
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://gazette.example/feed"><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<items><rdf:Seq><rdf:li rdf:resource="https://gazette.example/1"/><rdf:li rdf:resource="https://gazette.example/2"/></rdf:Seq></items></channel>
<item rdf:about="https://gazette.example/1"><title>seconds</title><link>https://gazette.example/1</link><dc:date>2026-03-01T10:00:00+05:30</dc:date></item>
<item rdf:about="https://gazette.example/2"><title>minutes</title><link>https://gazette.example/2</link><dc:date>2026-03-01T10:00+05:30</dc:date></item>
</rdf:RDF>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import sqlite3, time
for title, seconds in sqlite3.connect('cache.db').execute('select title, pubDate from rss_item order by guid'):
    print('newsboat', title, time.strftime('%H:%M', time.gmtime(seconds)))
PY
observed="$(/usr/bin/python3 probe.py; sfeed <feed.xml | while IFS=$'\t' read -r when title _; do
  echo "sfeed    $title $(date -u -d "@$when" +%H:%M)"; done)"
expected '04:30 four times'
verdict 'newsboat seconds 04:30
newsboat minutes 10:00
sfeed    seconds 04:30
sfeed    minutes 04:30' "$observed"
