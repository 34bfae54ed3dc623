#!/usr/bin/env bash
# linkedom gives a page that omits its optional tags an empty body, and Readability finds no article in it.
#
# WHATWG HTML 13.1.2.4: the tags of html, head and body may be omitted, and the parser creates the elements. One would
# guess that a DOM for HTML does so. linkedom puts an empty head and body into the first element that it meets and
# leaves the text outside of the body; jsdom and parse5 build the tree of the standard.
# A feed program that extracts articles with the pair loses those of publishers with terse, valid HTML.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin linkedom@0.18.15 @mozilla/readability@0.6.0 jsdom@26.1.0
cat >probe.cjs <<'JS'
const { parseHTML } = require('linkedom');
const { JSDOM } = require('jsdom');
const { Readability } = require('@mozilla/readability');
const text = '<p>The ferry left an hour late on Sunday, and the tide, the wind and the crew were to blame for it. ';
const html = `<!doctype html><title>Ferry</title><h1>Ferry</h1><article>${text.repeat(8)}</article>`;
const show = (name, document) => console.log(name.padEnd(8), document.body.textContent.length, new Readability(document).parse()?.length ?? 'no article');
show('linkedom', parseHTML(html).document);
show('jsdom', new JSDOM(html).window.document);
JS
observed="$(node probe.cjs)"
expected 'the same length for both'
verdict 'linkedom 0 no article
jsdom    781 776' "$observed"
