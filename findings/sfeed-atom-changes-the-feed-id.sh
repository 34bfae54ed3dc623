#!/usr/bin/env bash
# sfeed_atom gives its feed another id in every second, and its entries the link as id in place of their guid.
#
# RFC 4287 section 4.2.6: an atom:id is permanent and must not change, however often the feed is republished. sfeed
# keeps the guid of an item in its sixth field, so one would guess that the writer uses it. It writes the link, and two
# items with one link, such as corrections, get the same id; the id of the feed holds the time of the run.
# A reader that knows feeds by id takes each poll for another feed, and one that knows entries by id merges the two.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin sfeed 1.7-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry sails</title><link>https://gazette.example/ferry</link><guid isPermaLink="false">gazette:1</guid></item>
<item><title>Ferry stays</title><link>https://gazette.example/ferry</link><guid isPermaLink="false">gazette:2</guid></item>
</channel></rss>
XML
sfeed <feed.xml >gazette
before="$(date +%s)"
sfeed_atom gazette >feed.atom
after="$(date +%s)"
feed_time="$(sed -n 's/.*<id>urn:newsfeed:\([0-9]*\)<.*/\1/p' feed.atom)"
observed="$([ "$feed_time" -ge "$before" ] && [ "$feed_time" -le "$after" ] && echo 'feed  urn:newsfeed:(time of the run)'
  sed -n 's/.*<id>\(https.*\)<\/id>/entry \1/p' feed.atom)"
expected 'a fixed id for the feed; gazette:1 and gazette:2 in the ids of the entries'
verdict 'feed  urn:newsfeed:(time of the run)
entry https://gazette.example/ferry
entry https://gazette.example/ferry' "$observed"
