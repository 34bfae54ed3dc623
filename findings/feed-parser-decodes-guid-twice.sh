#!/usr/bin/env bash
# @rowanmanning/feed-parser changes an item's guid when its URL has a parameter named like an HTML entity.
#
# XML 1.0 section 4.6 knows five entities: after `&amp;copy=2` is decoded to `&copy=2`, decoding is over. One would
# guess that link and guid, written the same, come back the same. The link does. The guid runs through an HTML entity
# decoder as well, which knows `&copy` and `&sect` without a semicolon, so the identifier holds a copyright sign.
# A feed program that stores this id sees every item of the feed as new on the day it changes its parser, and a program
# that follows guids that are permalinks requests another page.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @rowanmanning/feed-parser@2.1.5
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry</title><link>https://gazette.example/?issue=9&amp;copy=2&amp;sect=3</link>
<guid>https://gazette.example/?issue=9&amp;copy=2&amp;sect=3</guid></item></channel></rss>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
const [item] = parseFeed(readFileSync('feed.xml', 'utf8')).items;
console.log(`url ${item.url}\nid  ${item.id}`);
JS
observed="$(node probe.mjs)"
expected 'id  https://gazette.example/?issue=9&copy=2&sect=3'
verdict 'url https://gazette.example/?issue=9&copy=2&sect=3
id  https://gazette.example/?issue=9©=2§=3' "$observed"
