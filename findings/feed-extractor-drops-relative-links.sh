#!/usr/bin/env bash
# @extractus/feed-extractor returns an empty link for an entry whose link is relative to xml:base.
#
# RFC 4287 section 2 applies xml:base to every relative reference of the document. One would guess the resolved URL, or
# the relative one for the caller to resolve. feed-extractor neither reads xml:base nor returns the reference: a link
# that is not absolute is dropped, for the entry and for the feed.
# A feed program gets items that lead nowhere, although the feed is complete.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @extractus/feed-extractor@8.0.3
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gazette.example/news/">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated><link href="./"/>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><link href="ferry"/></entry>
</feed>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
const feed = extractFromXml(readFileSync('feed.xml', 'utf8'));
console.log(`feed  "${feed.link}"\nentry "${feed.entries[0].link}"`);
JS
observed="$(node probe.mjs)"
expected 'entry "https://gazette.example/news/ferry"'
verdict 'feed  ""
entry ""' "$observed"
