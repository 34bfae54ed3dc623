#!/usr/bin/env bash
# react-native-rss-parser returns the time of the last change of an Atom entry as the time of its publication.
#
# RFC 4287 section 4.2.9: published is the time of an early event in the life of an entry, and 4.2.15 updated that of its
# last change. The result has a field "published", and one would guess that it is the element of this name, with updated
# in its place only if there is none. It is the other way round, and since every entry must have updated, the element
# published is never read.
# An article of last year whose spelling was corrected today is at the top of the list, as of today.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin react-native-rss-parser@1.5.1
cat >probe.cjs <<'JS'
const { parse } = require('react-native-rss-parser');
const entry = (n, published) => `<entry><title>${n}</title><id>urn:example:${n}</id>${published}
  <updated>2026-03-05T10:00:00Z</updated><link href="https://gazette.example/${n}"/><summary>Late</summary></entry>`;
const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>urn:example:feed</id>
  <updated>2026-03-05T10:00:00Z</updated><author><name>Ada Quill</name></author>
  ${entry('Ferry', '<published>2025-03-01T10:00:00Z</published>')}${entry('Quay', '')}</feed>`;
parse(xml).then(({ items }) => {
  for (const { title, published } of items) console.log(title, published);
});
JS
expected 'Ferry 2025-03-01T10:00:00Z, Quay 2026-03-05T10:00:00Z'
verdict 'Ferry 2026-03-05T10:00:00Z
Quay 2026-03-05T10:00:00Z' "$(node probe.cjs)"
