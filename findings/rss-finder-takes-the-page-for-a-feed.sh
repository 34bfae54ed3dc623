#!/usr/bin/env bash
# rss-finder takes a page for a broken feed when it has a custom element with "feed" or "rss" in its name.
#
# The HTML standard lets a page use custom elements with any hyphenated name; a web component <news-feed> is common. One
# would guess that discovery reads the link elements of an HTML page whatever its body has. The package tests the name
# of every element for feed, atom, rdf and rss anywhere in it, parses the page as a feed, and fails with "Not a feed".
# The sites most likely to have such an element have feeds, and their readers are told that there is none.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-finder@2.1.5
cat >probe.cjs <<'JS'
const { createServer } = require('node:http');
const finder = require('rss-finder');
const page = (body) => `<!DOCTYPE html><html lang="en"><head><title>Harbour Gazette</title>
<link rel="icon" href="data:,"><link rel="alternate" type="application/rss+xml" title="News" href="/feed"></head><body>${body}</body></html>`;
const server = createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(page(decodeURIComponent(request.url.slice(1))));
}).listen(0, '127.0.0.1', async () => {
  for (const body of ['<main>News</main>', '<news-feed></news-feed>']) {
    const url = `http://127.0.0.1:${server.address().port}/${encodeURIComponent(body)}`;
    const found = await finder(url).then(({ feedUrls }) => feedUrls[0].title, (error) => error.message);
    console.log(body, found);
  }
  server.close();
});
JS
observed="$(node probe.cjs 2>/dev/null)"
expected 'News for both pages'
verdict '<main>News</main> News
<news-feed></news-feed> Not a feed' "$observed"
