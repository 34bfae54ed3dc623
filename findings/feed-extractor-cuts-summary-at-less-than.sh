#!/usr/bin/env bash
# @extractus/feed-extractor ends a summary at the first escaped less-than sign.
#
# An RSS description is HTML whose markup is escaped once more for XML, so a comparison is `&amp;lt;` in the file and
# `&lt;` in the HTML. One would guess that a summary made from it shows the sign. feed-extractor decodes once too often
# and removes tags afterwards; everything from the sign to the next `>` or the end counts as a tag.
# A feed program shows half a sentence, and nothing says that the other half is missing.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @extractus/feed-extractor@8.0.3
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Tide</title><link>https://gazette.example/1</link>
<description>&lt;p&gt;Ferries sail when the wind is &amp;lt;12 m/s. Otherwise they wait.&lt;/p&gt;</description></item>
</channel></rss>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
console.log(extractFromXml(readFileSync('feed.xml', 'utf8')).entries[0].description);
JS
observed="$(node probe.mjs)"
expected 'Ferries sail when the wind is <12 m/s. Otherwise they wait.'
verdict 'Ferries sail when the wind is' "$observed"
