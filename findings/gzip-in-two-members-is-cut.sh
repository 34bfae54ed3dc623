#!/usr/bin/env bash
# Ruby, Perl and wget return half of a feed that is compressed in two gzip members, and newsboat loads no item of it.
#
# RFC 9110 section 8.4.1.3 defines the coding gzip by RFC 1952, whose section 2.2 says: "A gzip file consists of a
# series of members", one behind the other. A server that concatenates a compressed head, the items and a foot, or
# flushes each part as a member, may do so. One would guess that every client reads them all, as gunzip, Node and Python
# do. Ruby's open-uri, LWP::Simple, XML::Feed's fetcher URI::Fetch and wget stop after the first member and report
# success. curl ends with a write error (23), and newsboat, which uses its library, has no items.
# A feed program stores a feed that ends in the middle of an item, or sees none of its news.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
debian_pin libwww-perl 6.68-1
debian_pin liburi-fetch-perl 0.15-1
debian_pin wget 1.21.3-1+deb12u1
debian_pin curl 7.88.1-10+deb12u15
debian_pin newsboat 2.21-1.5
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
const item = (n) => `<item><title>Part ${n}</title><guid isPermaLink="false">t${n}</guid></item>`;
const head = '<rss version="2.0"><channel><title>Tides</title><link>https://tide.example/</link><description>Tides</description>';
const body = Buffer.concat([head + item(1), `${item(2)}</channel></rss>`].map((part) => gzipSync(part)));
const server = createServer((request, response) => {
  response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Encoding': 'gzip', 'Content-Length': body.length });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
url="http://127.0.0.1:$(cat port)/feed"
items() { printf '%-12s %s' "$1" "$(grep -o 'Part .' | tr '\n' ' ')"; }
echo "$url" >urls
observed="$(node -e "fetch('$url').then((r) => r.text()).then(console.log)" | items node; echo
  ruby -ropen-uri -e "puts URI.open('$url').read" | items open-uri; echo "exit ${PIPESTATUS[0]}"
  perl -MLWP::Simple -e "print get('$url')" | items LWP::Simple; echo "exit ${PIPESTATUS[0]}"
  perl -MURI::Fetch -e "my \$r = URI::Fetch->fetch('$url'); print \$r->is_success ? \$r->content : ''" | items URI::Fetch; echo "exit ${PIPESTATUS[0]}"
  set +e
  wget -q --compression=auto -O - "$url" | items wget; echo "exit ${PIPESTATUS[0]}"
  curl -s --compressed "$url" | items curl; echo "exit ${PIPESTATUS[0]}"
  HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
  /usr/bin/python3 -c 'import sqlite3; print("newsboat    ", *sqlite3.connect("cache.db").execute("select count(*) from rss_item").fetchone(), "items")')"
expected 'Part 1 Part 2 from each'
verdict 'node         Part 1 Part 2
open-uri     Part 1 exit 0
LWP::Simple  Part 1 exit 0
URI::Fetch   Part 1 exit 0
wget         Part 1 exit 0
curl         Part 1 exit 23
newsboat     0 items' "$(sed 's/ *$//' <<<"$observed")"
