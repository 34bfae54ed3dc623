#!/usr/bin/env bash
# Mozilla's Readability finds no author and no date in JSON-LD whose @type or @context is a list.
#
# JSON-LD 1.1, sections 3.5 and 4.1: a node may have several types, and a context may be an array of contexts. News
# sites write ["NewsArticle", "ReportageNewsArticle"]. One would guess that the reader takes the article among the
# types. Readability calls match on the value of @type, an array has no such method, the error is caught, and the whole
# object is ignored; a context that is not a string or a vocabulary is refused before. The title falls back to that of
# the page, with the name of the site.
# A feed program that fills missing bylines and dates with Readability has neither, on the pages that declare most.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @mozilla/readability@0.6.0 jsdom@29.1.1
cat >probe.cjs <<'JS'
const { Readability } = require('@mozilla/readability');
const { JSDOM } = require('jsdom');
const text = `<p>${'The ferry left the quay at noon, and the pier was full of people who had come to see it. '.repeat(8)}</p>`;
const article = {
  '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Ferry sails again',
  author: { '@type': 'Person', name: 'Ada Quill' }, datePublished: '2026-03-01T10:00:00Z',
};
const cases = {
  'one type, one context': {},
  'list of types': { '@type': ['NewsArticle', 'ReportageNewsArticle'] },
  'list of contexts': { '@context': ['https://schema.org', { '@language': 'en' }] },
};
for (const [name, change] of Object.entries(cases)) {
  const json = JSON.stringify({ ...article, ...change });
  const page = `<!DOCTYPE html><html><head><title>Ferry sails again | Harbour Gazette | News</title>
    <script type="application/ld+json">${json}</script></head><body><article>${text.repeat(4)}</article></body></html>`;
  const { title, byline, publishedTime } = new Readability(new JSDOM(page).window.document).parse();
  console.log(`${name}: ${title} / ${byline} / ${publishedTime}`);
}
JS
expected 'Ferry sails again / Ada Quill / 2026-03-01T10:00:00Z for each'
verdict 'one type, one context: Ferry sails again / Ada Quill / 2026-03-01T10:00:00Z
list of types: Ferry sails again | Harbour Gazette / null / null
list of contexts: Ferry sails again | Harbour Gazette / null / null' "$(node probe.cjs)"
