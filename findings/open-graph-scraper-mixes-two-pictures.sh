#!/usr/bin/env bash
# open-graph-scraper gives the first picture of a page the size and the description of the second.
#
# Open Graph protocol, arrays: a structured property such as og:image:width belongs to the og:image before it, and a new
# og:image ends the one before. Not all pictures need them. One would guess that they are read in the order of the page.
# The package makes a list of each property and joins the lists by their position: if only the second picture has a
# width, the first gets it. Then it sorts the pictures by size, with the sizes that it mixed up.
# A preview is laid out for a picture of another shape, and says to those who cannot see it what is in another one.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin open-graph-scraper@6.12.0
cat >probe.mjs <<'JS'
import scrape from 'open-graph-scraper';
const tags = [
  ['og:title', 'Ferry late'],
  ['og:image', 'https://gazette.example/portrait.jpg'],
  ['og:image', 'https://gazette.example/map.jpg'],
  ['og:image:width', '1200'],
  ['og:image:height', '600'],
  ['og:image:alt', 'A map of the harbour'],
];
const head = tags.map(([property, content]) => `<meta property="${property}" content="${content}">`).join('');
const { result } = await scrape({ html: `<!doctype html><html><head><title>Ferry</title>${head}</head><body></body></html>` });
for (const { url, width, height, alt } of result.ogImage) console.log(url, width, height, alt);
JS
expected 'https://gazette.example/map.jpg 1200 600 A map of the harbour'
verdict 'https://gazette.example/portrait.jpg 1200 600 A map of the harbour
https://gazette.example/map.jpg undefined undefined undefined' "$(node probe.mjs)"
