#!/usr/bin/env bash
# podcastparser, the parser of gPodder, drops an RSS item without a title unless it has exactly one recording.
#
# RSS 2.0: all elements of an item are optional, but at least one of title or description must be present. One would
# guess that an item with a description is an episode or a note without a name. podcastparser makes a title out of the
# file name of a lone enclosure, and removes the item in every other case; a picture of Media RSS beside the recording
# counts as a second one.
# Untitled notes of a microblog, and an untitled episode as soon as it has a cover, are not in the list, without a word.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-podcastparser 0.6.9-1
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Pier notes</title><link>https://pier.example/</link><description>Notes</description>
<item><description>A recording.</description><guid>https://pier.example/1</guid>
<enclosure url="https://pier.example/1.mp3" length="5" type="audio/mpeg"/></item>
<item><description>A recording and its cover.</description><guid>https://pier.example/2</guid>
<enclosure url="https://pier.example/2.mp3" length="5" type="audio/mpeg"/>
<media:content url="https://pier.example/2.jpg" type="image/jpeg"/></item>
<item><description>A note.</description><guid>https://pier.example/3</guid></item>
</channel></rss>
XML
observed="$(/usr/bin/python3 -c '
import podcastparser
for episode in podcastparser.parse("https://pier.example/feed", open("feed.xml", "rb"))["episodes"]:
    print(episode["title"], "|", episode["description"], "|", episode["guid"])')"
expected 'three items'
verdict '1 | A recording. | https://pier.example/1' "$observed"
