#!/usr/bin/env bash
# sfeed and @rowanmanning/feed-parser turn escaped text of an XHTML body into tags.
#
# RFC 4287 section 3.1.1.3: with type="xhtml" the content is the XML tree itself. In it `&lt;b&gt;` is text that shows
# the three characters <b>. One would guess that a program which serializes the tree escapes its text again, as XML
# requires. Both copy the decoded characters between the tags. Readers of an article about markup see bold words and no
# brackets. feedsmith escapes correctly.
# A feed program cannot tell such text from the author's markup once it has the string.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedsmith@3.0.1 @rowanmanning/feed-parser@2.1.5
debian_pin sfeed 1.7-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Markup weekly</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Bold</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Write &lt;b&gt;, not &lt;strong&gt;.</p></div></content>
  </entry>
</feed>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
const xml = readFileSync('feed.xml', 'utf8');
console.log('feedsmith                ', feedsmith(xml).feed.entries[0].content.value);
console.log('@rowanmanning/feed-parser', rowan(xml).items[0].content);
JS
observed="$(node probe.mjs; sfeed <feed.xml | cut -f 4 | sed 's/<div[^>]*>/sfeed                     /; s/<\/div>//')"
expected '<p>Write &lt;b&gt;, not &lt;strong&gt;.</p> from each'
verdict 'feedsmith                 <p>Write &lt;b&gt;, not &lt;strong&gt;.</p>
@rowanmanning/feed-parser <p>Write <b>, not <strong>.</p>
sfeed                     <p>Write <b>, not <strong>.</p>' "$observed"
