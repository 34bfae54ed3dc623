#!/usr/bin/env bash
# feed2exec writes mail that shows the plain text instead of the article's HTML.
#
# RFC 2046 section 5.1.4: the parts of multipart/alternative are in the order of increasing faithfulness, and a mail
# program shows the last one that it supports. One would guess text/plain first and text/html last, as every mail program
# sends it. feed2exec attaches the HTML first and the text that it made from it last.
# Articles arrive without pictures and tables although both ends support HTML, and nothing says that there is more.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin feed2exec 0.19.0
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title><id>urn:example:feed</id>
<updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>
<entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
<link href="https://gazette.example/1"/><content type="html">&lt;p>Late&lt;/p></content></entry></feed>
XML
cat >feed2exec.ini <<INI
[gazette]
url = file://$work/feed.xml
output = feed2exec.plugins.maildir
mailbox = $work/mail
folder = gazette
args = reader@gazette.example
INI
HOME="$work" feed2exec -q --config feed2exec.ini --database feed2exec.db fetch
observed="$(grep -h '^Content-Type' mail/gazette/new/* | sed 's/;.*//')"
expected 'multipart/alternative with text/plain, then text/html'
verdict 'Content-Type: multipart/alternative
Content-Type: text/html
Content-Type: text/plain' "$observed"
