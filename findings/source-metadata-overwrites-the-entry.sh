#!/usr/bin/env bash
# sfeed and raptor give an entry the link and the author of the feed that it was copied from.
#
# RFC 4287 section 4.2.11: atom:source preserves the metadata of another feed; its link is that feed's page, its author
# the author of entries that name none. One would guess that a reader keeps the element apart or ignores it. sfeed
# and raptor's tag soup parser do not track the parent and take the first link, so where atom:source precedes the
# entry's own elements (section 4.1.2: their order has no meaning) its link and author become the entry's.
# A feed program that aggregates and republishes entries with atom:source, as the RFC asks, sends the readers of every
# such entry to a home page under another person's name.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin sfeed 1.7-1
debian_pin raptor2-utils 2.0.15-4+deb12u1
cat >feed.xml <<'XML'
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Planet Harbour</title><id>urn:example:feed</id><updated>2026-03-01T10:00:00Z</updated>
  <author><name>Ada Quill</name></author>
  <entry><title>Ferry</title><id>urn:example:1</id><updated>2026-03-01T10:00:00Z</updated>
    <source><title>Pier post</title><id>urn:example:other</id><updated>2026-03-01T09:00:00Z</updated>
      <link href="https://pier.example/"/><author><name>Bert Holm</name></author></source>
    <link href="https://gazette.example/1"/><author><name>Ada Quill</name></author></entry>
</feed>
XML
observed="$(sfeed <feed.xml | awk -F '\t' '{ print "sfeed  " $3 ", " $7 }'
  rapper -q -i rss-tag-soup -o ntriples feed.xml https://gazette.example/ | sed -n 's/.*rss\/1.0\/link> "\(.*pier.*\)" \./raptor \1/p')"
expected 'https://gazette.example/1, Ada Quill'
verdict 'sfeed  https://pier.example/, Bert Holm
raptor https://pier.example/' "$observed"
