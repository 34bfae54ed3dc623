#!/usr/bin/env bash
# Five converters of tables to Markdown put the numbers of a row under the heading of another column.
#
# WHATWG HTML 4.9.11: a cell with rowspan also fills its slot in the rows below, so that their first td belongs to the second
# column. One would guess that a converter which draws columns leaves that slot empty, since Markdown cannot join cells, as
# pandoc does. turndown-plugin-gfm, node-html-markdown, Python's html2text, Ruby's reverse_markdown and PHP's html-to-markdown
# write the cells from the left, so that in the second row the port is under "Day" and the departure under "Port".
# A timetable or a table of results in a mail, a digest or a note says something else than the article, and looks right.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 turndown-plugin-gfm@1.0.2 node-html-markdown@2.0.0
debian_pin python3-html2text 2020.1.16-2
debian_pin ruby-reverse-markdown 1.4.0-1
debian_pin php-league-html-to-markdown 5.1.0-1
debian_pin pandoc 2.17.1.1-2~deb12u1
cat >table.html <<'HTML'
<table>
<tr><th>Day</th><th>Port</th><th>Leaves</th><th>Arrives</th></tr>
<tr><td rowspan="2">Monday</td><td>Sundby</td><td>08:10</td><td>09:40</td></tr>
<tr><td>Norholm</td><td>10:20</td><td>11:50</td></tr>
</table>
HTML
cat >probe.cjs <<'JS'
const html = require('node:fs').readFileSync('table.html', 'utf8');
const Turndown = require('turndown');
const converters = {
  turndown: () => new Turndown().use(require('turndown-plugin-gfm').gfm).turndown(html),
  'node-html-markdown': () => require('node-html-markdown').NodeHtmlMarkdown.translate(html),
};
console.log(converters[process.argv[2]]());
JS
cat >probe.py <<'PY'
import html2text
print(html2text.html2text(open('table.html').read()))
PY
cat >probe.php <<'PHP'
<?php
require 'League/HTMLToMarkdown/autoload.php';
$converter = new League\HTMLToMarkdown\HtmlConverter();
$converter->getEnvironment()->addConverter(new League\HTMLToMarkdown\Converter\TableConverter());
echo $converter->convert(file_get_contents('table.html')), "\n";
PHP
row() { printf '%-19s%s\n' "$1" "$(grep Norholm | sed 's/  */ /g; s/^| //; s/ *|* *$//; s/\([^ ]\)|/\1 |/g')"; }
observed="$(node probe.cjs turndown | row turndown
  node probe.cjs node-html-markdown | row node-html-markdown
  /usr/bin/python3 probe.py | row html2text
  ruby -rreverse_markdown -e 'puts ReverseMarkdown.convert(File.read("table.html"))' | row reverse_markdown
  php probe.php | row html-to-markdown
  pandoc -f html -t gfm table.html | row pandoc)"
expected 'an empty cell for the day, then Norholm | 10:20 | 11:50'
verdict 'turndown           Norholm | 10:20 | 11:50
node-html-markdown Norholm | 10:20 | 11:50 |
html2text          Norholm | 10:20 | 11:50
reverse_markdown   Norholm | 10:20 | 11:50
html-to-markdown   Norholm | 10:20 | 11:50
pandoc             | Norholm | 10:20 | 11:50' "$observed"
