#!/usr/bin/env bash
# @extractus/feed-extractor dates an item of the year 2026 to two seconds after the start of 1970.
#
# The Dublin Core module of RSS 1.0 takes W3C dates, and the shortest is a year alone. One would guess 2026-01-01, or no
# date. fast-xml-parser turns the text 2026 into a number, and `new Date(2026)` counts milliseconds since 1970. Months
# are text and come out right, so only the coarsest dates are wrong.
# Journals and archives, which give years, appear at the very end of every list, or fall to a limit on age.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @extractus/feed-extractor@8.0.3
cat >feed.xml <<'XML'
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://gazette.example/feed"><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<items><rdf:Seq><rdf:li rdf:resource="https://gazette.example/1"/><rdf:li rdf:resource="https://gazette.example/2"/></rdf:Seq></items></channel>
<item rdf:about="https://gazette.example/1"><title>month</title><link>https://gazette.example/1</link><dc:date>2026-01</dc:date></item>
<item rdf:about="https://gazette.example/2"><title>year</title><link>https://gazette.example/2</link><dc:date>2026</dc:date></item>
</rdf:RDF>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
for (const { title, published } of extractFromXml(readFileSync('feed.xml', 'utf8')).entries) console.log(title, published);
JS
observed="$(node probe.mjs)"
expected 'year 2026-01-01T00:00:00.000Z'
verdict 'month 2026-01-01T00:00:00.000Z
year 1970-01-01T00:00:02.026Z' "$observed"
