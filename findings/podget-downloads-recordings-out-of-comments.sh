#!/usr/bin/env bash
# podget downloads a recording that stands in a comment or in the show notes, and misses one that is spelt another way.
#
# XML 1.0: a comment is not part of the document's character data (2.5), markup in a CDATA section is text (2.7), an
# attribute may be in single quotes (2.3) and an empty element may have an end tag (3.1). One would guess the same
# recordings however the document is written. podget reads the feed with sed: each "<enclosure" with a url is a
# recording, wherever it is; of an Atom feed it takes the links that have rel="enclosure" in double quotes and end in
# "/>", and no others.
# An episode that was withdrawn by a comment is fetched, an example in the notes is requested from its server, and of
# an Atom feed from a serialiser with other habits nothing is downloaded, without a message.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files podget 0.9.0-1
debian_pin wget 1.21.3-1+deb12u1
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { appendFileSync, writeFileSync } from 'node:fs';
const feeds = (site) => ({
  '/rss': `<rss version="2.0"><channel><title>Tides</title><link>https://tides.example/</link><description>Talk</description>
    <item><title>One</title><enclosure url='${site}/one.mp3' length='4' type='audio/mpeg'/></item>
    <!-- Withdrawn: <item><title>Two</title><enclosure url="${site}/two.mp3" length="4" type="audio/mpeg"/></item> -->
    <item><title>Three</title><description><![CDATA[Do not write <enclosure url="${site}/sample.mp3">.]]></description>
    <enclosure url="${site}/three.mp3" length="4" type="audio/mpeg"/></item></channel></rss>`,
  '/atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>Tides</title><id>urn:example:tides</id>
    <updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>${[
      `<link rel="enclosure" type="audio/mpeg" href="${site}/four.mp3"/>`,
      `<link rel='enclosure' type='audio/mpeg' href='${site}/five.mp3'/>`,
      `<link rel="enclosure" type="audio/mpeg" href="${site}/six.mp3"></link>`,
    ].map((link, i) => `<entry><title>${i}</title><id>urn:example:${i}</id><updated>2026-03-01T10:00:00Z</updated>${link}
    </entry>`).join('')}</feed>`,
});
const server = createServer((request, response) => {
  const feed = feeds(`http://${request.headers.host}`)[request.url];
  if (!feed) appendFileSync('log', `${request.url}\n`);
  response.end(feed ?? 'ID3 ');
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
download() { # download FEED: the recordings that podget requests for a feed
  mkdir -p "$work/$1/config"
  : >log
  printf 'http://127.0.0.1:%s/%s Talk Tides\n' "$(cat port)" "$1" >"$work/$1/config/serverlist"
  (
    export HOME="$work/$1"
    bash podget/usr/bin/podget --dir_config "$HOME/config" --create-config podgetrc
    bash podget/usr/bin/podget --dir_config "$HOME/config"
  ) >"$1.output" 2>&1 || cat "$1.output"
  echo "$1: $(sort -u log | sed 's|^/||; s|\.mp3$||' | paste -s -d ' ')"
}
expected 'rss: one three; atom: five four six'
verdict 'rss: one sample three two
atom: four' "$(download rss; download atom)"
