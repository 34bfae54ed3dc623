#!/usr/bin/env bash
# Three npm parsers return no link for an RSS item whose guid is its permalink.
#
# RSS 2.0: isPermaLink is optional with the default true, and then "the reader may assume that it is a permalink to the
# item"; link itself is optional. One would guess that a parser with one `link` for all formats fills it from the guid.
# rss-parser, @rowanmanning/feed-parser and htmlparser2's parseFeed leave it empty, and drop isPermaLink, so the program
# on top cannot tell a guid that is a page from one that only looks like it. feedparser, sfeed and newsboat fill the
# link.
# Headlines without a page are the result, for feeds that are written as the specification's own example.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 htmlparser2@12.0.0 feedparser@2.6.0
debian_pin sfeed 1.7-1
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry</title><guid>https://gazette.example/1</guid></item></channel></rss>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseFeed as htmlparser2 } from 'htmlparser2';
import Parser from 'rss-parser';
const xml = readFileSync('feed.xml', 'utf8');
console.log('rss-parser ', (await new Parser().parseString(xml)).items[0].link);
console.log('feed-parser', parseFeed(xml).items[0].url);
console.log('htmlparser2', htmlparser2(xml).items[0].link);
const loaded = createRequire(import.meta.url)('feedparser');
const parser = new (loaded.default ?? loaded)({ addmeta: false });
parser.on('data', ({ link }) => console.log('feedparser ', link));
parser.end(xml);
JS
observed="$(node probe.mjs; echo "sfeed       $(sfeed <feed.xml | cut -f 3)")"
expected 'https://gazette.example/1 from each'
verdict 'rss-parser  undefined
feed-parser null
htmlparser2 undefined
feedparser  https://gazette.example/1
sfeed       https://gazette.example/1' "$observed"
