#!/usr/bin/env bash
# newsboat imports the folders of an OPML list and exports the list without them and without names.
#
# OPML 2.0: nested outlines are the structure, and every outline must have a text attribute. newsboat writes
# the path of folders as a tag into its list of URLs, so one would guess that an export holds what an import took. The
# export has neither the tag nor a folder nor text, and the title is empty until a feed was downloaded.
# An operator who moves from newsboat to another program by OPML loses the order of years; keep the urls file as well.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
cat >subscriptions.opml <<'XML'
<opml version="2.0"><head><title>Subscriptions</title></head><body>
<outline text="News"><outline text="Harbour"><outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"/></outline></outline>
</body></opml>
XML
touch urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -i subscriptions.opml >/dev/null
observed="$(grep -o 'https.*' urls; HOME="$work" newsboat -u urls -c cache.db -C /dev/null -e | grep -o '<outline.*>')"
expected 'an outline "Gazette" inside "News" and "Harbour"'
verdict 'https://gazette.example/feed "News/Harbour"
<outline type="rss" xmlUrl="https://gazette.example/feed" htmlUrl="" title=""/>' "$observed"
