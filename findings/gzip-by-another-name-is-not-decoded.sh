#!/usr/bin/env bash
# Five clients return compressed bytes, or no entries, for a feed whose coding is written "GZIP" or "x-gzip".
#
# RFC 9110 section 8.4.1: the names of content codings ignore case, and 8.4.1.3: a recipient treats "x-gzip" as "gzip". One
# would guess that a client which decodes gzip compares as the RFC says. needle and Python's httplib2 and feedparser do not
# know "GZIP"; superagent, httplib2 and requests do not know "x-gzip". They return the bytes as they came, without an error,
# and feedparser returns no entry. curl, wget and Node's fetch decode both.
# A feed of such a server is "not XML" or empty for one reader and complete for the next.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin needle@3.5.0 superagent@10.4.2
debian_pin python3-requests 2.28.1+dfsg-1
debian_pin python3-urllib3 1.26.12-1+deb12u4
debian_pin python3-httplib2 0.20.4-3
debian_pin python3-feedparser 6.0.10-1
debian_pin curl 7.88.1-10+deb12u15
debian_pin wget 1.21.3-1+deb12u1
cat >server.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
const body = gzipSync('<rss version="2.0"><channel><title>Tides</title><item><title>Low water</title></item></channel></rss>');
const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Encoding': request.url.slice(1) });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
cat >probe.cjs <<'JS'
const [, , client, url] = process.argv;
const clients = {
  fetch: async () => (await fetch(url)).text(),
  needle: async () => (await require('needle')('get', url, { parse: false })).body.toString(),
  superagent: async () => (await require('superagent').get(url).buffer(true)).text,
};
clients[client]().then(console.log);
JS
cat >probe.py <<'PY'
import feedparser, httplib2, requests, sys
client, url = sys.argv[1:]
if client == 'requests':
    sys.stdout.buffer.write(requests.get(url).content)
elif client == 'httplib2':
    sys.stdout.buffer.write(httplib2.Http().request(url)[1])
else:
    print(*(entry.title for entry in feedparser.parse(url).entries))
PY
ask() {
  case "$1" in
    curl) curl -s --compressed "$2" ;;
    wget) wget -q --compression=auto -O - "$2" ;;
    requests | httplib2 | feedparser) /usr/bin/python3 probe.py "$1" "$2" ;;
    *) node probe.cjs "$1" "$2" ;;
  esac
}
observed="$(for client in needle superagent requests httplib2 feedparser fetch curl wget; do
  printf '%s:' "$client"
  for coding in gzip GZIP x-gzip; do
    answer=no
    ask "$client" "http://127.0.0.1:$(cat port)/$coding" | grep -aq 'Low water' && answer=yes
    printf ' %s %s' "$coding" "$answer"
  done
  echo
done)"
expected 'gzip yes, GZIP yes, x-gzip yes from each'
verdict 'needle: gzip yes GZIP no x-gzip yes
superagent: gzip yes GZIP yes x-gzip no
requests: gzip yes GZIP yes x-gzip no
httplib2: gzip yes GZIP no x-gzip no
feedparser: gzip yes GZIP no x-gzip yes
fetch: gzip yes GZIP yes x-gzip yes
curl: gzip yes GZIP yes x-gzip yes
wget: gzip yes GZIP yes x-gzip yes' "$observed"
