#!/usr/bin/env bash
# html-to-text writes a table as one word.
#
# WHATWG HTML 4.9: cells of a row are separate data, and innerText puts a tab between them and a line break between
# rows. One would guess at least a blank. Without an option that names which tables hold data, html-to-text takes all
# for layout and concatenates the cells of all rows; turndown makes a paragraph of each cell.
# A tide table of a feed item becomes "PortHighSund4.1" in a mail or a search index, and neither port nor height is
# found.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin html-to-text@10.0.1 turndown@7.2.5
cat >probe.cjs <<'JS'
const html = '<table><tr><th>Port</th><th>High</th></tr><tr><td>Sund</td><td>4.1</td></tr></table>';
const Turndown = require('turndown');
console.log('html-to-text', JSON.stringify(require('html-to-text').convert(html)));
console.log('turndown    ', JSON.stringify(new Turndown().turndown(html)));
JS
observed="$(node probe.cjs)"
expected 'a blank, tab or line break between the four cells'
verdict 'html-to-text "PortHighSund4.1"
turndown     "Port\n\nHigh\n\nSund\n\n4.1"' "$observed"
