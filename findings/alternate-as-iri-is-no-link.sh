#!/usr/bin/env bash
# Four readers find no link in an entry that writes the relation "alternate" as the IRI it stands for.
#
# RFC 4287 section 4.2.7.2: a name in rel MUST be considered equivalent to the IRI made by appending it to
# "http://www.iana.org/assignments/relation/", so rel="alternate" and that IRI are the same relation.
# One would guess that someone follows that sentence. newsboat, feedparser, @rowanmanning/feed-parser and
# Python's feedparser all compare the short name only; the Python one then offers the entry's id as its link.
# A feed program that compares relations must shorten the IRI first, or such a feed has no pages.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @rowanmanning/feed-parser@2.1.5 feedparser@2.6.0
debian_pin newsboat 2.21-1.5
debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><content>Late.</content>
    <link rel="http://www.iana.org/assignments/relation/alternate" href="https://gazette.example/1"/></entry>
</feed>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseFeed } from '@rowanmanning/feed-parser';
const xml = readFileSync('feed.xml', 'utf8');
console.log('@rowanmanning/feed-parser', parseFeed(xml).items[0].url);
const loaded = createRequire(import.meta.url)('feedparser');
const parser = new (loaded.default ?? loaded)({ addmeta: false });
parser.on('data', ({ link }) => console.log('feedparser (npm)         ', link ?? null));
parser.end(xml);
JS
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.py <<'PY'
import feedparser, sqlite3
print('newsboat                 ', repr(sqlite3.connect('cache.db').execute('select url from rss_item').fetchone()[0]))
print('feedparser (Python)      ', feedparser.parse('feed.xml').entries[0].link)
PY
observed="$(node probe.mjs; /usr/bin/python3 probe.py)"
expected 'https://gazette.example/1 from each'
verdict "@rowanmanning/feed-parser null
feedparser (npm)          null
newsboat                  ''
feedparser (Python)       urn:example:1" "$observed"
