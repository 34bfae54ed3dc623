#!/usr/bin/env bash
# xml2js writes "&#xD;" at every line end of a feed that was saved with the line ends of Windows.
#
# XML 1.0 section 2.11: a processor passes on each pair of carriage return and line feed as one line feed, so that the
# text of a document does not depend on the system that saved it. One would guess that reading and writing a feed changes
# line ends at most. sax, on which xml2js and rss-parser rest, passes the carriage return on, and the builder of xml2js
# writes it as a character reference, which is part of the text for good. saxes and @xmldom/xmldom normalise.
# The content gets a new hash although nothing was written, and preformatted text a carriage return on each line.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin xml2js@0.6.2 rss-parser@3.13.0 @xmldom/xmldom@0.9.12
cat >probe.cjs <<'JS'
const { DOMParser } = require('@xmldom/xmldom');
const Parser = require('rss-parser');
const { Builder, parseStringPromise } = require('xml2js');
const item = '<item><title>Timetable</title><description>08:00 ferry\r\n09:00 bus</description></item>';
const feed = `<rss version="2.0"><channel><title>Helm</title>${item}</channel></rss>`;
(async () => {
  const document = new DOMParser().parseFromString(feed, 'text/xml');
  console.log('@xmldom/xmldom reads', JSON.stringify(document.getElementsByTagName('description')[0].textContent));
  console.log('rss-parser reads    ', JSON.stringify((await new Parser().parseString(feed)).items[0].content));
  const written = new Builder().buildObject(await parseStringPromise(feed));
  console.log('xml2js writes       ', JSON.stringify(written.match(/<description>([^]*)<\/description>/)[1]));
})();
JS
expected '"08:00 ferry\n09:00 bus" from each'
verdict '@xmldom/xmldom reads "08:00 ferry\n09:00 bus"
rss-parser reads     "08:00 ferry\r\n09:00 bus"
xml2js writes        "08:00 ferry&#xD;\n09:00 bus"' "$(node probe.cjs)"
