#!/usr/bin/env bash
# RSS-Bridge loses the link of an Atom entry that states no relation, and names the entry by a hash of its text.
#
# RFC 4287 section 4.2.7.2: a link without rel is to be read as rel="alternate", and many generators write it so. One
# would guess that RSS-Bridge's Filter, which passes a feed on, keeps it. It takes a lone link as it is, but of several
# only those with the word "alternate": beside an enclosure the default one is skipped, the tag: URI of the id stands in
# as address and is refused, and the atom:id itself is not passed on at all.
# The filtered feed has headlines without a link, and an entry that is corrected comes a second time.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin php8.2-xml 8.2.36-1~deb12u1
debian_pin php8.2-curl 8.2.36-1~deb12u1
debian_files rss-bridge 2022-01-20+dfsg1-1
debian_files php-parsedown 1.7.4-1
cp -r rss-bridge/usr/share/rss-bridge bridge
rm bridge/cache bridge/whitelist.txt bridge/config.ini.php bridge/vendor/parsedown
cp -r php-parsedown/usr/share/php/Parsedown bridge/vendor/parsedown
mkdir bridge/cache
echo Filter >bridge/whitelist.txt
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
const entry = (n, rel, text) => `<entry><title>Talk ${n}</title><id>tag:pier.example,2026:${n}</id>
  <updated>2026-03-01T10:00:00Z</updated><link${rel} href="https://pier.example/${n}"/>
  <link rel="enclosure" href="https://pier.example/${n}.mp3"/><content>${text}</content></entry>`;
let fetches = 0;
const server = createServer((request, response) => {
  const text = fetches++ === 0 ? 'At noon.' : 'At one.';
  response.writeHead(200, { 'Content-Type': 'application/atom+xml' });
  response.end(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Pier talk</title><id>urn:example:feed</id>
    <updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>
    ${entry(1, ' rel="alternate"', text)}${entry(2, '', text)}</feed>`);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
cat >show.mjs <<'JS'
let json = '';
for await (const chunk of process.stdin) json += chunk;
for (const { title, url = 'no link', id } of JSON.parse(json).items) console.log(title, '|', url, '|', id);
JS
observed="$(for time in first second; do
  echo "$time"
  (cd bridge && php -d display_errors=0 index.php action=display bridge=Filter format=Json \
    "url=http%3A%2F%2F127.0.0.1%3A$(cat ../port)%2F$time") | node show.mjs
done)"
expected 'Talk 2 | https://pier.example/2 | an id that stays'
verdict 'first
Talk 1 | https://pier.example/1 | https://pier.example/1
Talk 2 | no link | dcc98688bdc466519bf66df8f4b5c1ef2a45a24a
second
Talk 1 | https://pier.example/1 | https://pier.example/1
Talk 2 | no link | 86ebd89ade5cd2633e1c29a4c5f1120fff924f71' "$observed"
