#!/usr/bin/env bash
# Ruby's RSS library reads xml:lang and xml:base of an Atom feed and writes them as lang and base.
#
# RFC 4287 section 2: any Atom element may have xml:base and xml:lang, attributes of the XML namespace; "lang" and
# "base" without it are not Atom. One would guess that a feed which is parsed and written again still says in which
# language it is and where its relative links lead. The library knows both attributes, repeats them on every element,
# and leaves out the prefix.
# Behind a program that filters a feed with it, articles have no language, and pictures with relative addresses no page.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
  <title>Hafenblatt</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>
  <entry><title>Fähre</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><link href="https://gazette.example/1"/>
    <content type="html" xml:base="https://gazette.example/1/">&lt;img src="quay.jpg"&gt;</content></entry>
</feed>
XML
observed="$(ruby -rrss -e '
puts "rss gem #{RSS::VERSION}"
feed = RSS::Parser.parse(File.read("feed.xml"))
puts "read: #{feed.lang}, #{feed.items.first.content.base}"
feed.to_s.scan(/<(?:feed|content)\b[^>]*>/) { |tag| puts tag.gsub(/\s+xmlns[^>]*|\s*type="html"/, "").gsub(/\s+/, " ") }')"
expected '<feed xml:lang="de">, <content xml:base="https://gazette.example/1/">'
verdict 'rss gem 0.2.9
read: de, https://gazette.example/1/
<feed lang="de">
<content lang="de" base="https://gazette.example/1/">' "$observed"
