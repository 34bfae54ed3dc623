#!/usr/bin/env bash
# pickup shows the last piece of an article whose CDATA is in two sections, and rsstail shows the first.
#
# XML 1.0 section 2.7: a CDATA section cannot contain "]]>", so a writer ends the section inside the sequence and opens
# a second one; adjacent sections and text are one value. One would guess that every reader joins them. pickup handles
# each piece as a value of its own: the last content:encoded and the first title win. libmrss, the parser of rsstail,
# keeps the first piece.
# Articles about code, where a[b[0]]> appears, lose one half, and a title in mixed notation loses its end.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin pickup@8.1.0
debian_pin rsstail 1.8-1+b1
debian_pin libmrss0 0.19.2-7
cat >feed.xml <<'XML'
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Gazette</title>
<link>https://gazette.example/</link><description>News</description>
<item><title>Lists: <![CDATA[a[0] & a[1]]]></title><link>https://gazette.example/1</link>
<description><![CDATA[Is a[b[0]]]]><![CDATA[> 5 valid?]]></description>
<content:encoded><![CDATA[<p>Is a[b[0]]]]><![CDATA[> 5 valid?</p>]]></content:encoded></item></channel></rss>
XML
cat >probe.cjs <<'JS'
const { Pickup } = require('pickup');
const parser = new Pickup({ eventMode: true });
parser.on('entry', ({ title, summary }) => console.log('pickup ', title, '|', summary));
parser.end(require('node:fs').readFileSync('feed.xml'));
JS
cat >serve.mjs <<'JS'
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const server = createServer((_, response) => response.end(readFileSync('feed.xml'))).listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  execFile('rsstail', ['-1', '-d', '-N', '-u', url], (_, output) => {
    console.log('rsstail', output.trim().split(/\s*\n\s*/).join(' | '));
    server.close();
  });
});
JS
observed="$(node probe.cjs; node serve.mjs)"
expected 'Lists: a[0] & a[1] | <p>Is a[b[0]]> 5 valid?</p>'
verdict 'pickup  Lists: | > 5 valid?</p>
rsstail Lists: | Is a[b[0]]' "$observed"
