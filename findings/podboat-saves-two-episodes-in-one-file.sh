#!/usr/bin/env bash
# newsboat's podboat downloads two episodes into the same file when only the path or the query of their addresses differs.
#
# RFC 3986 sections 3.3 and 3.4: path and query together identify the resource, and hosts of podcasts serve every
# episode as ".../ID/audio.mp3" or "get?episode=ID". One would guess that a downloader tells two episodes of one queue
# apart. newsboat writes the last segment of the path as the name of both, without the query, and podboat lets the
# second download replace the first.
# Of a show on such a host, each run leaves one recording, which plays under the title of another.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { appendFileSync, writeFileSync } from 'node:fs';
const server = createServer((request, response) => {
  const site = `http://127.0.0.1:${server.address().port}`;
  const item = (n) => `<item><title>Talk ${n}</title><guid isPermaLink="false">${n}</guid><pubDate>Sun, 0${n} Mar 2026 10:00:00 GMT</pubDate>
    <enclosure url="${site}/${n}/audio.mp3" length="6" type="audio/mpeg"/></item>`;
  if (request.url === '/feed') {
    response.writeHead(200, { 'Content-Type': 'application/rss+xml' });
    return response.end(`<rss version="2.0"><channel><title>Pier talk</title><link>https://pier.example/</link>
      <description>Podcast</description>${item(1)}${item(2)}</channel></rss>`);
  }
  response.writeHead(200, { 'Content-Type': 'audio/mpeg' }).end(`talk ${request.url[1]}`);
  appendFileSync('downloads', `${request.url}\n`);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
export HOME="$work" TERM=xterm
mkdir -p .newsboat
echo "http://127.0.0.1:$(cat port)/feed" >urls
printf 'podcast-auto-enqueue yes\ndownload-path "%s/saved"\nmax-downloads 1\n' "$work" >config
newsboat -u urls -c cache.db -C config -x reload
touch downloads
timeout 30 script -qec "podboat -C config -q .newsboat/queue -a" /dev/null </dev/null >/dev/null 2>&1 &
podboat=$!
for _ in $(seq 100); do [ "$(wc -l <downloads)" = 2 ] && break; sleep 0.2; done
sleep 1
kill "$podboat" 2>/dev/null || true
wait "$podboat" 2>/dev/null || true
observed="$(echo "downloaded: $(sort downloads | tr '\n' ' ')"; echo "saved: $(cd saved && echo *)")"
expected 'two files'
verdict 'downloaded: /1/audio.mp3 /2/audio.mp3
saved: audio.mp3' "$(sed 's/ *$//' <<<"$observed")"
