#!/usr/bin/env bash
# Five converters from HTML to Markdown unmake a link whose title has a quotation mark.
#
# CommonMark 6.3: the title of a link ends at its next quotation mark, unless a backslash stands before it; what follows must be
# the closing bracket, or there is no link. WHATWG HTML 3.2.6.1 allows any text in a title. One would guess that a converter
# which writes titles escapes their marks, as turndown does. pandoc, node-html-markdown, Python's html2text,
# Ruby's reverse_markdown and PHP's html-to-markdown do not, and CommonMark finds brackets and an address in the sentence.
# The links of a publisher who explains them ('Read "Low water"') are dead in every digest and note.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 node-html-markdown@2.0.0 commonmark@0.31.2
debian_pin python3-html2text 2020.1.16-2
debian_pin ruby-reverse-markdown 1.4.0-1
debian_pin php-league-html-to-markdown 5.1.0-1
debian_pin pandoc 2.17.1.1-2~deb12u1
echo '<p>See <a href="/2" title="Read &quot;Low water&quot;">more</a>.</p>' >article.html
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
cat >to-html.cjs <<'JS'
const { HtmlRenderer, Parser } = require('commonmark');
console.log(new HtmlRenderer().render(new Parser().parse(require('node:fs').readFileSync(0, 'utf8'))));
JS
read_back() { printf '%-18s %s\n' "$1" "$(node to-html.cjs)"; }
observed="$(node to-markdown.cjs node-html-markdown | read_back node-html-markdown
  /usr/bin/python3 to-markdown.py | read_back html2text
  ruby -rreverse_markdown -e 'puts ReverseMarkdown.convert(File.read("article.html"))' | read_back reverse_markdown
  php to-markdown.php | read_back html-to-markdown
  node to-markdown.cjs turndown | read_back turndown
  pandoc -f html -t commonmark article.html | read_back pandoc)"
expected '<p>See <a href="/2" title="Read &quot;Low water&quot;">more</a>.</p> from each'
verdict 'node-html-markdown <p>See [more](/2 &quot;Read &quot;Low water&quot;&quot;).</p>
html2text          <p>See [more](/2 &quot;Read &quot;Low water&quot;&quot;).</p>
reverse_markdown   <p>See [more](/2 &quot;Read &quot;Low water&quot;&quot;).</p>
html-to-markdown   <p>See [more](/2 &quot;Read &quot;Low water&quot;&quot;).</p>
turndown           <p>See <a href="/2" title="Read &quot;Low water&quot;">more</a>.</p>
pandoc             <p>See [more](/2 &quot;Read &quot;Low water&quot;&quot;).</p>' "$observed"
