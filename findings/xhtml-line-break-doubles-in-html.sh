#!/usr/bin/env bash
# A line break of an XHTML body becomes two after @rowanmanning/feed-parser or feedparser and an HTML parser.
#
# In XML `<br/>` and `<br></br>` are the same element, so both libraries may write the second form. HTML is not XML: its
# tree construction (WHATWG HTML 13.2.6.4.7, end tag "br") treats a stray </br> as another <br>. One would guess that
# the string of an XHTML body can go on a page. Poems and addresses come out double spaced, and each further round of
# parsing does not undo it. feedsmith writes <br/>, which is safe in HTML.
# A feed program must serialize void elements as HTML does before it stores the text of an XHTML body.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedsmith@3.0.1 @rowanmanning/feed-parser@2.1.5 feedparser@2.6.0 parse5@8.1.1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Verses</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Tide</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The tide comes in<br/>and goes</p></div></content>
  </entry>
</feed>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFragment, serialize } from 'parse5';
const xml = readFileSync('feed.xml', 'utf8');
const show = (name, html) => console.log(name.padEnd(25), serialize(parseFragment(html)).match(/<p>.*<\/p>/)[0]);
show('feedsmith', feedsmith(xml).feed.entries[0].content.value);
show('@rowanmanning/feed-parser', rowan(xml).items[0].content);
const loaded = createRequire(import.meta.url)('feedparser');
const parser = new (loaded.default ?? loaded)({ addmeta: false });
parser.on('data', (item) => show('feedparser', item.description));
parser.end(xml);
JS
observed="$(node probe.mjs)"
expected '<p>The tide comes in<br>and goes</p> from each'
verdict 'feedsmith                 <p>The tide comes in<br>and goes</p>
@rowanmanning/feed-parser <p>The tide comes in<br><br>and goes</p>
feedparser                <p>The tide comes in<br><br>and goes</p>' "$observed"
