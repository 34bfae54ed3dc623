#!/usr/bin/env bash
# Eight converters of HTML print the answer that the page hides, the blank row of its template, and its closed dialog.
#
# WHATWG HTML 6.1: an element with "hidden" is not shown; 4.12.3: the content of a template is no part of the page; 4.11.4: a
# dialog without "open" is not shown; 4.10.8: a datalist is not. One would guess that what makes text of a page takes the text
# that a reader sees, since all but turndown leave out scripts and styles. html-to-text, node-html-markdown, Python's html2text,
# pandoc, w3m, lynx and links print everything; turndown leaves out the template only.
# The mail or digest of a quiz has its answer under the question, and an article ends with "Accept all" and empty labels.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 html-to-text@10.0.1 node-html-markdown@2.0.0
debian_pin python3-html2text 2020.1.16-2
debian_pin pandoc 2.17.1.1-2~deb12u1
debian_pin w3m 0.5.3+git20230121-2
debian_pin lynx 2.9.0dev.12-1
debian_pin links 2.28-1+b2
cat >page.html <<'HTML'
<!DOCTYPE html><html lang="en"><head><title>Quiz</title></head><body><p>Which port?</p><p hidden>Sundby</p>
<template><p>Template</p></template><dialog><p>Dialog</p></dialog><datalist id="ports"><option>Option</option></datalist></body></html>
HTML
cat >probe.cjs <<'JS'
const html = require('node:fs').readFileSync('page.html', 'utf8');
const Turndown = require('turndown');
const converters = {
  turndown: () => new Turndown().turndown(html),
  'html-to-text': () => require('html-to-text').convert(html),
  'node-html-markdown': () => require('node-html-markdown').NodeHtmlMarkdown.translate(html),
};
console.log(converters[process.argv[2]]());
JS
cat >probe.py <<'PY'
import html2text
print(html2text.html2text(open('page.html').read()))
PY
observed="$(for converter in 'node probe.cjs turndown' 'node probe.cjs html-to-text' 'node probe.cjs node-html-markdown' \
  '/usr/bin/python3 probe.py' 'pandoc -f html -t plain page.html' 'w3m -dump page.html' 'lynx -dump page.html' \
  'links -dump page.html'; do
  printf '%s: %s\n' "$converter" "$($converter | xargs | sed 's/^Quiz //')"
done)"
expected 'Which port? and nothing else, from each'
verdict 'node probe.cjs turndown: Which port? Sundby Dialog Option
node probe.cjs html-to-text: Which port? Sundby Template Dialog Option
node probe.cjs node-html-markdown: Which port? Sundby Template Dialog Option
/usr/bin/python3 probe.py: Which port? Sundby Template Dialog Option
pandoc -f html -t plain page.html: Which port? Sundby Template Dialog Option
w3m -dump page.html: Which port? Sundby Template Dialog Option
lynx -dump page.html: Which port? Sundby Template Dialog Option
links -dump page.html: Which port? Sundby Template Dialog Option' "$observed"
