#!/usr/bin/env bash
# fast-xml-parser does not decode "&#228;", and its builder then escapes the ampersand of it.
#
# XML 1.0 section 4.1: a character reference is not an entity; every processor replaces it by its character, and it needs
# no declaration. Writers that keep to ASCII spell every umlaut so. One would guess that a parser which decodes "&amp;" by
# default decodes "&#228;" too, and that the option htmlEntities, off by default, is about names such as "&auml;". The
# package counts character references among the entities of HTML. sax, saxes and @xmldom/xmldom decode them.
# Titles show their source; a feed that is read and written again has it in the text for good.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin fast-xml-parser@5.12.1 @xmldom/xmldom@0.9.12
cat >probe.cjs <<'JS'
const { DOMParser } = require('@xmldom/xmldom');
const { XMLBuilder, XMLParser } = require('fast-xml-parser');
const xml = '<title>F&#228;hre &#x2013; R&amp;D</title>';
const read = new XMLParser().parse(xml);
console.log('@xmldom/xmldom reads  ', new DOMParser().parseFromString(xml, 'text/xml').documentElement.textContent);
console.log('fast-xml-parser reads ', read.title);
console.log('fast-xml-parser writes', new XMLBuilder().build(read));
JS
expected 'Fähre – R&D from each'
verdict '@xmldom/xmldom reads   Fähre – R&D
fast-xml-parser reads  F&#228;hre &#x2013; R&D
fast-xml-parser writes <title>F&amp;#228;hre &amp;#x2013; R&amp;D</title>' "$(node probe.cjs)"
