#!/usr/bin/env bash
# Python's feedparser lists itunes:summary as the first content of an item that has its whole text in content:encoded.
#
# entry.content is documented as a list of the full contents, best known by entry.content[0]. The iTunes summary is a
# plain description for podcast directories. One would guess that content:encoded comes first, or that the summary is
# entry.summary. The list is in document order, and many podcast feeds write the iTunes tags before content:encoded.
# A feed program that reads content[0] publishes the teaser, as text/plain, in place of the show notes.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Pier talk</title><link>https://pier.example/</link><description>Podcast</description>
<item><title>Ferry</title><link>https://pier.example/1</link><itunes:summary>Teaser</itunes:summary>
<description>Teaser</description><content:encoded>&lt;p&gt;Show notes&lt;/p&gt;</content:encoded></item></channel></rss>
XML
observed="$(/usr/bin/python3 -c '
import feedparser
for content in feedparser.parse("feed.xml").entries[0].content: print(content.type, content.value)')"
expected 'text/html <p>Show notes</p> first'
verdict 'text/plain Teaser
text/html <p>Show notes</p>' "$observed"
