#!/usr/bin/env bash
# Three converters from HTML to Markdown lose the tags and character references that an article writes about.
#
# CommonMark 6.6 and 2.5: raw HTML and character references mean in Markdown what they mean in HTML. "&lt;b&gt;" in an article
# is three signs of text, so one would guess that a converter which escapes other signs of Markdown escapes "<" and "&". turndown,
# node-html-markdown and Python's html2text write the text as it is: the Markdown has an element b in it, and "&copy;" for
# a reader who was to learn how to write it. pandoc escapes the first only, and PHP's html-to-markdown both.
# A saved or mailed article about web pages has holes in its sentences, and is bold from there on.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 node-html-markdown@2.0.0 commonmark@0.31.2 html-to-text@10.0.1
debian_pin python3-html2text 2020.1.16-2
debian_pin php-league-html-to-markdown 5.1.0-1
debian_pin pandoc 2.17.1.1-2~deb12u1
echo '<p>Put a &lt;b&gt; here, and &amp;copy; there.</p>' >article.html
cat >to-markdown.cjs <<'JS'
const html = require('node:fs').readFileSync('article.html', 'utf8');
const converters = {
  turndown: () => new (require('turndown'))().turndown(html),
  'node-html-markdown': () => require('node-html-markdown').NodeHtmlMarkdown.translate(html),
};
console.log(converters[process.argv[2]]());
JS
cat >to-markdown.py <<'PY'
import html2text
print(html2text.html2text(open('article.html').read()))
PY
cat >to-markdown.php <<'PHP'
<?php
require 'League/HTMLToMarkdown/autoload.php';
echo (new League\HTMLToMarkdown\HtmlConverter())->convert(file_get_contents('article.html')), "\n";
PHP
cat >to-text.cjs <<'JS'
const { HtmlRenderer, Parser } = require('commonmark');
const { convert } = require('html-to-text');
const html = new HtmlRenderer().render(new Parser().parse(require('node:fs').readFileSync(0, 'utf8')));
console.log(convert(html, { wordwrap: false }));
JS
read_back() { printf '%s: %s\n' "$1" "$(node to-text.cjs)"; }
observed="$(node to-markdown.cjs turndown | read_back turndown
  node to-markdown.cjs node-html-markdown | read_back node-html-markdown
  /usr/bin/python3 to-markdown.py | read_back html2text
  php to-markdown.php | read_back html-to-markdown
  pandoc -f html -t commonmark article.html | read_back pandoc)"
expected 'Put a <b> here, and &copy; there. from each'
verdict 'turndown: Put a here, and © there.
node-html-markdown: Put a here, and © there.
html2text: Put a here, and © there.
html-to-markdown: Put a <b> here, and &copy; there.
pandoc: Put a <b> here, and © there.' "$observed"
