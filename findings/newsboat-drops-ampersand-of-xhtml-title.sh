#!/usr/bin/env bash
# newsboat removes the ampersand from a title that is XHTML.
#
# RFC 4287 section 3.1.1.3: in an XHTML title `&amp;` is one ampersand. One would guess that a reader that turns the
# markup into plain text keeps the characters. newsboat drops an ampersand between spaces from such a title, as it is an
# entity without a name once the text is read as HTML; the same words in a type="text" or "html" title are shown whole.
# A reader sees "Quill  Holm", and a search for the firm's name finds nothing.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Quill &amp; Holm: R&amp;D</title><id>urn:example:1</id><link href="https://gazette.example/1"/><updated>2026-03-01T10:00:00Z</updated></entry>
  <entry><title type="html">Quill &amp;amp; Holm: R&amp;amp;D</title><id>urn:example:2</id><link href="https://gazette.example/2"/>
    <updated>2026-03-01T10:00:00Z</updated></entry>
  <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Quill &amp; Holm: R&amp;D</div></title>
    <id>urn:example:3</id><link href="https://gazette.example/3"/><updated>2026-03-01T10:00:00Z</updated></entry>
</feed>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import sqlite3
for title, in sqlite3.connect('cache.db').execute('select title from rss_item order by guid'):
    print(repr(title))
PY
expected "'Quill & Holm: R&D' three times"
verdict "'Quill & Holm: R&D'
'Quill & Holm: R&D'
'Quill  Holm: R&D'" "$(/usr/bin/python3 probe.py)"
