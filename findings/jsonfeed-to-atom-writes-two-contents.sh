#!/usr/bin/env bash
# jsonfeed-to-atom writes two atom:content elements for an item that has both HTML and plain text.
#
# JSON Feed: content_html and content_text may both be present as two forms of the same text. RFC 4287 section 4.1.2: an
# entry MUST NOT contain more than one atom:content. One would guess that the converter prefers the HTML. It writes
# both, and readers resolve the conflict in their own ways: newsboat shows the last one, without links and images, the
# others the first one.
# A publisher who offers both forms for convenience has readers who see the poorer one.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin jsonfeed-to-atom@1.2.5 rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5
debian_pin sfeed 1.7-1
debian_pin newsboat 2.21-1.5
cat >convert.cjs <<'JS'
const loaded = require('jsonfeed-to-atom');
console.log((loaded.default ?? loaded)({
  version: 'https://jsonfeed.org/version/1',
  title: 'Harbour Gazette',
  home_page_url: 'https://gazette.example/',
  feed_url: 'https://gazette.example/feed.json',
  items: [{
    id: 'https://gazette.example/1', url: 'https://gazette.example/1', title: 'Ferry',
    date_published: '2026-03-01T10:00:00Z', content_html: '<p>Late.</p>', content_text: 'Late (text).',
  }],
}));
JS
node convert.cjs >feed.xml
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import Parser from 'rss-parser';
import { parseFeed } from '@rowanmanning/feed-parser';
const xml = readFileSync('feed.xml', 'utf8');
console.log('atom:content ', xml.match(/<content /g).length);
console.log('rss-parser   ', (await new Parser().parseString(xml)).items[0].content);
console.log('feed-parser  ', parseFeed(xml).items[0].content);
JS
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
observed="$(node probe.mjs; sfeed <feed.xml | awk -F '\t' '{ print "sfeed         " $4 }'
  /usr/bin/python3 -c 'import sqlite3; print("newsboat     ", *sqlite3.connect("cache.db").execute("select content from rss_item").fetchone())')"
expected 'one atom:content with <p>Late.</p>'
verdict 'atom:content  2
rss-parser    <p>Late.</p>
feed-parser   <p>Late.</p>
sfeed         <p>Late.</p>
newsboat      Late (text).' "$observed"
