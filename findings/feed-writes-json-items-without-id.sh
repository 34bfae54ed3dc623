#!/usr/bin/env bash
# The npm package feed writes JSON Feed items without an id when the item was given only a link.
#
# JSON Feed 1 and 1.1 require id on every item. The package uses the link as the id in Atom and RSS, so one would guess
# that it does the same in JSON. It leaves the key out.
# The JSON feed of a site is invalid while its Atom and RSS feeds are fine; a reader that stores items by id either
# drops these or stores them all under the same missing key.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feed@6.0.0
cat >write.mjs <<'JS'
import { Feed } from 'feed';
const feed = new Feed({ id: 'urn:example:feed', title: 'Harbour Gazette', copyright: '', updated: new Date(0) });
feed.addItem({ link: 'https://gazette.example/1', title: 'Ferry', date: new Date(0) });
console.log('atom', feed.atom1().match(/<id>https.*<\/id>/)[0]);
console.log('rss ', feed.rss2().match(/<guid.*<\/guid>/)[0]);
console.log('json', JSON.parse(feed.json1()).items[0].id);
JS
observed="$(node write.mjs)"
expected 'https://gazette.example/1 as the id of all three'
verdict 'atom <id>https://gazette.example/1</id>
rss  <guid isPermaLink="true">https://gazette.example/1</guid>
json undefined' "$observed"
