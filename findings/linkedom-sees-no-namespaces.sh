#!/usr/bin/env bash
# linkedom finds no element by namespace in an XML document, and says that dc:creator is an HTML element.
#
# DOM section 4.5: getElementsByTagNameNS takes a namespace and a local name, and the prefix does not count. linkedom
# offers the method and DOMParser with "text/xml", so one would guess that they work together. It resolves no prefixes:
# the local name is "dc:creator", the namespace is XHTML's, and the result is empty, without an error.
# Code for feeds that ran on a browser's DOM or on @xmldom/xmldom finds no authors and no full text.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin linkedom@0.18.15 @xmldom/xmldom@0.9.12
cat >probe.cjs <<'JS'
const xml = '<item xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Quill</dc:creator></item>';
for (const name of ['@xmldom/xmldom', 'linkedom']) {
  const document = new (require(name).DOMParser)().parseFromString(xml, 'text/xml');
  const [creator] = Array.from(document.getElementsByTagName('dc:creator'));
  const found = document.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', 'creator').length;
  console.log(name.padEnd(14), found, creator.localName, creator.namespaceURI);
}
JS
observed="$(node probe.cjs)"
expected '1 creator http://purl.org/dc/elements/1.1/ from each'
verdict '@xmldom/xmldom 1 creator http://purl.org/dc/elements/1.1/
linkedom       0 dc:creator http://www.w3.org/1999/xhtml' "$observed"
