#!/usr/bin/env bash
# turndown, html-to-text, node-html-markdown and html2text turn a quotation into a statement of the article.
#
# WHATWG HTML 4.5.7: q is a quotation; its quotation marks must not be written in the text, since the browser inserts
# them. One would guess that a converter, which stands in for the browser, does the same. Four of seven write the words
# alone. lynx, w3m and Python's html2text insert the marks.
# In the digest the paper calls the plan a disaster, where it had quoted the mayor.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 html-to-text@10.0.1 node-html-markdown@2.0.0
debian_pin html2text 1.3.2a-28
debian_pin python3-html2text 2020.1.16-2
debian_pin lynx 2.9.0dev.12-1
debian_pin w3m 0.5.3+git20230121-2
echo '<p>The plan is <q>a disaster</q>.</p>' >page.html
cat >probe.cjs <<'JS'
const html = require('node:fs').readFileSync('page.html', 'utf8');
const Turndown = require('turndown');
console.log('turndown          ', new Turndown().turndown(html));
console.log('html-to-text      ', require('html-to-text').convert(html));
console.log('node-html-markdown', require('node-html-markdown').NodeHtmlMarkdown.translate(html));
JS
by() { printf '%-18s %s\n' "$1" "$(cat)"; }
observed="$(node probe.cjs
  html2text page.html | by html2text
  /usr/bin/python3 -c 'import html2text; print(html2text.html2text(open("page.html").read()))' | by python3-html2text
  lynx -dump page.html | sed 's/^ *//' | by lynx
  w3m -dump page.html | by w3m)"
expected 'The plan is "a disaster". from each, with any quotation marks'
verdict 'turndown           The plan is a disaster.
html-to-text       The plan is a disaster.
node-html-markdown The plan is a disaster.
html2text          The plan is a disaster.
python3-html2text  The plan is "a disaster".
lynx               The plan is "a disaster".
w3m                The plan is “a disaster”.' "$observed"
