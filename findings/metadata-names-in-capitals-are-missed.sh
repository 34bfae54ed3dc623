#!/usr/bin/env bash
# Three of four readers of page metadata find no description and no author where a page writes Description and Author.
#
# WHATWG HTML 4.2.5.1: the names of metadata are compared without regard to case; generators have written them with a
# capital letter since HTML 4. One would guess that a package made for such metadata does the same. unfluff and metascraper
# return nothing. url-metadata leaves description and author empty, and returns two further properties in the spelling of
# the page. htmlmetaparser finds both.
# An entry made from such a page has no summary and no author, although both are there.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin url-metadata@5.10.0 unfluff@3.2.0 metascraper@5.49.24 metascraper-author@5.49.24 metascraper-description@5.49.24 htmlmetaparser@2.1.3 htmlparser2@10.1.0
cat >probe.cjs <<'JS'
const { Handler } = require('htmlmetaparser');
const { Parser } = require('htmlparser2');
const metascraper = require('metascraper')([require('metascraper-author')(), require('metascraper-description')()]);
const unfluff = require('unfluff');
const urlMetadata = require('url-metadata');
const url = 'https://www.example.com/1';
const readers = {
  'url-metadata': (html) => urlMetadata(null, { parseResponseObject: new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } }) }),
  unfluff: (html) => ({ ...unfluff(html), author: unfluff(html).author.join() }),
  metascraper: (html) => metascraper({ html, url }),
  htmlmetaparser: (html) =>
    new Promise((resolve) => {
      new Parser(new Handler((_error, { html: found }) => resolve(found), { url }), { decodeEntities: true }).end(html);
    }),
};
(async () => {
  for (const [reader, read] of Object.entries(readers)) {
    for (const names of [['description', 'author'], ['Description', 'Author']]) {
      const metas = `<meta name="${names[0]}" content="The ferry sails."><meta name="${names[1]}" content="Ada Quill">`;
      const found = await read(`<!DOCTYPE html><html lang="en"><head><title>Ferry</title>${metas}</head><body><p>It sails.</p></body></html>`);
      console.log(`${reader}, ${names.join(' and ')}: ${found.description || 'none'}, ${found.author || 'none'}`);
    }
  }
})();
JS
expected 'the same from both spellings'
verdict 'url-metadata, description and author: The ferry sails., Ada Quill
url-metadata, Description and Author: none, none
unfluff, description and author: The ferry sails., Ada Quill
unfluff, Description and Author: none, none
metascraper, description and author: The ferry sails., Ada Quill
metascraper, Description and Author: none, none
htmlmetaparser, description and author: The ferry sails., Ada Quill
htmlmetaparser, Description and Author: The ferry sails., Ada Quill' "$(node probe.cjs 2>&1)"
