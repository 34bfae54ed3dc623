#!/usr/bin/env bash
# Of two enclosures, rss-parser and sfeed keep the first and newsboat keeps the last.
#
# RSS 2.0 does not say how often an item may have an enclosure, and the RSS Advisory Board's profile reports that
# support for several varies. One would guess that readers with one slot agree on which to keep. Publishers list the
# same recording as MP3 and Opus, or a picture before the recording, in the order that one reader likes.
# A podcast client on rss-parser plays the picture below, newsboat's plays the recording; feedsmith and feedparser keep
# both.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0 feedsmith@3.0.1
debian_pin sfeed 1.7-1
debian_pin newsboat 2.21-1.5
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Pier talk</title><link>https://pier.example/</link><description>Podcast</description>
<item><title>Ferry</title><guid>https://pier.example/1</guid>
<enclosure url="https://pier.example/1.png" length="5" type="image/png"/>
<enclosure url="https://pier.example/1.mp3" length="5" type="audio/mpeg"/></item></channel></rss>
XML
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';
const xml = readFileSync('feed.xml', 'utf8');
console.log('rss-parser', (await new Parser().parseString(xml)).items[0].enclosure.url);
console.log('feedsmith ', parseFeed(xml).feed.items[0].enclosures.map(({ url }) => url).join(' '));
JS
observed="$(node probe.mjs; echo "sfeed      $(sfeed <feed.xml | cut -f 8)"
  /usr/bin/python3 -c 'import sqlite3; print("newsboat  ", *sqlite3.connect("cache.db").execute("select enclosure_url from rss_item").fetchone())')"
expected 'both, or the same one'
verdict 'rss-parser https://pier.example/1.png
feedsmith  https://pier.example/1.png https://pier.example/1.mp3
sfeed      https://pier.example/1.png
newsboat   https://pier.example/1.mp3' "$observed"
