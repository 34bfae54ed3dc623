#!/usr/bin/env bash
# Readers put the two-digit year 60 of an RSS date into 1960 or 2060.
#
# RSS 2.0 still allows two digits, as RFC 822 does. RFC 5322 section 4.3 fixes the century: 00 to 49 are 2000 to 2049,
# 50 to 99 are 1950 to 1999. One would guess 1960 everywhere. Newsboat, Python's feedparser and email.utils, and
# XML::FeedPP draw another line, as POSIX does for %y (at 69), and say 2060.
# An archive's items land in the future, on top of every list, in half of the readers; a publisher must write four
# digits.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin sfeed 1.7-1
debian_pin newsboat 2.21-1.5
debian_pin python3-feedparser 6.0.10-1
debian_pin libxml-feedpp-perl 0.95-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Gazette archive</title><link>https://gazette.example/</link><description>Old issues</description>
<item><title>Bridge opens</title><link>https://gazette.example/1</link><pubDate>Tue, 01 Mar 60 10:00:00 GMT</pubDate></item></channel></rss>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import feedparser, sqlite3, time
from email.utils import parsedate_to_datetime
print('newsboat   ', time.gmtime(sqlite3.connect('cache.db').execute('select pubDate from rss_item').fetchone()[0]).tm_year)
print('feedparser ', feedparser.parse('feed.xml').entries[0].published_parsed.tm_year)
print('email.utils', parsedate_to_datetime('Tue, 01 Mar 60 10:00:00 GMT').year)
PY
observed="$(echo "sfeed       $(date -u -d "@$(sfeed <feed.xml | cut -f 1)" +%Y)"
  node -p '`JavaScript  ${new Date("Tue, 01 Mar 60 10:00:00 GMT").getUTCFullYear()}`'
  /usr/bin/python3 probe.py
  perl -MXML::FeedPP -e 'print "XML::FeedPP  ", substr((XML::FeedPP->new("feed.xml")->get_item)[0]->pubDate, 0, 4), "\n"')"
expected '1960 from each'
verdict 'sfeed       1960
JavaScript  1960
newsboat    2060
feedparser  2060
email.utils 2060
XML::FeedPP  2060' "$observed"
