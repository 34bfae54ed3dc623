#!/usr/bin/env bash
# newsboat, sfeed, rss-parser and feedsmith return base64 where an Atom entry has content of a binary type.
#
# RFC 4287 section 4.1.3.3: content whose type is neither text nor XML must be valid base64, and the reader decodes it.
# One would guess decoded bytes, or the summary that section 4.1.2 requires in this case. These four hand on the
# characters of the encoding as the article; Python's feedparser and Perl's XML::Feed decode it.
# A reader sees "SGVsbG8=" under the headline, and a search index is filled with fragments of it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0 feedsmith@3.0.1
debian_pin sfeed 1.7-1
debian_pin newsboat 2.21-1.5
debian_pin python3-feedparser 6.0.10-1
debian_pin libxml-feed-perl 0.63+dfsg-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Log</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><link href="https://gazette.example/1"/>
    <summary>A log book</summary><content type="application/octet-stream">SGVsbG8=</content></entry>
</feed>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
const xml = readFileSync('feed.xml', 'utf8');
console.log('rss-parser', (await new Parser().parseString(xml)).items[0].content);
console.log('feedsmith ', parseFeed(xml).feed.entries[0].content.value);
JS
cat >probe.py <<'PY'
import feedparser, sqlite3
print('newsboat  ', *sqlite3.connect('cache.db').execute('select content from rss_item').fetchone())
print('feedparser', feedparser.parse('feed.xml').entries[0].content[0].value)
PY
observed="$(node probe.mjs; echo "sfeed      $(sfeed <feed.xml | cut -f 4)"; /usr/bin/python3 probe.py
  perl -MXML::Feed -e 'print "XML::Feed  ", (XML::Feed->parse("feed.xml")->entries)[0]->content->body, "\n"')"
expected 'Hello, or the summary, from each'
verdict 'rss-parser SGVsbG8=
feedsmith  SGVsbG8=
sfeed      SGVsbG8=
newsboat   SGVsbG8=
feedparser Hello
XML::Feed  Hello' "$observed"
