#!/usr/bin/env bash
# metascraper-feed resolves the address of a feed against the page and ignores its <base>.
#
# WHATWG HTML 4.2.3: base href sets the document base URL, against which every relative URL of the document is parsed,
# link elements included. One would guess that a library for metadata of pages follows it. metascraper joins the href
# with the URL that the page was requested from.
# A feed program that discovers feeds with it subscribes to an address that does not exist, or to another feed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin metascraper@5.49.24 metascraper-feed@5.49.24
cat >probe.cjs <<'JS'
const html = `<!doctype html><html><head><base href="https://static.example.com/site/"><title>Gazette</title>
<link rel="alternate" type="application/rss+xml" href="feeds/news.xml"></head><body></body></html>`;
require('metascraper')([require('metascraper-feed')()])({ html, url: 'https://www.example.com/today/' }).then(({ feed }) => console.log(feed));
JS
observed="$(node probe.cjs)"
expected 'https://static.example.com/site/feeds/news.xml'
verdict 'https://www.example.com/today/feeds/news.xml' "$observed"
