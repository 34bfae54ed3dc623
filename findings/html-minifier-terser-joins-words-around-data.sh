#!/usr/bin/env bash
# html-minifier-terser removes the spaces around data, output, meter, picture and audio inside a sentence.
#
# WHATWG HTML 3.2.5.2.5: all of these are phrasing content, the text of a document, and browsers show them in the line. One
# would guess that collapsing white space leaves one space, as it does around time, b and label; the option that goes
# further has another name and is off. The package knows inline elements from a list, and takes every name that is
# missing there for a block. htmlnano, @minify-html/node and @swc/html keep the space.
# A results page that marks its figures up with data, as microdata and microformats ask, is published with glued words.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin html-minifier-terser@7.2.0 htmlnano@3.5.1 @minify-html/node@0.18.1
cat >probe.cjs <<'JS'
const { minify } = require('html-minifier-terser');
const htmlnano = require('htmlnano');
const minifyHtml = require('@minify-html/node');
const sentences = [
  '<p>She took <time datetime="PT73M">73 minutes</time> today.</p>',
  '<p>She took <data value="73">73 minutes</data> today.</p>',
  '<p>Tickets left: <output>42</output> of 60.</p>',
  '<p>Turnout <meter value="0.6">60 %</meter> today.</p>',
  '<p>The pier <picture><img src="pier.jpg" alt="of Helm"></picture> opens.</p>',
];
(async () => {
  for (const html of sentences) {
    const name = html.match(/<(?!p)(\w+)|<(picture)/).slice(1).join('');
    const shown = {
      'html-minifier-terser': await minify(html, { collapseWhitespace: true }),
      htmlnano: (await htmlnano.process(html, { minifyCss: false, minifySvg: false }, htmlnano.presets.safe)).html,
      'minify-html': minifyHtml.minify(Buffer.from(html), {}).toString(),
    };
    const spaces = Object.entries(shown).map(([tool, text]) => {
      const before = text.includes(` <${name}`);
      const after = text.includes(`</${name}> `);
      return `${tool} ${before && after ? 'keeps the spaces' : 'removes the spaces'}`;
    });
    console.log(`${name}: ${spaces.join(', ')}`);
  }
  console.log(await minify(sentences[1], { collapseWhitespace: true }));
})();
JS
expected 'each keeps the spaces around each element'
verdict 'time: html-minifier-terser keeps the spaces, htmlnano keeps the spaces, minify-html keeps the spaces
data: html-minifier-terser removes the spaces, htmlnano keeps the spaces, minify-html keeps the spaces
output: html-minifier-terser removes the spaces, htmlnano keeps the spaces, minify-html keeps the spaces
meter: html-minifier-terser removes the spaces, htmlnano keeps the spaces, minify-html keeps the spaces
picture: html-minifier-terser removes the spaces, htmlnano keeps the spaces, minify-html keeps the spaces
<p>She took<data value="73">73 minutes</data>today.</p>' "$(node probe.cjs 2>&1)"
