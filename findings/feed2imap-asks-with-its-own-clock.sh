#!/usr/bin/env bash
# feed2imap sends the time of its own last run as If-Modified-Since, not the Last-Modified that the server gave.
#
# RFC 9110 section 13.1.3: a client compares with a date of the origin server, because clocks differ. One would guess
# that Last-Modified is stored and sent back, with the ETag. feed2imap stores neither.
# A publisher who uploads a file with its older modification time after that run gets 304 for the new items, as does one
# whose clock is behind; feeds with an ETag alone are transferred whole at every run.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin feed2imap 1.3.3-1
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { appendFileSync, writeFileSync } from 'node:fs';
const modified = 'Tue, 03 Mar 2026 09:00:00 GMT';
const server = createServer((request, response) => {
  const { 'if-modified-since': since, 'if-none-match': tag = 'none' } = request.headers;
  const isNow = Math.abs(Date.parse(since) - Date.now()) < 120_000;
  const shown = since === undefined ? 'none' : since === modified ? 'Last-Modified' : isNow ? 'the client\'s clock' : since;
  appendFileSync('requests', `If-Modified-Since ${shown}, If-None-Match ${tag}\n`);
  response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Last-Modified': modified, ETag: '"a1"' });
  response.end(`<rss version="2.0"><channel><title>Tides</title><link>https://tide.example/</link><description>Tides</description>
    <item><title>High water</title><guid isPermaLink="false">t1</guid><link>https://tide.example/1</link></item></channel></rss>`);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
mkdir -p mail/cur mail/new mail/tmp
cat >config <<YAML
cache: $work/cache
feeds:
  - name: tides
    url: http://127.0.0.1:$(cat port)/feed
    target: maildir://$work/mail
YAML
for _ in 1 2; do HOME="$work" feed2imap -f config >/dev/null 2>&1; done
expected 'the second request sends Last-Modified and "a1"'
verdict "If-Modified-Since none, If-None-Match none
If-Modified-Since the client's clock, If-None-Match none" "$(cat requests)"
