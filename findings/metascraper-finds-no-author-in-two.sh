#!/usr/bin/env bash
# metascraper returns no author for an article that names two in JSON-LD.
#
# schema.org lets every property have several values, and JSON-LD 1.1 (section 4.3) writes them as an array; two
# reporters are the ordinary case of a newspaper. One would guess both names, or the first. metascraper-author reads
# author.name of the object, which an array does not have, and finds nothing else; the date of the same object is found.
# Articles with one author are signed and those with two are not.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin metascraper@5.49.24 metascraper-author@5.49.24 metascraper-date@5.49.24
cat >probe.cjs <<'JS'
const metascraper = require('metascraper')([require('metascraper-author')(), require('metascraper-date')()]);
const person = (name) => ({ '@type': 'Person', name });
const show = async (name, author) => {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Ferry', author, datePublished: '2026-03-01' });
  const html = `<!DOCTYPE html><title>Ferry</title><script type="application/ld+json">${json}</script><p>It sails.</p>`;
  const found = await metascraper({ html, url: 'https://www.example.com/1' });
  console.log(`${name}: ${found.author}, ${found.date}`);
};
(async () => {
  await show('one author', person('Ada Quill'));
  await show('two authors', [person('Ada Quill'), person('Bert Holm')]);
})();
JS
expected 'two authors: Ada Quill (or both names), 2026-03-01...'
verdict 'one author: Ada Quill, 2026-03-01T00:00:00.000Z
two authors: null, 2026-03-01T00:00:00.000Z' "$(node probe.cjs)"
