#!/usr/bin/env bash
# The npm packages podcast and rss write type="false" for a recording whose address has a query, or ends in .opus or .m4b.
#
# RSS 2.0: the enclosure element has three required attributes, and type is a standard MIME type. Both packages find it from
# the address when none is given, as their documentation says. One would guess that they look at the path of the address,
# and leave the attribute out, or stop, where they do not know the ending. They take "mp3?listener=7" for the ending, get
# false from their table of types, and write that word.
# Statistics services add a query to nearly every address. A client that selects recordings by "audio/" finds no episode.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin podcast@2.0.1 rss@1.2.2
cat >probe.cjs <<'JS'
const { Podcast } = require('podcast');
const RSS = require('rss');
const item = (file) => ({ title: 'Ferry', date: '2026-03-01', url: 'https://helm.example/1', enclosure: { url: `https://helm.example/${file}`, size: 5 } });
const type = (xml) => /<enclosure[^>]* type="([^"]*)"/.exec(xml)[1];
for (const file of ['1.mp3', '1.mp3?listener=7', '1.opus', '1.m4b']) {
  const show = new Podcast({ title: 'Helm', siteUrl: 'https://helm.example', feedUrl: 'https://helm.example/feed' });
  show.addItem(item(file));
  const feed = new RSS({ title: 'Helm', site_url: 'https://helm.example', feed_url: 'https://helm.example/feed' });
  feed.item(item(file));
  console.log(`${file}: podcast ${type(show.buildXml())}, rss ${type(feed.xml())}`);
}
JS
expected 'audio/mpeg for the first two, and a MIME type, or no enclosure, for the others'
verdict '1.mp3: podcast audio/mpeg, rss audio/mpeg
1.mp3?listener=7: podcast false, rss false
1.opus: podcast false, rss false
1.m4b: podcast false, rss false' "$(node probe.cjs)"
