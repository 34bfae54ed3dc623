#!/usr/bin/env bash
# Python's html2text, which rss2email and feed2exec use for mail, puts spaces into a word of which a part is emphasised.
#
# WHATWG HTML 4.5: em, i, b and strong are phrasing content, within a word as well as around it, and add no space: the
# stressed syllable, the part of a compound. One would guess the marks of Markdown at the same place, as turndown writes
# them, since CommonMark allows ** within a word. html2text writes a space before the mark and another behind it.
# "unbelievable" becomes three words, which no search in the mailbox finds, and brackets stand apart from what they hold.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-html2text 2020.1.16-2
debian_pin feed2exec 0.19.0
npm_pin turndown@7.2.5
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title><id>urn:example:feed</id>
<updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>
<entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><link href="https://gazette.example/1"/>
<content type="html">&lt;p&gt;An un&lt;b&gt;believ&lt;/b&gt;able delay (&lt;b&gt;again&lt;/b&gt;)&lt;/p&gt;</content></entry></feed>
XML
cat >feed2exec.ini <<INI
[gazette]
url = file://$work/feed.xml
output = feed2exec.plugins.mbox
mailbox = $work/mail
args = reader@gazette.example
INI
HOME="$work" feed2exec -q --config feed2exec.ini --database feed2exec.db fetch
html='<p>An un<b>believ</b>able delay (<b>again</b>)</p>'
observed="$(grep -h delay mail/* | sed -n 's/^An/feed2exec: &/p'
  /usr/bin/python3 -c 'import html2text, sys; print("html2text:", html2text.html2text(sys.argv[1]).strip())' "$html"
  node -p '"turndown:  " + new (require("turndown"))().turndown(process.argv[1])' "$html")"
expected 'An un**believ**able delay (**again**) from each'
verdict 'feed2exec: An un **believ** able delay ( **again** )
html2text: An un **believ** able delay ( **again** )
turndown:  An un**believ**able delay (**again**)' "$observed"
