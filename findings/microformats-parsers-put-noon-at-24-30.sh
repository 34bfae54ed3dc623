#!/usr/bin/env bash
# microformats-parser dates half past noon to 24:30, and half past midnight to 12:30; microformat-node does the latter.
#
# The value class pattern, by which microformats read dates, lets a page write a time with am or pm, as its readers do. In
# the twelve-hour clock 12:30 am is 00:30 and 12:30 pm is 12:30. One would guess that a parser that accepts the form
# converts it. microformats-parser adds twelve to every pm, and neither subtracts them from 12 am. Python's mf2py converts
# both. With a space before the letters, microformats-parser converts no hour at all.
# An entry of the first hour of the day is dated half a day late, and one of the hour after noon has no valid date.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin microformats-parser@2.0.6 microformat-node@2.0.4
debian_files python3-mf2py 1.1.2-2
debian_pin python3-bs4 4.11.2-2
debian_pin python3-html5lib 1.1-3
debian_pin python3-requests 2.28.1+dfsg-1
cat >probe.cjs <<'JS'
const { mf2 } = require('microformats-parser');
const { get } = require('microformat-node');
const { writeFileSync } = require('node:fs');
const times = ['12:30am', '12:30pm', '6:30pm', '6:30 pm'];
const pages = times.map((time) => `<div class="h-entry"><p class="p-name">Ferry</p><p class="dt-published">
  <time class="value" datetime="2026-03-01">1 March</time>, <span class="value">${time}</span></p></div>`);
writeFileSync('pages.json', JSON.stringify(pages));
const baseUrl = 'https://www.example.com/';
const hour = ({ items }) => items[0].properties.published[0];
console.log('as written         ', times.join(', '));
console.log('microformats-parser', pages.map((html) => hour(mf2(html, { baseUrl })).slice(11)).join(', '));
const found = [];
for (const html of pages) get({ html, baseUrl }, (_error, data) => found.push(hour(data).slice(11)));
process.on('exit', () => console.log('microformat-node   ', found.join(', ')));
JS
cat >probe.py <<'PY'
import json, sys
sys.path.insert(0, 'python3-mf2py/usr/lib/python3/dist-packages')
import mf2py

pages = json.load(open('pages.json'))
print('mf2py              ', ', '.join(mf2py.parse(doc=page)['items'][0]['properties']['published'][0][11:] for page in pages))
PY
expected '00:30, 12:30, 18:30, 18:30 from each'
verdict 'as written          12:30am, 12:30pm, 6:30pm, 6:30 pm
microformats-parser 12:30, 24:30, 18:30, 6:30 PM
microformat-node    12:30, 12:30, 18:30, 18:30
mf2py               00:30, 12:30, 18:30, 18:30' "$(node probe.cjs; /usr/bin/python3 probe.py)"
