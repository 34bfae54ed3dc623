#!/usr/bin/env bash
# podcast-partytime skips every episode whose title is a number and that has no description.
#
# RSS 2.0: all elements of an item are optional, but title or description must be there; a title of digits is a
# title. One would guess that "1984" is an episode. The package parses with fast-xml-parser, which turns the text into a
# number, and its reader of titles accepts strings only. The item then has neither title nor description and is dropped.
# With a description the episode stays, without its title. Shows that number their episodes lose them all.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin podcast-partytime@5.0.0
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Pier talk</title><link>https://pier.example/</link><description>Podcast</description>
<item><guid isPermaLink="false">a</guid><title>1984</title><enclosure url="https://pier.example/a.mp3" length="5" type="audio/mpeg"/></item>
<item><guid isPermaLink="false">b</guid><title>007</title><description>Spies</description>
<enclosure url="https://pier.example/b.mp3" length="5" type="audio/mpeg"/></item>
<item><guid isPermaLink="false">c</guid><title>Ferry</title><enclosure url="https://pier.example/c.mp3" length="5" type="audio/mpeg"/></item>
</channel></rss>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseFeed } from 'podcast-partytime';
for (const { guid, title } of parseFeed(readFileSync('feed.xml', 'utf8')).items) console.log(guid, title);
JS
observed="$(node probe.mjs | grep -v '^{"level"')"
expected 'a 1984, b 007, c Ferry'
verdict 'b undefined
c Ferry' "$observed"
