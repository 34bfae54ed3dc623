#!/usr/bin/env bash
# rss-parser moves every inline element of an Atom XHTML body to the end of its parent.
#
# RFC 4287 section 3.1.1.3 makes the child nodes of the xhtml:div the content, and their order carries the meaning.
# One would guess that a parser that returns the body as a string returns it in document order. rss-parser parses with
# xml2js, which collects text and elements of a parent separately, and serializes that model: all text first, all
# elements after it. The result is well-formed and plausible, but the words are in the wrong order.
# A feed program that trusts the string publishes sentences that the author did not write.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry>
    <title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <em>early</em> ferry did <b>not</b> sail.</p></div></content>
  </entry>
</feed>
XML
observed="$(node -e '
  const Parser = require("rss-parser");
  new Parser().parseString(require("fs").readFileSync("feed.xml", "utf8")).then((feed) => {
    console.log(feed.items[0].content.match(/<p>.*<\/p>/)[0]);
    console.log(feed.items[0].contentSnippet);
  });
')"
expected '<p>The <em>early</em> ferry did <b>not</b> sail.</p>'
verdict '<p>The  ferry did  sail.<em>early</em><b>not</b></p>
The  ferry did  sail.earlynot' "$observed"
