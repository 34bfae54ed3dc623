#!/usr/bin/env bash
# The npm feedparser and @rowanmanning/feed-parser do not return the identifier of an RSS 1.0 item.
#
# RSS 1.0 section 5.5: rdf:about of an item must be unique within the document, and it is the item's URI in RDF. It
# is the counterpart of guid and atom:id, so one would guess that a parser with one model for all formats puts it there.
# @rowanmanning/feed-parser has no id for any RSS 1.0 item. feedparser takes the link for the guid, so two items about
# one page are one. Python's feedparser and newsboat use rdf:about.
# A feed program that stores items by guid keeps the last of the two notices below.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedparser@2.6.0 @rowanmanning/feed-parser@2.1.5
debian_pin python3-feedparser 6.0.10-1
cat >feed.xml <<'XML'
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://gazette.example/feed"><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<items><rdf:Seq><rdf:li rdf:resource="urn:example:1"/><rdf:li rdf:resource="urn:example:2"/></rdf:Seq></items></channel>
<item rdf:about="urn:example:1"><title>Ferry sails</title><link>https://gazette.example/ferry</link></item>
<item rdf:about="urn:example:2"><title>Ferry stays</title><link>https://gazette.example/ferry</link></item>
</rdf:RDF>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseFeed } from '@rowanmanning/feed-parser';
const xml = readFileSync('feed.xml', 'utf8');
console.log('feed-parser        ', ...parseFeed(xml).items.map(({ id }) => id));
const loaded = createRequire(import.meta.url)('feedparser');
const parser = new (loaded.default ?? loaded)({ addmeta: false });
const guids = [];
parser.on('data', ({ guid }) => guids.push(guid)).on('end', () => console.log('feedparser (npm)   ', ...guids));
parser.end(xml);
JS
observed="$(node probe.mjs
  /usr/bin/python3 -c 'import feedparser; print("feedparser (Python)", *[e.id for e in feedparser.parse("feed.xml").entries])')"
expected 'urn:example:1 urn:example:2 from each'
verdict 'feed-parser         null null
feedparser (npm)    https://gazette.example/ferry https://gazette.example/ferry
feedparser (Python) urn:example:1 urn:example:2' "$observed"
