#!/usr/bin/env bash
# podcast-partytime drops a soundbite that starts with the episode, and the season 0.
#
# The podcast namespace gives podcast:soundbite a startTime in seconds from the beginning, and podcast:season and
# podcast:episode a number; a teaser starts at 0, and season 0 is where shows put trailers and specials. One would guess
# that a parser made for the namespace tells 0 from a missing value. The package checks them as truth values, so that 0 is
# missing: the soundbite is not in its list, and the episode has no season and no number.
# A client shows no preview where the publisher chose the first half minute, and sorts the specials outside every season.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin podcast-partytime@5.0.0
cat >probe.cjs <<'JS'
const { parseFeed } = require('podcast-partytime');
const feed = (start, number) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
<title>Helm</title><link>https://helm.example</link><description>News</description>
<item><title>The ferry</title><guid isPermaLink="false">1</guid><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
<enclosure url="https://helm.example/1.mp3" length="5" type="audio/mpeg"/>
<podcast:soundbite startTime="${start}" duration="30">The storm</podcast:soundbite>
<podcast:season>${number}</podcast:season><podcast:episode>${number}</podcast:episode></item></channel></rss>`;
(async () => {
  for (const [start, number] of [['1', '1'], ['0', '0']]) {
    const [{ podcastSoundbites, podcastSeason, podcastEpisode }] = (await parseFeed(feed(start, number))).items;
    const found = { soundbites: podcastSoundbites?.length, season: podcastSeason?.number, episode: podcastEpisode?.number };
    console.log(`${number}: ${JSON.stringify(found)}`);
  }
})();
JS
expected '0: {"soundbites":1,"season":0,"episode":0}'
verdict '1: {"soundbites":1,"season":1,"episode":1}
0: {"soundbites":0}' "$(node probe.cjs)"
