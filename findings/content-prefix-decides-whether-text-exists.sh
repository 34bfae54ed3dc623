#!/usr/bin/env bash
# Four parsers find an item's full text only under the customary prefix content:, and three its date only under dc:.
#
# Namespaces in XML 1.0 section 4: a prefix stands for a namespace name and has no meaning of its own, so <c:encoded>
# bound to http://purl.org/rss/1.0/modules/content/ is the content module. One would guess that only regular-expression
# parsers get this wrong. rss-parser, @rowanmanning/feed-parser, htmlparser2 and sfeed compare qualified names and
# silently return the summary in place of the article; feedsmith resolves the prefix.
# A feed program on top of them shows teasers for such a feed, and nothing in its log says that the article was there.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 htmlparser2@12.0.0 feedsmith@3.0.1
debian_pin sfeed 1.7-1
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry</title><link>https://gazette.example/1</link><guid>https://gazette.example/1</guid>
<description>Teaser</description><c:encoded>&lt;p&gt;Whole article&lt;/p&gt;</c:encoded>
<d:date>2026-03-01T10:00:00Z</d:date></item></channel></rss>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseFeed as feedsmith } from 'feedsmith';
import { parseFeed as rowan } from '@rowanmanning/feed-parser';
import { parseFeed as htmlparser2 } from 'htmlparser2';
import Parser from 'rss-parser';
const xml = readFileSync('feed.xml', 'utf8');
const show = (name, text, date) => console.log(name.padEnd(26), JSON.stringify(text ?? null), date ?? null);
const a = feedsmith(xml).feed.items[0];
show('feedsmith', a.content.encoded, a.dc.dates[0]);
const b = rowan(xml).items[0];
show('@rowanmanning/feed-parser', b.content ?? b.description, b.published?.toISOString());
const c = (await new Parser().parseString(xml)).items[0];
show('rss-parser', c['content:encoded'] ?? c.content, c.isoDate);
const d = htmlparser2(xml).items[0];
show('htmlparser2', d.description, d.pubDate);
JS
observed="$(node probe.mjs; sfeed <feed.xml | awk -F '\t' '{ printf "%-26s \"%s\" %s\n", "sfeed", $4, $1 == "" ? "null" : $1 }')"
expected '"<p>Whole article</p>" and 2026-03-01T10:00:00Z from each'
verdict 'feedsmith                  "<p>Whole article</p>" 2026-03-01T10:00:00Z
@rowanmanning/feed-parser  "Teaser" 2026-03-01T10:00:00.000Z
rss-parser                 "Teaser" null
htmlparser2                "Teaser" null
sfeed                      "Teaser" null' "$observed"
