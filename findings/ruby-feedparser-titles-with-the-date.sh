#!/usr/bin/env bash
# ruby-feedparser, and feed2imap with it, gives an RSS item without a title its date as the title.
#
# RSS 2.0: title is optional where there is a description; microblogs have feeds without titles. One would guess nil, or
# the first words of the description, as rss2email does. ruby-feedparser puts the text of pubDate there, as if it were
# the publisher's. A mailbox fills with subjects such as "Sun, 01 Mar 2026 10:00:00 GMT", and a program that republishes
# the items states a headline that the publisher did not write.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin ruby-feedparser 0.11.2-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Ada's notes</title><link>https://ada.example/</link><description>Notes</description>
<item><description>The ferry is late again.</description><guid>https://ada.example/1</guid>
<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>
XML
observed="$(ruby -e 'require "feedparser"; p FeedParser::Feed.new(File.read("feed.xml")).items[0].title')"
expected 'nil, or "The ferry is late again."'
verdict '"Sun, 01 Mar 2026 10:00:00 GMT"' "$observed"
