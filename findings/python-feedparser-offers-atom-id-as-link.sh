#!/usr/bin/env bash
# Python's feedparser, and rss2email with it, offer the id of an Atom entry without a page as its link.
#
# RFC 4287 section 4.2.6: processors MUST NOT assume that an atom:id can be dereferenced; the RSS rule that a guid is a
# permalink by default does not exist in Atom. One would guess no link where the entry has no alternate
# link. feedparser sets guidislink to True for every Atom entry and copies the id, tag: and urn: URIs included.
# A feed program or mail shows a headline that links to "tag:gazette.example,2026:1", which no browser opens.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>tag:gazette.example,2026:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Whole text in the feed</title><id>tag:gazette.example,2026:1</id><updated>2026-03-01T10:00:00Z</updated>
    <link rel="replies" href="https://gazette.example/1/comments"/><content>Without a page of its own.</content></entry>
</feed>
XML
observed="$(/usr/bin/python3 -c '
import feedparser
entry = feedparser.parse("feed.xml").entries[0]
print(entry.get("link"), entry.get("guidislink"))')"
expected 'None False'
verdict 'tag:gazette.example,2026:1 True' "$observed"
