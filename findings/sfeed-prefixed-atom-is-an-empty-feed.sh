#!/usr/bin/env bash
# sfeed reads an Atom feed whose elements carry a prefix as a feed without items, and exits 0.
#
# RFC 4287 section 1.3 says that the choice of a namespace prefix is arbitrary and not significant; <a:feed> with
# xmlns:a bound to it is the same document as <feed>. One would guess an error from a program that cannot read it.
# sfeed matches the literal tag names, recognizes nothing, prints nothing and reports success.
# A feed program that calls sfeed cannot tell this feed from one that has no news, and never marks it as failing.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin sfeed 1.7-1
cat >feed.xml <<'XML'
<a:feed xmlns:a="http://www.w3.org/2005/Atom">
  <a:title>Harbour Gazette</a:title><a:id>urn:example:feed</a:id><a:updated>2026-03-01T10:00:00Z</a:updated>
  <a:author><a:name>Ada Quill</a:name></a:author>
  <a:entry>
    <a:title>Ferry</a:title><a:id>urn:example:1</a:id><a:updated>2026-03-01T10:00:00Z</a:updated>
    <a:link href="https://gazette.example/1"/>
  </a:entry>
</a:feed>
XML
sed 's/a://g; s/xmlns:a/xmlns/; s/<feed [^>]*>/<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/' feed.xml >plain.xml
count() { local lines status=0; lines="$(sfeed <"$1")" || status=$?; echo "$2: $(grep -c . <<<"$lines" || true) item(s), exit $status"; }
observed="$(count plain.xml 'no prefix'; count feed.xml 'prefix a ')"
expected 'one item in both, or a failure for the second'
verdict 'no prefix: 1 item(s), exit 0
prefix a : 0 item(s), exit 0' "$observed"
