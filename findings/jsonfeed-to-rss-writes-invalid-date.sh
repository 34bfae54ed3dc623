#!/usr/bin/env bash
# jsonfeed-to-rss writes <pubDate>Invalid Date</pubDate> for an item without a date.
#
# JSON Feed makes date_published optional, and RSS 2.0 makes pubDate optional. One would guess an item without pubDate.
# The converter formats `new Date(undefined)`, and the feed it writes is not valid RSS.
# Readers that cannot read the date use their own clock instead: newsboat dates the item to the download.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin jsonfeed-to-rss@3.0.8
debian_pin newsboat 2.21-1.5
cat >convert.cjs <<'JS'
const loaded = require('jsonfeed-to-rss');
console.log((loaded.default ?? loaded)({
  version: 'https://jsonfeed.org/version/1',
  title: 'Harbour Gazette',
  description: 'News',
  home_page_url: 'https://gazette.example/',
  feed_url: 'https://gazette.example/feed.json',
  items: [{ id: '1', url: 'https://gazette.example/1', title: 'Ferry', content_text: 'Late.' }],
}));
JS
node convert.cjs >feed.xml
echo "file://$work/feed.xml" >urls
started="$(date +%s)"
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
seconds="$(/usr/bin/python3 -c 'import sqlite3; print(*sqlite3.connect("cache.db").execute("select pubDate from rss_item").fetchone())')"
expected 'an item without pubDate'
verdict '<pubDate>Invalid Date</pubDate>
newsboat: time of download' "$(sed -n '/<item>/,$ s/ *\(<pubDate>.*\)/\1/p' feed.xml
  [ "$seconds" -ge "$started" ] && echo 'newsboat: time of download')"
