#!/usr/bin/env bash
# georsstogeojson draws a route to another continent when the points of georss:line are separated by line breaks.
#
# GeoRSS Simple: a line is a list of latitude and longitude pairs, and its schema types it as a list of doubles, whose
# separator is any white space (XML Schema part 2, sections 2.5.1.2 and 4.3.6). One would guess that indentation does not
# matter. The package splits at single spaces: a line break joins two numbers, of which the first is used, and the pairs
# after it mix latitudes and longitudes.
# A map shows a ferry route in the Baltic Sea that ends in Africa, and no error; where the number of pieces is odd, the
# place is missing.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin georsstogeojson@0.2.0 @xmldom/xmldom@0.9.12
cat >probe.mjs <<'JS'
import { DOMParser } from '@xmldom/xmldom';
import { parse } from 'georsstogeojson';
for (const [name, separator] of [['spaces     ', ' '], ['line breaks', '\n']]) {
  const route = ['54.3 10.1', '54.4 10.2', '54.5 10.3'].join(separator);
  const xml = `<rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel>
<item><title>Ferry</title><georss:line>${route}</georss:line></item></channel></rss>`;
  const { features } = parse(new DOMParser().parseFromString(xml, 'text/xml'));
  console.log(name, JSON.stringify(features[0].geometry.coordinates));
}
JS
observed="$(node probe.mjs)"
expected '[[10.1,54.3],[10.2,54.4],[10.3,54.5]] in both cases'
verdict 'spaces      [[10.1,54.3],[10.2,54.4],[10.3,54.5]]
line breaks [[10.1,54.3],[10.3,10.2]]' "$observed"
