#!/usr/bin/env bash
# rss-parser returns an object, not a string, as the title of an entry whose title is XHTML.
#
# RFC 4287 section 3.1.1 lets every text construct, title included, be text, html or xhtml, and rss-parser turns an
# XHTML summary or body into a string. One would guess the same for the title, which its types declare as `string`.
# The entry comes back with xml2js's node, and the headline's words are spread over three keys without their order.
# The object has no prototype, so a feed program that joins the title with other text fails with a TypeError on this
# entry only, far from the parser and after its tests with plain titles have passed.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry>
    <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">H<sub>2</sub>O rises again</div></title>
    <id>urn:example:1</id><link href="https://gazette.example/1"/><updated>2026-03-01T10:00:00Z</updated>
  </entry>
</feed>
XML
observed="$(node -e '
  const Parser = require("rss-parser");
  new Parser().parseString(require("fs").readFileSync("feed.xml", "utf8")).then(({ items }) => {
    console.log(typeof items[0].title);
    try { console.log(`${items[0].title}`); } catch (error) { console.log(`${error.name}: ${error.message}`); }
    console.log(JSON.stringify(items[0].title.div[0]._), JSON.stringify(items[0].title.div[0].sub));
  });
')"
expected 'string H<sub>2</sub>O rises again'
verdict 'object
TypeError: Cannot convert object to primitive value
"HO rises again" ["2"]' "$observed"
