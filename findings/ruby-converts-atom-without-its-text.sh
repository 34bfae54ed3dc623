#!/usr/bin/env bash
# Ruby's RSS library converts an Atom feed to RSS without the text and the recordings of its entries.
#
# RFC 4287 section 4.1.3: atom:content is the content of the entry; an enclosure link is what RSS calls <enclosure>. The
# library knows both in both formats, with content:encoded for RSS, and to_rss is its method from one to the other. One
# would guess that it carries them over. It copies title, link, summary and date; content, enclosure and category are
# left out, and the result passes its own validation.
# A feed program that offers its Atom feed as RSS in this way publishes headlines.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Pier talk</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author><link href="https://pier.example/"/><subtitle>Podcast</subtitle>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated><category term="boats"/>
    <link href="https://pier.example/1"/><link rel="enclosure" href="https://pier.example/1.mp3" type="audio/mpeg" length="5"/>
    <content type="html">&lt;p&gt;The whole talk.&lt;/p&gt;</content></entry>
</feed>
XML
observed="$(ruby -rrss -e '
puts "rss gem #{RSS::VERSION}"
item = RSS::Parser.parse(RSS::Parser.parse(File.read("feed.xml")).to_rss("2.0").to_s).items.first
%i[title link description content_encoded enclosure].each { |name| puts "#{name}: #{item.send(name).inspect}" }
puts "categories: #{item.categories.size}"')"
expected 'description or content_encoded with the text, the enclosure and the category'
verdict 'rss gem 0.2.9
title: "Ferry"
link: "https://pier.example/1"
description: nil
content_encoded: nil
enclosure: nil
categories: 0' "$observed"
