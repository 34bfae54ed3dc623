#!/usr/bin/env bash
# podcastparser, the parser of gPodder, returns no notes for an Atom entry with XHTML content or with a summary only.
#
# RFC 4287 section 4.1.2 allows content of any type, and a summary next to it or in its place. One would guess that a
# podcast client that accepts Atom shows whichever is there. podcastparser reads content with type html or text and
# nothing else, so the description of the other entries is the empty string, while their audio file is found.
# A listener sees an episode without a word about it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-podcastparser 0.6.9-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Pier talk</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>html</title><id>urn:example:1</id><updated>2026-03-03T10:00:00Z</updated>
    <link rel="enclosure" type="audio/mpeg" href="https://pier.example/1.mp3"/><content type="html">&lt;p&gt;Notes&lt;/p&gt;</content></entry>
  <entry><title>xhtml</title><id>urn:example:2</id><updated>2026-03-02T10:00:00Z</updated>
    <link rel="enclosure" type="audio/mpeg" href="https://pier.example/2.mp3"/>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Notes</p></div></content></entry>
  <entry><title>summary</title><id>urn:example:3</id><link href="https://pier.example/3"/><updated>2026-03-01T10:00:00Z</updated>
    <link rel="enclosure" type="audio/mpeg" href="https://pier.example/3.mp3"/><summary>Notes</summary></entry>
</feed>
XML
observed="$(/usr/bin/python3 -c '
import podcastparser
for episode in podcastparser.parse("https://pier.example/feed", open("feed.xml", "rb"))["episodes"]:
    print(episode["title"], repr(episode["description"]))')"
expected "'Notes' three times"
verdict "html 'Notes'
xhtml ''
summary ''" "$observed"
