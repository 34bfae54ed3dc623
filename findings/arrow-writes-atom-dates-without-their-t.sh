#!/usr/bin/env bash
# Python's arrow writes a space instead of "T" into the dates of its formats FORMAT_ATOM, FORMAT_RFC3339 and FORMAT_W3C.
#
# RFC 4287 section 3.3: in Atom an uppercase "T" MUST separate date and time. RFC 3339 section 5.6 lets an application write
# a space for people, and the grammar of XML Schema and of the W3C's note has only "T". One would guess that a constant
# with the name of a format writes it. newsboat reads the date alone and dates the article to midnight of Greenwich, ten
# hours early; Ruby's RSS library rejects the whole feed.
# The feed of a publisher who trusts the names of the constants is refused or sorted wrongly.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files python3-arrow 1.2.3-1
debian_pin python3-dateutil 2.8.2-2
debian_pin newsboat 2.21-1.5
debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
cat >write.py <<'PY'
import sys, arrow
date = arrow.get('2026-03-01T10:00:00+00:00').format(getattr(arrow, sys.argv[1]))
print(f'''<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>urn:example:1</id><updated>{date}</updated>
<author><name>Ada Quill</name></author><entry><title>Ferry</title><id>urn:example:2</id>
<link href="https://gazette.example/1"/><updated>{date}</updated><content>Late.</content></entry></feed>''')
PY
cat >probe.rb <<'RB'
require 'rss'
begin
  puts "ruby      #{RSS::Parser.parse(File.read('feed.xml')).entries[0].updated.content.iso8601}"
rescue RSS::Error => error
  puts "ruby      #{error.class}"
end
RB
PYTHONPATH="$work/python3-arrow/usr/lib/python3/dist-packages" /usr/bin/python3 write.py FORMAT_ATOM >feed.xml
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
observed="$(printf 'written   '; grep -om1 '<updated>[^<]*' feed.xml | sed 's/<updated>//'
  /usr/bin/python3 -c 'import sqlite3; print("newsboat ", *sqlite3.connect("cache.db").execute("select datetime(pubDate, \"unixepoch\") from rss_item").fetchone())'
  ruby probe.rb)"
expected '2026-03-01T10:00:00+00:00, and ten o'"'"'clock from both readers'
verdict 'written   2026-03-01 10:00:00+00:00
newsboat  2026-03-01 00:00:00
ruby      RSS::NotAvailableValueError' "$observed"
