#!/usr/bin/env bash
# Python's feedparser drops the text of an element that it does not know as soon as the element has attributes.
#
# Podcasting 2.0 writes <podcast:person role="guest">Ada Quill</podcast:person>: the attributes describe, the text is
# the value. One would guess that an unknown element comes back with both, as the text does for elements without
# attributes. With attributes the entry holds a dictionary of them and the text is nowhere.
# A feed program that reads podcast:person, podcast:season or podcast:episode through feedparser gets roles without
# names and seasons without numbers.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
<title>Pier talk</title><link>https://pier.example/</link><description>Podcast</description>
<item><title>Ferry</title><link>https://pier.example/1</link>
<podcast:episode>9</podcast:episode><podcast:season name="Winter">3</podcast:season>
<podcast:person role="guest">Ada Quill</podcast:person></item></channel></rss>
XML
observed="$(/usr/bin/python3 -c '
import feedparser
entry = feedparser.parse("feed.xml").entries[0]
for key in ("podcast_episode", "podcast_season", "podcast_person"): print(key, dict(entry[key]) if hasattr(entry[key], "keys") else entry[key])
print("Ada Quill" in repr(entry))')"
expected 'the season 3 and the person Ada Quill somewhere in the entry'
verdict "podcast_episode 9
podcast_season {'name': 'Winter'}
podcast_person {'role': 'guest'}
False" "$observed"
