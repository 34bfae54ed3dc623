#!/usr/bin/env bash
# curl --etag-save forgets the ETag of a feed when one poll fails, and joins it with the ETag of a redirect.
#
# curl's manual: --etag-compare makes a conditional request with the ETag that --etag-save saved from a response; both take
# the same file. RFC 9110 section 8.8.3: an entity tag is that of one representation. One would guess that the file holds
# the tag of the feed that was downloaded last. curl empties the file before each request, so that a poll answered with
# 503 leaves nothing in it; and it appends the tag of each response of a redirect chain, reads them all, and sends them
# without a comma between them, which matches nothing.
# A cron job that polls in this way downloads an unchanged feed again after each error, and at every poll when its
# address redirects with an ETag.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin curl 7.88.1-10+deb12u14
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
let isBusy = true;
const server = createServer((request, response) => {
  const condition = request.headers['if-none-match'];
  writeFileSync('log', `${request.url} If-None-Match: ${condition ?? 'none'}\n`, { flag: 'a' });
  if (request.url === '/moved') return response.writeHead(302, { Location: '/feed', ETag: '"m1"' }).end();
  if (request.url === '/busy' && condition === '"f1"' && isBusy) {
    isBusy = false;
    return response.writeHead(503).end('Later');
  }
  if (condition === '"f1"') return response.writeHead(304, { ETag: '"f1"' }).end();
  response.writeHead(200, { ETag: '"f1"' }).end('<rss version="2.0"/>');
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
poll() { # poll PATH: one poll of the feed at PATH
  curl --silent --location --fail --etag-save "$1.etag" --etag-compare "$1.etag" --output feed.xml \
    --write-out "/$1 %{http_code}\n" "http://127.0.0.1:$(cat port)/$1" || true
}
observed="$(for _ in 1 2 3; do poll feed; done; for _ in 1 2 3; do poll busy; done; for _ in 1 2 3; do poll moved; done
  tail -n 2 log)"
expected '/feed 200 304 304, /busy 200 503 304, /moved 200 304 304'
verdict '/feed 200
/feed 304
/feed 304
/busy 200
/busy 503
/busy 200
/moved 200
/moved 200
/moved 200
/moved If-None-Match: "m1""f1"
/feed If-None-Match: "m1""f1"' "$observed"
