#!/usr/bin/env bash
# Hugo's feed dates a page without a date to 1 January of the year 1, and readers show that as 2001 or as the year 1.
#
# RSS 2.0: pubDate is optional, and Hugo's own sitemap leaves lastmod out for such a page. One would guess that the feed
# leaves out the date as well. Hugo's RSS template prints the zero value of Go's time type instead. The year has four
# digits, but JavaScript and newsboat take 0001 for a two-digit year.
# A reader that trusts the date files a new page below everything else or among posts of 2001, and one that keeps items
# of the last months only never shows it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin hugo 0.111.3-1
debian_pin newsboat 2.21-1.5
debian_pin sfeed 1.7-1
printf 'baseURL = "https://gazette.example/"\ntitle = "Harbour Gazette"\n' >config.toml
mkdir -p content/post
printf -- '---\ntitle: Ferry\n---\nLate.\n' >content/post/ferry.md
HOME="$work" HUGO_CACHEDIR="$work/cache" hugo --quiet
feed=public/index.xml
echo "file://$work/$feed" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
cat >newsboat.py <<'PY'
import sqlite3
print('newsboat  ', *sqlite3.connect('cache.db').execute("select date(pubDate, 'unixepoch') from rss_item").fetchone())
PY
date_of_item="$(sed -n 's/.*<pubDate>\(.*\)<\/pubDate>.*/\1/p' "$feed")"
observed="$(echo "pubDate    $date_of_item"
  echo "lastmod    $(grep -A 1 '/ferry/' public/sitemap.xml | grep -c lastmod || true)"
  node -e 'console.log("JavaScript", new Date(process.argv[1]).toISOString().slice(0, 10))' "$date_of_item"
  /usr/bin/python3 newsboat.py
  echo "sfeed      $(date -u -d "@$(sfeed <"$feed" | cut -f 1)" +%F)")"
expected 'no pubDate, no lastmod'
verdict 'pubDate    Mon, 01 Jan 0001 00:00:00 +0000
lastmod    0
JavaScript 2001-01-01
newsboat   2001-01-01
sfeed      0001-01-01' "$observed"
