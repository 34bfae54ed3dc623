#!/usr/bin/env bash
# turndown and html-to-text turn a million into 106 and a corrected price into two prices.
#
# WHATWG HTML 4.5.19: sub and sup are for "typographical conventions with specific meanings"; 4.7 del is removed text.
# One would guess a mark of some kind in Markdown or text: ^6, ~~4~~. Neither converter has a rule for the three
# elements by default, and both keep the text alone: 10<sup>6</sup> is 106, <del>4</del> <ins>5</ins> is "4 5".
# A digest, a mail or a search index made with them states figures that the article does not.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 html-to-text@10.0.1
cat >probe.cjs <<'JS'
const html = '<p>10<sup>6</sup> herring, <del>4</del> <ins>5</ins> euros each</p>';
const Turndown = require('turndown');
console.log('turndown    ', new Turndown().turndown(html));
console.log('html-to-text', require('html-to-text').convert(html));
JS
observed="$(node probe.cjs)"
expected '10^6 herring, ~~4~~ 5 euros each, or other marks'
verdict 'turndown     106 herring, 4 5 euros each
html-to-text 106 herring, 4 5 euros each' "$observed"
