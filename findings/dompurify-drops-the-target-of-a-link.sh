#!/usr/bin/env bash
# DOMPurify removes the id of the heading "Links", and keeps the link to it in the table of contents.
#
# WHATWG HTML 3.2.6: an id may be any string without spaces, and site generators make it of the words of the heading. The
# sanitizer allows ids. One would guess that #links leads to its heading in the cleaned article. So that no element of
# the article hides a property of document or of a form, an id that is also the name of one is removed: links, title,
# images, body, location, method, action and many more. The option is SANITIZE_DOM, and the links to the id stay.
# In one article of many, one entry of the table of contents does nothing, which no test with other headings shows.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin dompurify@3.4.18 jsdom@26.1.0
cat >probe.mjs <<'JS'
import createPurify from 'dompurify';
import { JSDOM } from 'jsdom';
const purify = createPurify(new JSDOM('').window);
const words = ['ferries', 'history', 'references', 'links', 'title', 'images', 'location', 'method', 'action', 'prefix'];
const kept = [];
for (const word of words) {
  const clean = purify.sanitize(`<a href="#${word}">${word}</a><h2 id="${word}">${word}</h2>`);
  if (word === 'links') console.log(clean);
  if (clean.includes(`id="${word}"`)) kept.push(word);
}
console.log(`of ${words.join(', ')}\nkept ${kept.join(', ')}`);
JS
expected '<a href="#links">links</a><h2 id="links">links</h2>, and all ten kept'
verdict '<a href="#links">links</a><h2>links</h2>
of ferries, history, references, links, title, images, location, method, action, prefix
kept ferries, history, references' "$(node probe.mjs)"
