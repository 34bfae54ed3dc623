#!/usr/bin/env bash
# The npm sanitiser xss empties the link "page.html" and the picture "map.png", and leaves "./page.html" as it is.
#
# RFC 3986 section 4.2: "page.html", "./page.html" and "?page=2" are relative references alike, and section 3.1 makes
# schemes case-insensitive. The sanitiser's default lets links to http, https, mailto and relative ones through, and one
# would guess that it reads the scheme. It compares the first characters of the value with a list ("http://", "/", "./",
# "../", "#" and more), and what begins otherwise loses its value, also "HTTPS://".
# An article whose publisher writes relative links has pictures without an address and links that lead nowhere, and
# nothing says so: the elements are still there.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin xss@1.0.17
cat >probe.mjs <<'JS'
import xss from 'xss';
for (const link of ['/page.html', './page.html', 'page.html', 'news/page.html', '?page=2', 'HTTPS://gazette.example/']) {
  console.log(link, '->', xss(`<a href="${link}">Tides</a>`));
}
console.log('map.png ->', xss('<img src="map.png" alt="A map">'));
JS
expected 'each link and picture as it was'
verdict '/page.html -> <a href="/page.html">Tides</a>
./page.html -> <a href="./page.html">Tides</a>
page.html -> <a href>Tides</a>
news/page.html -> <a href>Tides</a>
?page=2 -> <a href>Tides</a>
HTTPS://gazette.example/ -> <a href>Tides</a>
map.png -> <img src alt="A map">' "$(node probe.mjs)"
