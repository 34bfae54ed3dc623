#!/usr/bin/env bash
# jsonfeed-to-rss declares every feed to be American English and claims a copyright that the feed does not state.
#
# JSON Feed version 1 has no language, and RSS 2.0 makes <language> and <copyright> optional. One would guess that a
# converter leaves out what it does not know. It writes en-us even where the feed has the `language` of JSON Feed 1.1,
# and a copyright line with the current year and the author's name, or with no name at all.
# Readers that choose voice, hyphenation or a filter by language treat a German feed as English; and since the year
# comes from the clock, the document changes every January for a feed without news.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin jsonfeed-to-rss@3.0.8
cat >convert.cjs <<'JS'
const loaded = require('jsonfeed-to-rss');
console.log((loaded.default ?? loaded)({
  version: 'https://jsonfeed.org/version/1',
  title: 'Hafenblatt',
  language: 'de',
  home_page_url: 'https://gazette.example/',
  feed_url: 'https://gazette.example/feed.json',
  items: [],
}));
JS
observed="$(node convert.cjs | grep -oE '<(language|copyright)>.*' | sed "s/$(date +%Y)/YEAR/")"
expected '<language>de</language>, or none; no copyright'
verdict '<language>en-us</language>
<copyright>© YEAR </copyright>' "$observed"
