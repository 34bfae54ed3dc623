#!/usr/bin/env bash
# Converters from HTML to text number a countdown upwards, so that the tenth of a list becomes the first.
#
# WHATWG HTML 4.4.5: ol has "reversed", with which the list counts down to 1, and 4.4.8: li has "value", its number. One
# would guess that a converter which writes numbers, and knows "start", writes those of the page. None of six knows
# "reversed", not even the two text browsers; the four others ignore "value", and node-html-markdown "start" as well.
# In a mail, a digest or a search result the winner is last, and "rule 4" of the article is its rule 1.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 html-to-text@10.0.1 node-html-markdown@2.0.0
debian_pin python3-html2text 2020.1.16-2
debian_pin lynx 2.9.0dev.12-1
debian_pin w3m 0.5.3+git20230121-2
echo '<ol reversed><li>Sundby</li><li>Norholm</li></ol>' >reversed.html
echo '<ol><li value="4">Sundby</li><li value="7">Norholm</li></ol>' >value.html
echo '<ol start="4"><li>Sundby</li><li>Norholm</li></ol>' >start.html
cat >probe.cjs <<'JS'
const html = require('node:fs').readFileSync(process.argv[3], 'utf8');
const Turndown = require('turndown');
const converters = {
  turndown: () => new Turndown().turndown(html),
  'html-to-text': () => require('html-to-text').convert(html),
  'node-html-markdown': () => require('node-html-markdown').NodeHtmlMarkdown.translate(html),
};
console.log(converters[process.argv[2]]());
JS
cat >probe.py <<'PY'
import html2text, sys
print(html2text.html2text(open(sys.argv[1]).read()))
PY
observed="$(for page in reversed value start; do
  for converter in 'node probe.cjs turndown' 'node probe.cjs html-to-text' 'node probe.cjs node-html-markdown' \
    '/usr/bin/python3 probe.py' 'lynx -dump' 'w3m -dump'; do
    $converter $page.html | xargs | sed "s|^|$page: |; s|\$|  ($converter)|"
  done
done)"
expected 'reversed: 2. Sundby 1. Norholm; value: 4. and 7.; start: 4. and 5.'
verdict 'reversed: 1. Sundby 2. Norholm  (node probe.cjs turndown)
reversed: 1. Sundby 2. Norholm  (node probe.cjs html-to-text)
reversed: 1. Sundby 2. Norholm  (node probe.cjs node-html-markdown)
reversed: 1. Sundby 2. Norholm  (/usr/bin/python3 probe.py)
reversed: 1. Sundby 2. Norholm  (lynx -dump)
reversed: 1. Sundby 2. Norholm  (w3m -dump)
value: 1. Sundby 2. Norholm  (node probe.cjs turndown)
value: 1. Sundby 2. Norholm  (node probe.cjs html-to-text)
value: 1. Sundby 2. Norholm  (node probe.cjs node-html-markdown)
value: 1. Sundby 2. Norholm  (/usr/bin/python3 probe.py)
value: 4. Sundby 7. Norholm  (lynx -dump)
value: 4. Sundby 7. Norholm  (w3m -dump)
start: 4. Sundby 5. Norholm  (node probe.cjs turndown)
start: 4. Sundby 5. Norholm  (node probe.cjs html-to-text)
start: 1. Sundby 2. Norholm  (node probe.cjs node-html-markdown)
start: 4. Sundby 5. Norholm  (/usr/bin/python3 probe.py)
start: 4. Sundby 5. Norholm  (lynx -dump)
start: 4. Sundby 5. Norholm  (w3m -dump)' "$observed"
