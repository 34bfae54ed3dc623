#!/usr/bin/env bash
# Perl's XML::FeedPP drops every item without a link element when it merges a feed into another.
#
# RSS 2.0 makes the link of an item optional: a guid is its permanent link by default, and a note may have no page. Atom
# (RFC 4287 section 4.1.2) requires no link of an entry that has content. One would guess that merge, which the manual
# describes without a condition, adds them all. An item is copied by its link, and one without is left out.
# An aggregated feed lacks the items of publishers who write the address once, and nothing says so.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libxml-feedpp-perl 0.95-1
cat >rss.xml <<'XML'
<rss version="2.0"><channel><title>Harbour Gazette</title><link>https://gazette.example/</link><description>News</description>
<item><title>Link and guid</title><link>https://gazette.example/1</link><guid>https://gazette.example/1</guid></item>
<item><title>Guid alone</title><guid>https://gazette.example/2</guid></item>
</channel></rss>
XML
cat >atom.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Notes</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>
  <entry><title>Note without a page</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <content>The pier is open.</content></entry>
</feed>
XML
cat >probe.pl <<'PERL'
use XML::FeedPP;
my $merged = XML::FeedPP::RSS->new;
for my $file (qw(rss.xml atom.xml)) {
  my @read = XML::FeedPP->new($file)->get_item;
  print "$file: read ", scalar @read, "\n";
  $merged->merge($file);
}
print 'merged: ', join(', ', map { $_->title } $merged->get_item), "\n";
PERL
expected 'merged: Link and guid, Guid alone, Note without a page'
verdict 'rss.xml: read 2
atom.xml: read 1
merged: Link and guid' "$(perl probe.pl)"
