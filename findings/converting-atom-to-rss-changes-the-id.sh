#!/usr/bin/env bash
# Three converters from Atom to RSS change an entry's id: one drops it, one puts the link in its place, one makes it a link.
#
# RFC 4287 section 4.2.6: an atom:id stays the same when an entry is relocated, republished or exported. RSS 2.0 has
# <guid isPermaLink="false"> for it, as "there are no rules for the syntax of a guid"; without the attribute, readers
# open it as the page. One would guess that form. Ruby's to_rss writes no guid; XML::Feed writes the link as guid, so
# that an item whose link changes is new; XML::FeedPP declares a tag: URI to be a permanent link.
# A reader that is moved from the Atom feed to its RSS copy shows every item again, or a headline that opens nothing.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libruby3.1 3.1.7+really3.1.2-0+deb12u1
debian_pin libxml-feed-perl 0.63+dfsg-1
debian_pin libxml-feedpp-perl 0.95-1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Harbour Gazette</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author><link href="https://gazette.example/"/><subtitle>News</subtitle>
  <entry><title>Ferry</title><id>tag:gazette.example,2026:1</id><updated>2026-03-01T10:00:00Z</updated>
    <link href="https://gazette.example/1"/><content type="html">It sails.</content></entry>
</feed>
XML
guid() { printf '%-11s %s\n' "$1" "$(grep -o '<guid.*</guid>' || echo no guid)"; }
observed="$(ruby -rrss -e 'puts RSS::Parser.parse(File.read("feed.xml")).to_rss("2.0")' | guid 'Ruby RSS'
  perl -MXML::Feed -e 'print XML::Feed->parse("feed.xml")->convert("RSS")->as_xml' | guid XML::Feed
  perl -MXML::FeedPP -e 'my $rss = XML::FeedPP::RSS->new; $rss->merge("feed.xml"); print $rss->to_string' | guid XML::FeedPP)"
expected '<guid isPermaLink="false">tag:gazette.example,2026:1</guid>'
verdict 'Ruby RSS    no guid
XML::Feed   <guid isPermaLink="true">https://gazette.example/1</guid>
XML::FeedPP <guid isPermaLink="true">tag:gazette.example,2026:1</guid>' "$observed"
