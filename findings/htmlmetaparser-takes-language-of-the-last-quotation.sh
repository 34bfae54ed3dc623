#!/usr/bin/env bash
# htmlmetaparser says that a page is in the language of the last foreign words in it.
#
# WHATWG HTML 3.2.6.2: lang states the language of the element that has it; the language of a page is that of its root.
# Accessibility guidelines ask authors to mark every foreign phrase so. One would guess that the property language of the
# page comes from its html element. The package overwrites it at each lang that follows, be it on a Latin phrase or on a
# link to a translation; of two authors, too, it keeps the last.
# An aggregator that sorts articles by language files an English newspaper under Latin, and only its careful articles.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin htmlmetaparser@2.1.3 htmlparser2@10.1.0
cat >probe.cjs <<'JS'
const { Handler } = require('htmlmetaparser');
const { Parser } = require('htmlparser2');
const show = (name, words) => {
  const page = `<!DOCTYPE html><html lang="en"><head><title>The ferry</title></head><body><p>${words}</p></body></html>`;
  const handler = new Handler((_error, result) => console.log(`${name}: ${result.html.language}`), { url: 'https://www.example.com/1' });
  new Parser(handler, { decodeEntities: true }).end(page);
};
show('English words only', 'The die is cast, said the captain.');
show('a Latin phrase', '<i lang="la">Alea iacta est</i>, said the captain.');
show('a link to the translation', 'Read this article <a href="/fr/1" hreflang="fr" lang="fr">en français</a>.');
JS
expected 'en for each'
verdict 'English words only: en
a Latin phrase: la
a link to the translation: fr' "$(node probe.cjs)"
