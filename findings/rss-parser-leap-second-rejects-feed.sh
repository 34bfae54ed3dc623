#!/usr/bin/env bash
# One timestamp in a leap second makes rss-parser reject the whole Atom feed.
#
# RFC 4287 section 3.3 takes RFC 3339 dates, and RFC 3339 section 5.7 allows second 60 in a leap second; 23:59:60 on
# 31 December 2016 really existed. JavaScript's Date has no leap seconds, so one would guess that the date is missing
# or rounded. rss-parser calls toISOString() on the invalid Date, and the exception discards all other entries too.
# A feed program sees "Invalid time value" for the feed, with no word about which entry, until the entry scrolls out.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Observatory log</title><id>urn:example:feed</id><updated>2017-01-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Clear sky</title><id>urn:example:1</id><link href="https://gazette.example/1"/><updated>2017-01-01T10:00:00Z</updated></entry>
  <entry>
    <title>Leap second</title><id>urn:example:2</id><link href="https://gazette.example/2"/><updated>2017-01-01T10:00:00Z</updated>
    <published>2016-12-31T23:59:60Z</published>
  </entry>
</feed>
XML
observed="$(node -e '
  const Parser = require("rss-parser");
  new Parser().parseString(require("fs").readFileSync("feed.xml", "utf8")).then(
    ({ items }) => console.log(items.length, "entries"),
    (error) => console.log(`${error.name}: ${error.message}`),
  );
')"
expected '2 entries, one of them without a date'
verdict 'RangeError: Invalid time value' "$observed"
