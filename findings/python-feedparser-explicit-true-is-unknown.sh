#!/usr/bin/env bash
# Python's feedparser returns None for an episode that is marked explicit with "true".
#
# Apple's requirements for podcast feeds give itunes:explicit the values true and false; yes, no and clean are the older
# ones. One would guess True for true. feedparser maps yes to True and clean to False, and everything else, true and
# false included, to None: "not marked".
# A feed program that filters explicit episodes with it lets every episode pass of a feed that follows the current
# rules.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-feedparser 6.0.10-1
{
  echo '<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>'
  echo '<title>Pier talk</title><link>https://pier.example/</link><description>Podcast</description>'
  for value in true false yes no clean; do
    echo "<item><title>$value</title><guid isPermaLink='false'>$value</guid><itunes:explicit>$value</itunes:explicit></item>"
  done
  echo '</channel></rss>'
} >feed.xml
observed="$(/usr/bin/python3 -c '
import feedparser
for entry in feedparser.parse("feed.xml").entries: print(entry.title, entry.itunes_explicit)')"
expected 'true True, false False'
verdict 'true None
false None
yes True
no None
clean False' "$observed"
