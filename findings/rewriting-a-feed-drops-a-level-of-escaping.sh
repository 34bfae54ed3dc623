#!/usr/bin/env bash
# xml-js and xmlbuilder2 write a feed that they have read with less escaping than it had.
#
# XML 1.0 section 2.4: an ampersand of the text is written &amp;, so that "&amp;lt;" is the text "&lt;", which Atom's
# type html (RFC 4287 section 3.1.1.2) shows as a less-than sign. One would guess that a library which reads a document
# and writes it again keeps its text. xmlbuilder2 makes &lt; of it, and the sign becomes markup; xml-js does the same to
# an ampersand. Both take "&amp;" or "&lt;" in the text for something that is escaped already. @xmldom/xmldom keeps both.
# A program that only adds a link to a feed, or merges two, turns the examples of a tutorial into tags.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin xml-js@1.6.11 xmlbuilder2@4.0.3 @xmldom/xmldom@0.9.12
cat >probe.cjs <<'JS'
const { DOMParser, XMLSerializer } = require('@xmldom/xmldom');
const xmlJs = require('xml-js');
const { create } = require('xmlbuilder2');
const rewrite = {
  '@xmldom/xmldom': (xml) => new XMLSerializer().serializeToString(new DOMParser().parseFromString(xml, 'text/xml')),
  'xml-js': (xml) => xmlJs.js2xml(xmlJs.xml2js(xml)),
  xmlbuilder2: (xml) => create(xml).end({ headless: true }),
};
const titles = ['Write &amp;lt;b&amp;gt; for bold', 'Write &amp;amp;lt; for &amp;lt;'];
for (const [name, write] of Object.entries(rewrite)) {
  for (const title of titles) {
    const text = write(`<title type="html">${title}</title>`).replace(/<[^>]*>/g, '');
    console.log(`${name.padEnd(14)} ${title} -> ${text === title ? 'the same' : text}`);
  }
}
JS
expected 'the same from each'
verdict '@xmldom/xmldom Write &amp;lt;b&amp;gt; for bold -> the same
@xmldom/xmldom Write &amp;amp;lt; for &amp;lt; -> the same
xml-js         Write &amp;lt;b&amp;gt; for bold -> the same
xml-js         Write &amp;amp;lt; for &amp;lt; -> Write &amp;lt; for &amp;lt;
xmlbuilder2    Write &amp;lt;b&amp;gt; for bold -> Write &lt;b&gt; for bold
xmlbuilder2    Write &amp;amp;lt; for &amp;lt; -> Write &amp;lt; for &lt;' "$(node probe.cjs)"
