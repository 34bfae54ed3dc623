#!/usr/bin/env bash
# htmlnano and @minify-html/node give a text of unknown language the language of the page.
#
# WHATWG HTML 3.2.6.2: an element without lang has the language of its parent; lang="" says that its language is unknown.
# One would guess that a minifier at its safe settings keeps an attribute whose empty value has a meaning, as both keep
# alt="". Both drop it as an empty attribute. @swc/html keeps it, and html-minifier-terser unless it is told to.
# A song in an undeciphered language, or a puzzle, is then read out, hyphenated, translated and indexed as English.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin htmlnano@3.5.1 @minify-html/node@0.18.1 html-minifier-terser@7.2.0 linkedom@0.18.12
cat >probe.cjs <<'JS'
const htmlnano = require('htmlnano');
const minifyHtml = require('@minify-html/node');
const { minify } = require('html-minifier-terser');
const { parseHTML } = require('linkedom');
const html = '<!DOCTYPE html><html lang="en"><head><title>Inscription</title></head><body><p lang="">Vara tuki ne</p></body></html>';
const language = (text) => {
  const element = parseHTML(text).document.querySelector('p').closest('[lang]');
  return JSON.stringify(element.getAttribute('lang'));
};
(async () => {
  const { html: nano } = await htmlnano.process(html, { minifyCss: false, minifySvg: false }, htmlnano.presets.safe);
  const tight = minifyHtml.minify(Buffer.from(html), { keep_html_and_head_opening_tags: true, keep_closing_tags: true });
  console.log('as written          ', language(html));
  console.log('htmlnano (safe)     ', language(nano));
  console.log('@minify-html/node   ', language(tight.toString()));
  console.log('html-minifier-terser', language(await minify(html, { collapseWhitespace: true })));
})();
JS
expected 'the language "" from each'
verdict 'as written           ""
htmlnano (safe)      "en"
@minify-html/node    "en"
html-minifier-terser ""' "$(node probe.cjs 2>&1)"
