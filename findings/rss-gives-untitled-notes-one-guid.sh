#!/usr/bin/env bash
# The npm package rss gives all notes without a title and a link the same guid, "No title".
#
# RSS 2.0: an item needs a title or a description, and guid is a string that uniquely identifies the item. One would
# guess that a note with only a description is written without title and guid. The package fills the title with the
# words "No title", and takes the title for the guid of an item that has neither guid nor url.
# A reader that stores items by guid shows the first note and takes every later one for a version of it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss@1.2.2
cat >write.cjs <<'JS'
const RSS = require('rss');
const feed = new RSS({ title: "Ada's notes", site_url: 'https://ada.example/' });
feed.item({ description: 'The ferry is late.' });
feed.item({ description: 'The ferry is back.' });
console.log(feed.xml().match(/<title><!\[CDATA\[No.*?<\/title>|<guid.*?<\/guid>/g).join('\n'));
JS
observed="$(node write.cjs)"
expected 'two items without title and without guid'
verdict '<title><![CDATA[No title]]></title>
<guid isPermaLink="false">No title</guid>
<title><![CDATA[No title]]></title>
<guid isPermaLink="false">No title</guid>' "$observed"
