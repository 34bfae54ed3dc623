#!/usr/bin/env bash
# The npm package opml and Perl's XML::OPML write an OPML file that they cannot read again, when a name has an ampersand.
#
# OPML 2.0 is XML, so "&" is written as "&amp;". One would guess that a library that parses a list and writes it back
# leaves it well-formed, and both escape the names of feeds. opml writes the elements of the head as they are, and
# XML::OPML the names of folders.
# A subscription list survives the first save, with the names that it had, and fails at the next import.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin opml@0.5.8
debian_pin libxml-opml-perl 0.26-4
cat >list.opml <<'XML'
<opml version="2.0"><head><title>Ships &amp; harbours</title></head><body>
<outline text="Pier &amp; quay"><outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"/></outline>
</body></opml>
XML
cat >probe.cjs <<'JS'
const opml = require('opml');
opml.parse(require('node:fs').readFileSync('list.opml', 'utf8'), (_, list) => {
  const text = opml.stringify(list);
  console.log(text.match(/<title>.*<\/title>/)[0], text.match(/text="Pier[^"]*"/)[0]);
  opml.parse(text, (error) => console.log(error ? 'not readable again' : 'readable'));
});
JS
cat >probe.pl <<'PERL'
use XML::OPML;
my $list = XML::OPML->new(version => '1.1');
$list->parse('list.opml');
my $text = $list->as_string;
print join(' ', $text =~ /<title>.*<\/title>/g, $text =~ /text="Pier[^"]*"/g), "\n";
print eval { XML::OPML->new->parse($text); 1 } ? "readable\n" : "not readable again\n";
PERL
observed="$(node probe.cjs 2>/dev/null | sed 's/^/opml       /'; perl probe.pl | sed 's/^/XML::OPML  /')"
expected 'both names with &amp;, readable'
verdict 'opml       <title>Ships & harbours</title> text="Pier &amp; quay"
opml       not readable again
XML::OPML  <title>Ships &amp; harbours</title> text="Pier & quay"
XML::OPML  not readable again' "$observed"
