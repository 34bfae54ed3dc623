#!/usr/bin/env bash
# elfeed shows an empty title and no summary for an Atom entry that writes them as XHTML.
#
# RFC 4287 section 3.1.1 allows the same three types for title, summary and rights, and elfeed renders XHTML content.
# One would guess that the other constructs work too. elfeed takes the text nodes that are direct children of the
# element; with type="xhtml" the only child is the div, so the title is "" and the summary is nil.
# A publisher whose generator writes XHTML throughout has a list of blank lines in elfeed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin elpa-elfeed 3.4.1-1
debian_pin emacs-nox 1:28.2+1-15+deb12u4
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">The <em>early</em> ferry</div></title>
    <id>urn:example:1</id><link href="https://gazette.example/1"/><updated>2026-03-01T10:00:00Z</updated>
    <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">It sails <b>late</b>.</div></summary></entry>
</feed>
XML
cat >probe.el <<'EL'
(require 'elfeed)
(with-temp-buffer
  (insert-file-contents "feed.xml")
  (dolist (entry (elfeed-entries-from-atom "https://gazette.example/feed" (elfeed-xml-parse-region)))
    (princ (format "title %S\ncontent %S\n" (elfeed-entry-title entry) (elfeed-entry-content entry)))))
EL
observed="$(emacs -Q --batch -L "$(echo /usr/share/emacs/site-lisp/elpa-src/elfeed-*)" -l probe.el)"
expected 'title "The early ferry", content with "It sails late."'
verdict 'title ""
content nil' "$observed"
