#!/usr/bin/env bash
# rss-to-json gives every Atom entry the time of the request as its publication date.
#
# RFC 4287 section 4.2.9 defines atom:published as the time of an event early in the life cycle of the entry. One would
# guess that a field called `published` holds it. rss-to-json looks for <created>, which Atom 1.0 does not have, then
# for RSS's <pubDate>, and otherwise returns Date.now(). The time of atom:updated is in the field `created` instead.
# A feed program that sorts by `published` shows the oldest entry of an Atom feed as new after every poll.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-to-json@2.1.1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2021-05-02T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry>
    <title>Ferry</title><id>urn:example:1</id><link href="https://gazette.example/1"/>
    <published>2021-05-01T10:00:00Z</published><updated>2021-05-02T10:00:00Z</updated>
  </entry>
</feed>
XML
observed="$(node -e '
  const { parse } = require("rss-to-json");
  const xml = require("fs").readFileSync("feed.xml", "utf8");
  const server = require("http").createServer((_, res) => res.end(xml)).listen(0, "127.0.0.1", async () => {
    const started = Date.now();
    const { items } = await parse(`http://127.0.0.1:${server.address().port}/`);
    const { published, created } = items[0];
    console.log("published", published >= started ? "the time of the request" : new Date(published).toISOString());
    console.log("created  ", new Date(created).toISOString());
    process.exit();
  });
')"
expected 'published 2021-05-01T10:00:00.000Z'
verdict 'published the time of the request
created   2021-05-02T10:00:00.000Z' "$observed"
