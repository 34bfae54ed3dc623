#!/usr/bin/env bash
# htmldiff-js shows a corrected link as unchanged, and node-htmldiff a corrected description of a picture.
#
# The address of a link is what a correction of an article often is about, and the alt text of a picture is text that some
# readers hear (WHATWG HTML 4.8.4.4). One would guess that a package which shows the difference of two HTML texts marks what
# differs. htmldiff-js compares the words and takes the tags from the new text, so that the result has no mark at all;
# node-htmldiff compares links, but a picture only by its address. Where a heading changes its level, both write an h1 that
# begins inside and ends around an h2.
# A page of edits built on them says that nothing was changed, where the publisher replaced a source or a name.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin htmldiff-js@1.0.5 node-htmldiff@0.9.4
cat >probe.cjs <<'JS'
const htmlDiffJs = require('htmldiff-js').default;
const nodeHtmldiff = require('node-htmldiff');
const versions = {
  word: ['<p>The ferry</p>', '<p>The bus</p>'],
  link: ['<p>The <a href="/old">report</a></p>', '<p>The <a href="/new">report</a></p>'],
  picture: ['<img src="p.jpg" alt="Ada Quill">', '<img src="p.jpg" alt="Bert Holm">'],
};
for (const [name, [before, after]] of Object.entries(versions)) {
  const marked = (html) => (/<(ins|del)\b/.test(html) ? 'marked' : 'no mark');
  console.log(`${name}: htmldiff-js ${marked(htmlDiffJs.execute(before, after))}, node-htmldiff ${marked(nodeHtmldiff(before, after))}`);
}
const heading = ['<h1>Ferry</h1>', '<h2>Ferry</h2>'];
console.log(`heading: htmldiff-js ${htmlDiffJs.execute(...heading)}, node-htmldiff ${nodeHtmldiff(...heading)}`);
JS
expected 'marked, each time, and elements that are closed where they were opened'
verdict 'word: htmldiff-js marked, node-htmldiff marked
link: htmldiff-js no mark, node-htmldiff marked
picture: htmldiff-js marked, node-htmldiff no mark
heading: htmldiff-js <h1><h2>Ferry</h1></h2>, node-htmldiff <h1><h2>Ferry</h1></h2>' "$(node probe.cjs)"
