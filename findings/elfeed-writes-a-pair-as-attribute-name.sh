#!/usr/bin/env bash
# elfeed stores XHTML content with an attribute called "( . )".
#
# RFC 4287 section 3.1.1.3 requires an xhtml:div, and nearly every generator declares its namespace on it. One would
# guess that the stored HTML repeats xmlns or leaves it out. Emacs's xml.el returns the name of that attribute as a pair
# of two empty strings when namespaces are resolved, and elfeed prints the pair with %s into the tag.
# The stored text is neither XML nor the HTML that was published; a program that reads elfeed's database and parses the
# content as XML fails on the first character of the article.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin elpa-elfeed 3.4.1-1
debian_pin emacs-nox 1:28.2+1-15+deb12u4
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It sails late.</p></div></content></entry>
</feed>
XML
cat >probe.el <<'EL'
(require 'elfeed)
(with-temp-buffer
  (insert-file-contents "feed.xml")
  (dolist (entry (elfeed-entries-from-atom "https://gazette.example/feed" (elfeed-xml-parse-region)))
    (princ (elfeed-entry-content entry))))
EL
observed="$(emacs -Q --batch -L "$(echo /usr/share/emacs/site-lisp/elpa-src/elfeed-*)" -l probe.el)"
expected '<div><p>It sails late.</p></div>, with or without xmlns'
verdict "<div ( . )='http://www.w3.org/1999/xhtml'><p>It sails late.</p></div>" "$observed"
