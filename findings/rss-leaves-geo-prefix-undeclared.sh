#!/usr/bin/env bash
# The npm package rss writes a feed that is not well-formed when its only place lies on the meridian of Greenwich.
#
# WGS84 coordinates may be zero: Greenwich and Accra have the longitude 0, and the equator has the latitude 0. One would
# guess that an item with lat and long always gets both elements. The package tests them for truth: a zero is left out,
# and the namespace is declared only if both are non-zero. The other coordinate is written with an undeclared prefix,
# which Namespaces in XML section 5 forbids; the feed is fine again once another item has a place elsewhere.
# A reader with a namespace-aware parser rejects the whole feed, not the one item.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rss@1.2.2
cat >write.cjs <<'JS'
const RSS = require('rss');
const feed = new RSS({ title: 'Harbour Gazette', site_url: 'https://gazette.example/' });
feed.item({ title: 'Clocks', url: 'https://gazette.example/1', lat: 51.48, long: 0 });
require('node:fs').writeFileSync('feed.xml', feed.xml());
JS
cat >probe.py <<'PY'
from xml.dom.minidom import parse
try:
    parse('feed.xml')
    print('well-formed')
except Exception as error:
    print('parser:', str(error).split(':')[0])
PY
node write.cjs
observed="$(grep -o '<geo:[^/]*' feed.xml || true
  grep -o 'xmlns:geo' feed.xml || echo 'no xmlns:geo'
  /usr/bin/python3 probe.py)"
expected 'geo:lat 51.48, geo:long 0, and xmlns:geo'
verdict '<geo:lat>51.48<
no xmlns:geo
parser: unbound prefix' "$observed"
