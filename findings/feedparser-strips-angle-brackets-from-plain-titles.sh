#!/usr/bin/env bash
# The npm feedparser removes words in angle brackets from Atom titles that are plain text.
#
# RFC 4287 section 3.1.1.1: a text construct of type "text", also the default, is not HTML, and a less-than sign in it
# is a less-than sign. One would guess that only type="html" titles are stripped of tags. feedparser strips all titles,
# so the <details> in a headline about HTML is gone and two spaces are left, while the summary keeps its brackets.
# A feed program publishes a headline without its subject, and cannot repair it: the raw title holds the same text.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedparser@2.6.0
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Markup weekly</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry>
    <title type="text">Use &lt;details&gt; for long notes</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <link href="https://gazette.example/1"/><summary type="text">Use &lt;details&gt; here</summary>
  </entry>
</feed>
XML
cat >probe.cjs <<'JS'
const loaded = require('feedparser');
const parser = new (loaded.default ?? loaded)({ addmeta: false });
parser.on('data', (item) => console.log(`title   ${item.title}\nsummary ${item.summary}`));
parser.end(require('fs').readFileSync('feed.xml', 'utf8'));
JS
observed="$(node probe.cjs)"
expected 'title   Use <details> for long notes'
verdict 'title   Use  for long notes
summary Use <details> here' "$observed"
