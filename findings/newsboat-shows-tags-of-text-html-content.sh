#!/usr/bin/env bash
# newsboat shows the tags of an entry whose content has the type text/html instead of html.
#
# RFC 4287 section 4.1.3: the type of atom:content is text, html, xhtml or a MIME media type, and content that begins
# with "text/" is its text. type="text/html" is thus valid and means the same markup as type="html". One would guess the
# same rendering. newsboat escapes it again, and the reader sees "<p>". sfeed and Python's feedparser take it for HTML.
# A feed program that writes Atom should use the short name; one that reads it has to accept both.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
debian_pin sfeed 1.7-1
debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <content type="text/html">&lt;p&gt;Late.&lt;/p&gt;</content></entry>
</feed>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import feedparser, sqlite3
content = feedparser.parse('feed.xml').entries[0].content[0]
print('newsboat  ', sqlite3.connect('cache.db').execute('select content from rss_item').fetchone()[0])
print('feedparser', content.value, 'as', content.type)
PY
observed="$(/usr/bin/python3 probe.py; sfeed <feed.xml | awk -F '\t' '{ print "sfeed      " $4 " as " $5 }')"
expected '<p>Late.</p> from each'
verdict 'newsboat   &lt;p&gt;Late.&lt;/p&gt;
feedparser <p>Late.</p> as text/html
sfeed      <p>Late.</p> as html' "$observed"
