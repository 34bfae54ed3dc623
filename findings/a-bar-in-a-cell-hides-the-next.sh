#!/usr/bin/env bash
# Three converters of tables to Markdown write a bar or a line break of a cell as it is, so that cells are lost or move.
#
# GitHub Flavored Markdown 4.10: a bar divides cells, also within code, unless a backslash stands before it; a row is one line,
# and cells beyond the last heading are ignored. One would guess that a converter which writes tables escapes the bars of their
# text, as PHP's html-to-markdown does. turndown-plugin-gfm, Python's html2text and Ruby's reverse_markdown do not, and write a
# br of a cell as the end of a line, which is the end of the row.
# A table of commands has lost their meanings ("a | b" fills both columns), and the rest of a cell starts a row of its own.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 turndown-plugin-gfm@1.0.2 marked@18.2.1 linkedom@0.18.15
debian_pin python3-html2text 2020.1.16-2
debian_pin ruby-reverse-markdown 1.4.0-1
debian_pin php-league-html-to-markdown 5.1.0-1
cat >table.html <<'HTML'
<table><tr><th>Command</th><th>Meaning</th></tr><tr><td><code>a | b</code></td><td>a pipe</td></tr>
<tr><td>cd<br>chdir</td><td>a move</td></tr></table>
HTML
cat >to-markdown.cjs <<'JS'
const html = require('node:fs').readFileSync('table.html', 'utf8');
console.log(new (require('turndown'))().use(require('turndown-plugin-gfm').gfm).turndown(html));
JS
cat >to-markdown.py <<'PY'
import html2text
print(html2text.html2text(open('table.html').read()))
PY
cat >to-markdown.php <<'PHP'
<?php
require 'League/HTMLToMarkdown/autoload.php';
$converter = new League\HTMLToMarkdown\HtmlConverter();
$converter->getEnvironment()->addConverter(new League\HTMLToMarkdown\Converter\TableConverter());
echo $converter->convert(file_get_contents('table.html')), "\n";
PHP
cat >cells.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
const { document } = parseHTML(`<html><body>${marked(readFileSync(0, 'utf8'))}</body></html>`);
const rows = [...document.querySelectorAll('tbody tr')];
const words = (cell) => cell.textContent.trim().replace(/\s+/g, ' ');
console.log(rows.map((row) => [...row.children].map((cell) => `[${words(cell)}]`).join('')).join(' '));
JS
read_back() { printf '%s: %s\n' "$1" "$(node cells.mjs)"; }
observed="$(node to-markdown.cjs | read_back turndown
  /usr/bin/python3 to-markdown.py | read_back html2text
  ruby -rreverse_markdown -e 'puts ReverseMarkdown.convert(File.read("table.html"))' | read_back reverse_markdown
  php to-markdown.php | read_back html-to-markdown)"
expected '[a | b][a pipe] [cd chdir][a move] from each'
verdict 'turndown: [`a][b`] [cd][] [chdir][a move]
html2text: [`a][b`] [cd][] [chdir][a move]
reverse_markdown: [`a][b`] [cd][] [chdir][a move]
html-to-markdown: [a | b][a pipe] [cd chdir][a move]' "$observed"
