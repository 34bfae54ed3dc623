#!/usr/bin/env bash
# An empty anchor of an XHTML body makes the rest of the article a link once feedsmith's string is read as HTML.
#
# In XML <a id="top"/> is a complete element, and RFC 4287 section 3.1.1.3 makes the body XML. In HTML the slash means
# nothing on elements that are not void (WHATWG HTML 13.1.2.1), so the start tag stays open. One would guess that a
# parser which returns markup for pages writes <a id="top"></a>. feedsmith and sfeed return the tag as it was written,
# @rowanmanning/feed-parser and Python's feedparser close it.
# With <i/>, a common form of icons, everything below is in italics; with a marker anchor it is one link.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedsmith@3.0.1 @rowanmanning/feed-parser@2.1.5 parse5@8.1.1
debian_pin sfeed 1.7-1
debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Tide</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a id="top"/>The tide turns.</div></content>
  </entry>
</feed>
XML
sfeed <feed.xml | cut -f 4 >sfeed.html
/usr/bin/python3 -c 'import feedparser; print(feedparser.parse("feed.xml").entries[0].content[0].value)' >python.html
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFragment, serialize } from 'parse5';
const xml = readFileSync('feed.xml', 'utf8');
const show = (name, html) => console.log(name.padEnd(12), serialize(parseFragment(html.trim())).replace(/<\/?div[^>]*>/g, ''));
show('feedsmith', feedsmith(xml).feed.entries[0].content.value);
show('sfeed', readFileSync('sfeed.html', 'utf8'));
show('feed-parser', rowan(xml).items[0].content);
show('feedparser', readFileSync('python.html', 'utf8'));
JS
observed="$(node probe.mjs)"
expected '<a id="top"></a>The tide turns. from each'
verdict 'feedsmith    <a id="top">The tide turns.</a>
sfeed        <a id="top">The tide turns.</a>
feed-parser  <a id="top"></a>The tide turns.
feedparser   <a id="top"></a>The tide turns.' "$observed"
