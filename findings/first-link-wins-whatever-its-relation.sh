#!/usr/bin/env bash
# htmlparser2's parseFeed, @extractus/feed-extractor and elfeed link an entry to its first link, whatever the relation.
#
# RFC 4287 section 4.2.7.2 names the relation, and only "alternate" (also the default) is the page of the entry; order
# has no meaning. One would guess the alternate link. Two parsers return rel="self", the entry's own Atom document;
# elfeed looks for an alternate link, and where an entry has none it opens a related page as if it were the entry.
# A feed program sends readers to raw XML or to another article.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin htmlparser2@12.0.0 @extractus/feed-extractor@8.0.3
debian_pin elpa-elfeed 3.4.1-1
debian_pin emacs-nox 1:28.2+1-15+deb12u4
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <link rel="self" href="https://gazette.example/api/1.atom"/><link rel="alternate" href="https://gazette.example/1"/>
  </entry>
  <entry><title>Whole text in the feed</title><id>urn:example:2</id><updated>2026-03-01T10:00:00Z</updated>
    <link rel="related" href="https://other.example/report"/><content>Without a page of its own.</content>
  </entry>
</feed>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
import { parseFeed } from 'htmlparser2';
const xml = readFileSync('feed.xml', 'utf8');
console.log('htmlparser2   ', parseFeed(xml).items.map(({ link }) => link).join(' '));
console.log('feed-extractor', extractFromXml(xml).entries.map(({ link }) => link || 'none').join(' '));
JS
cat >probe.el <<'EL'
(require 'elfeed)
(with-temp-buffer
  (insert-file-contents "feed.xml")
  (let ((entries (elfeed-entries-from-atom "https://gazette.example/feed" (elfeed-xml-parse-region))))
    (princ (format "elfeed         %s\n" (mapconcat #'elfeed-entry-link entries " ")))))
EL
observed="$(node probe.mjs; emacs -Q --batch -L "$(echo /usr/share/emacs/site-lisp/elpa-src/elfeed-*)" -l probe.el)"
expected 'https://gazette.example/1, and no link for the second entry'
verdict 'htmlparser2    https://gazette.example/api/1.atom https://other.example/report
feed-extractor https://gazette.example/api/1.atom https://other.example/report
elfeed         https://gazette.example/1 https://other.example/report' "$observed"
