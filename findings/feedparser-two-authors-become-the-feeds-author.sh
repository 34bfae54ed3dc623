#!/usr/bin/env bash
# The npm feedparser credits an Atom entry with two authors to the author of the feed.
#
# RFC 4287 section 4.2.1: the feed's atom:author applies to an entry only if the entry has none of its own, and section
# 4.1.2 lets an entry have several. One would guess the first of the two names, or both. feedparser reads the author
# only when there is exactly one element; with two it finds none and inherits from the feed.
# A feed program prints a byline of a person who did not write the article.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedparser@2.6.0
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill, editor</name></author>
  <entry><title>One author</title><id>urn:example:1</id><link href="https://gazette.example/1"/><updated>2026-03-01T10:00:00Z</updated>
    <author><name>Bert Holm</name></author></entry>
  <entry><title>Two authors</title><id>urn:example:2</id><link href="https://gazette.example/2"/><updated>2026-03-01T10:00:00Z</updated>
    <author><name>Bert Holm</name></author><author><name>Cora Lind</name></author></entry>
</feed>
XML
cat >probe.cjs <<'JS'
const loaded = require('feedparser');
const parser = new (loaded.default ?? loaded)({ addmeta: false });
parser.on('data', (item) => console.log(`${item.title}: ${item.author}`));
parser.end(require('fs').readFileSync('feed.xml', 'utf8'));
JS
observed="$(node probe.cjs)"
expected 'Two authors: Bert Holm (or both names)'
verdict 'One author: Bert Holm
Two authors: Ada Quill, editor' "$observed"
