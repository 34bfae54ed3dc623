#!/usr/bin/env bash
# The npm feedparser reports the medium of a media:content element as the MIME type of an enclosure.
#
# Media RSS 1.5.1 has two attributes: type is a MIME type, medium is one of image, audio, video, document, executable.
# RSS 2.0 requires an enclosure's type to be a MIME type. One would guess an enclosure without a type where only medium
# is given. feedparser lists the media object among the enclosures with type "video", next to real ones with video/mp4.
# A feed program that republishes enclosures writes type="video", which is not a MIME type.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feedparser@2.6.0
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Ferry</title><link>https://gazette.example/1</link>
  <enclosure url="https://gazette.example/a.mp4" length="5" type="video/mp4"/>
  <media:content url="https://gazette.example/b.mp4" medium="video"/></item>
</channel></rss>
XML
cat >probe.cjs <<'JS'
const loaded = require('feedparser');
const parser = new (loaded.default ?? loaded)({ addmeta: false });
parser.on('data', (item) => item.enclosures.forEach(({ url, type }) => console.log(url, type)));
parser.end(require('fs').readFileSync('feed.xml', 'utf8'));
JS
observed="$(node probe.cjs)"
expected 'https://gazette.example/b.mp4 without a type, or not among the enclosures'
verdict 'https://gazette.example/a.mp4 video/mp4
https://gazette.example/b.mp4 video' "$observed"
