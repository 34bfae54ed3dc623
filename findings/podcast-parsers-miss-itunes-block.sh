#!/usr/bin/env bash
# podcast-feed-parser says that a blocked podcast is not blocked, and podparse does not report it at all.
#
# Apple's podcast specification: itunes:block with the value Yes takes a show or an episode out of the directory. Both
# packages declare a field "blocked", so one would guess true. podcast-feed-parser compares the function toLowerCase
# itself, not its result, with 'yes', for itunes:block and itunes:complete; podparse looks for an element called blocked.
# feedsmith reads both elements.
# A directory or aggregator that honours the publisher's wish by this field lists every withdrawn episode.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin podcast-feed-parser@1.0.4 podparse@1.6.0 feedsmith@3.0.1
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Pier talk</title>
<link>https://pier.example/</link><description>Podcast</description><itunes:complete>Yes</itunes:complete>
<item><title>Withdrawn</title><itunes:block>Yes</itunes:block>
<enclosure url="https://pier.example/1.mp3" length="5" type="audio/mpeg"/></item></channel></rss>
XML
cat >probe.cjs <<'JS'
const xml = require('node:fs').readFileSync('feed.xml', 'utf8');
for (const [name, { meta, episodes }] of [
  ['podcast-feed-parser', require('podcast-feed-parser').getPodcastFromFeed(xml)],
  ['podparse           ', require('podparse')(xml)],
]) console.log(name, 'blocked', episodes[0].blocked, 'complete', meta.complete);
const { feed } = require('feedsmith').parseFeed(xml);
console.log('feedsmith           blocked', feed.items[0].itunes.block, 'complete', feed.itunes.complete);
JS
observed="$(node probe.cjs 2>/dev/null)"
expected 'blocked true complete true'
verdict 'podcast-feed-parser blocked false complete false
podparse            blocked undefined complete true
feedsmith           blocked true complete true' "$observed"
