#!/usr/bin/env bash
# opml-generator removes the feeds from the folders of the list that it is given, so a second export has none.
#
# One would guess that a function that turns a list into OPML text only reads the list. This one deletes the property
# _children of every outline while it writes it, so the caller's list has lost its feeds after the first call, and the
# second call writes valid OPML with empty folders.
# A program that exports its subscriptions on every change, or shows the list after the export, loses all feeds that are
# in a folder, without an error.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin opml-generator@1.1.1
cat >write.cjs <<'JS'
const opml = require('opml-generator');
const feed = { text: 'Gazette', type: 'rss', xmlUrl: 'https://gazette.example/feed' };
const list = [{ text: 'Harbour', _children: [feed] }];
for (const run of ['first ', 'second']) {
  const text = opml({ title: 'Subscriptions' }, list);
  console.log(run, text.includes(feed.xmlUrl) ? 'with the feed' : 'without the feed');
}
console.log('list  ', JSON.stringify(list));
JS
observed="$(node write.cjs)"
expected 'both exports with the feed'
verdict 'first  with the feed
second without the feed
list   [{"text":"Harbour"}]' "$observed"
