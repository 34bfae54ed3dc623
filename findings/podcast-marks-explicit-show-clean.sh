#!/usr/bin/env bash
# The npm package podcast marks every episode of an explicit show as not explicit.
#
# Apple's podcast specification: itunes:explicit of the show is required, that of an episode is optional and says that
# this episode differs. One would guess that an episode that was given no value is written without the element, as the
# package does with the other optional ones. It writes itunes:explicit false into every such episode, below the true of
# the show.
# A reader that filters by episode lets the show through, and a writer has to repeat the flag on every item.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin podcast@2.0.1
cat >write.cjs <<'JS'
const { Podcast } = require('podcast');
const show = new Podcast({ title: 'Pier talk', siteUrl: 'https://pier.example/', itunesExplicit: true });
show.addItem({ title: 'Ferry', enclosure: { url: 'https://pier.example/1.mp3', size: 5 } });
const [channel, item] = show.buildXml().split('<item>');
console.log('show   ', channel.match(/<itunes:explicit>.*?<\/itunes:explicit>/)[0]);
console.log('episode', item.match(/<itunes:explicit>.*?<\/itunes:explicit>/)?.[0]);
JS
observed="$(node write.cjs)"
expected 'show true, episode without the element'
verdict 'show    <itunes:explicit>true</itunes:explicit>
episode <itunes:explicit>false</itunes:explicit>' "$observed"
