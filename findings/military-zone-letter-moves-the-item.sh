#!/usr/bin/env bash
# Four readers place an RSS item with a one-letter zone at three different hours, and JavaScript at none.
#
# RFC 822 section 5.1 defines the military zones A to Z, and RSS 2.0 dates are RFC 822 dates. RFC 1123 section 5.2.14
# found the signs specified backwards, and RFC 5322 section 4.3 has readers treat the letters as -0000. One would guess
# that all follow the last word. sfeed does (10:00); newsboat and Python's feedparser follow RFC 822 (A is -1, 11:00);
# Ruby's DateTime follows military use (A is +1, 09:00); JavaScript's Date rejects the letter. Only Z is the same for
# all. A feed program should treat the letter as UTC and not trust another reader's time for comparison.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin sfeed 1.7-1
debian_pin newsboat 2.21-1.5
debian_pin python3-feedparser 6.0.10-1
debian_pin ruby-feedparser 0.11.2-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry</title><link>https://gazette.example/1</link><pubDate>Sun, 01 Mar 2026 10:00:00 A</pubDate></item></channel></rss>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import calendar, feedparser, sqlite3
from datetime import datetime, timezone
show = lambda name, seconds: print(name, datetime.fromtimestamp(seconds, timezone.utc).strftime('%H:%M'))
show('newsboat  ', sqlite3.connect('cache.db').execute('select pubDate from rss_item').fetchone()[0])
show('feedparser', calendar.timegm(feedparser.parse('feed.xml').entries[0].published_parsed))
PY
observed="$(echo "sfeed      $(date -u -d "@$(sfeed <feed.xml | cut -f 1)" +%H:%M)"
  /usr/bin/python3 probe.py
  ruby -e 'require "feedparser"; puts "ruby       #{FeedParser::Feed.new(File.read("feed.xml")).items[0].date.to_time.utc.strftime("%H:%M")}"'
  node -p '`JavaScript ${new Date("Sun, 01 Mar 2026 10:00:00 A")}`')"
expected '10:00 from each'
verdict 'sfeed      10:00
newsboat   11:00
feedparser 11:00
ruby       09:00
JavaScript Invalid Date' "$observed"
