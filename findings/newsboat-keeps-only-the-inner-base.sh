#!/usr/bin/env bash
# newsboat forgets the base of the feed when an entry has a relative one of its own.
#
# XML Base section 4: a relative xml:base is resolved against the base of the parent, so pics/ inside
# https://gazette.example/news/ is https://gazette.example/news/pics/. One would guess that value, as in Python's
# feedparser. newsboat stores "pics/" as the base of the article, and a picture's address cannot be completed from it.
# The links of the article lead nowhere although both attributes are in the document.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/news/">
  <title>Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>outer</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><content>A</content></entry>
  <entry><title>inner</title><id>urn:example:2</id><updated>2026-03-01T10:00:00Z</updated><content xml:base="pics/">B</content></entry>
</feed>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import feedparser, sqlite3
bases = dict(sqlite3.connect('cache.db').execute('select title, base from rss_item'))
for entry in feedparser.parse('feed.xml').entries:
    print(entry.title, bases[entry.title], entry.content[0].base)
PY
expected 'inner https://gazette.example/news/pics/ from both'
verdict 'outer https://gazette.example/news/ https://gazette.example/news/
inner pics/ https://gazette.example/news/pics/' "$(/usr/bin/python3 probe.py)"
