#!/usr/bin/env bash
# newsboat subscribes to an OPML inclusion as if it were a feed.
#
# OPML 2.0, "Inclusion": an outline of type "include" points with url to another OPML file whose outlines take its
# place; feeds have type "rss" and xmlUrl. One would guess that a reader fetches the list or skips the outline. newsboat
# takes the url of any outline for a feed, and polls an OPML file that it cannot read. sfeed_opml_import skips it.
# An operator sees one failing feed, and misses that the subscriptions of the included list were never imported.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
debian_pin sfeed 1.7-1
cat >subscriptions.opml <<'XML'
<opml version="2.0"><head><title>Subscriptions</title></head><body>
<outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"/>
<outline text="Shared list" type="include" url="https://gazette.example/shared.opml"/>
</body></opml>
XML
touch urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -i subscriptions.opml >/dev/null
observed="$(sed 's/^/newsboat /' urls | grep https; sfeed_opml_import <subscriptions.opml | sed -n "s/.*feed '.*' '\(.*\)'/sfeed    \1/p")"
expected 'one subscription: https://gazette.example/feed'
verdict 'newsboat https://gazette.example/feed
newsboat https://gazette.example/shared.opml
sfeed    https://gazette.example/feed' "$observed"
