#!/usr/bin/env bash
# ruby-feedparser, which feed2imap uses, links an Atom entry to its last link, be it the audio file or the source.
#
# RFC 4287 section 4.2.7.2: only the relation says which link is the page. One would guess that rel="alternate" is
# preferred. ruby-feedparser overwrites the link with each element whose relation it does not exclude, so rel="via",
# which names where the author found the story, or rel="enclosure" replaces the page when it is written last.
# A mail of feed2imap for such an entry leads to another publisher or starts a download, and the enclosure list is
# empty.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin ruby-feedparser 0.11.2-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Found</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <link rel="alternate" href="https://gazette.example/1"/><link rel="via" href="https://other.example/"/></entry>
  <entry><title>Heard</title><id>urn:example:2</id><updated>2026-03-01T10:00:00Z</updated>
    <link rel="alternate" href="https://gazette.example/2"/>
    <link rel="enclosure" type="audio/mpeg" length="5" href="https://gazette.example/2.mp3"/></entry>
</feed>
XML
observed="$(ruby -e '
  require "feedparser"
  FeedParser::Feed.new(File.read("feed.xml")).items.each { |item| puts "#{item.title} #{item.link} #{item.enclosures}" }')"
expected 'https://gazette.example/1 and https://gazette.example/2 with one enclosure'
verdict 'Found https://other.example/ []
Heard https://gazette.example/2.mp3 []' "$observed"
