#!/usr/bin/env bash
# Perl's XML::Atom decodes an Atom entry's content as base64 when the content has no type attribute.
#
# RFC 4287 section 4.1.3.1: if the type of atom:content is not provided, it MUST be treated as "text". One would guess
# the words of the publisher. XML::Atom lists the types that are text and takes all others for binary, a missing one
# included: decode_base64 skips what is not of its alphabet and returns bytes for the rest, which XML::Feed passes on.
# The summary and the title, which have the same default, are read as they are.
# A feed program on Perl stores noise in place of every article of such a feed, without an error.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libxml-atom-perl 0.43-1
debian_pin libxml-feed-perl 0.63+dfsg-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <link href="https://gazette.example/1"/><content>The ferry sails again.</content></entry>
  <entry><title>Pier</title><id>urn:example:2</id><updated>2026-03-01T10:00:00Z</updated>
    <link href="https://gazette.example/2"/><content type="text">The pier is open.</content></entry>
</feed>
XML
observed="$(perl -MXML::Feed -e 'for (XML::Feed->parse("feed.xml")->entries) {
  my $body = $_->content->body;
  print $_->title, ": ", ($body =~ /^[\x20-\x7e]*$/ ? $body : "bytes " . unpack("H*", $body)), "\n" }')"
expected 'Ferry: The ferry sails again.'
verdict 'Ferry: bytes 4e179f7abaf2b1a8a5b1a81a8a
Pier: The pier is open.' "$observed"
