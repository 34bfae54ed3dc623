#!/usr/bin/env bash
# @extractus/feed-extractor reads guids and titles as numbers, so that three items share one id.
#
# RSS 2.0 has no syntax for guids and says that aggregators must view them as a string. One would guess
# that 00123, 0123 and 123 are three items. fast-xml-parser converts element text to numbers by default, and
# feed-extractor converts them back: leading and trailing zeros, exponents and hexadecimal notation are lost.
# A feed program that stores items by this id overwrites two of the three, and shows version 1.10 as 1.1.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @extractus/feed-extractor@8.0.3
cat >feed.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><guid isPermaLink="false">00123</guid><title>1.10</title><link>https://gazette.example/1</link></item>
<item><guid isPermaLink="false">0123</guid><title>0x1F</title><link>https://gazette.example/2</link></item>
<item><guid isPermaLink="false">123</guid><title>1e3</title><link>https://gazette.example/3</link></item>
</channel></rss>
XML
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { extractFromXml } from '@extractus/feed-extractor';
for (const { id, title } of extractFromXml(readFileSync('feed.xml', 'utf8')).entries) console.log(id, title);
JS
observed="$(node probe.mjs)"
expected '00123 1.10, 0123 0x1F, 123 1e3'
verdict '123 1.1
123 31
123 1000' "$observed"
