#!/usr/bin/env bash
# string-strip-html removes words that an article has in angle brackets, because it decodes the HTML before it strips it.
#
# HTML ("Character references"): "&lt;nav&gt;" is the text "<nav>", which is how an article writes of an element; only
# a "<" in the source begins a tag. One would guess that stripping takes the tags off and then decodes what is left. The
# package decodes first by default (its option skipHtmlDecoding turns that off, and leaves the escapes in the text), and
# takes what appears for tags.
# The summaries of a site about the web, or of one that writes e-mail addresses in brackets, miss the words they are about.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin string-strip-html@13.7.6 parse5@8.1.1
cat >probe.mjs <<'JS'
import { parseFragment } from 'parse5';
import { stripHtml } from 'string-strip-html';
const text = (node) => node.value ?? node.childNodes.map(text).join('');
for (const html of ['<p>Use &lt;nav&gt; for menus.</p>', '<p>Ask &lt;ada@gazette.example&gt; for the map.</p>']) {
  console.log('parse5           ', text(parseFragment(html)));
  console.log('string-strip-html', stripHtml(html).result);
}
JS
expected 'both brackets and the words in them from both'
verdict 'parse5            Use <nav> for menus.
string-strip-html Use for menus.
parse5            Ask <ada@gazette.example> for the map.
string-strip-html Ask for the map.' "$(node probe.mjs)"
