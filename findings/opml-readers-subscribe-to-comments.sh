#!/usr/bin/env bash
# newsboat, sfeed, gPodder and listparser subscribe to feeds that an OPML list has commented out.
#
# OPML 2.0: isComment says "whether the outline is commented or not", and by convention the outlines within a commented
# one are commented as well. Outliners mark in this way what is to be ignored, and one would guess that a reader does not
# subscribe to it, as it would not to what is in an XML comment. All four subscribe to the commented feed and to the one
# in a commented folder, without a word about it.
# A feed that the editor of a shared reading list has switched off goes on being polled by all who import the list.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin newsboat 2.21-1.5
debian_pin sfeed 1.7-1
debian_files python3-listparser 0.18-3
debian_files gpodder 3.11.1-1
debian_files python3-mygpoclient 1.9-1
debian_files python3-podcastparser 0.6.9-1
cat >list.opml <<'XML'
<opml version="2.0"><head><title>Reading list</title></head><body>
<outline text="Tides" type="rss" xmlUrl="https://tides.example/feed"/>
<outline text="Knots" type="rss" xmlUrl="https://knots.example/feed" isComment="true"/>
<outline text="Closed" isComment="true">
  <outline text="Ropes" type="rss" xmlUrl="https://ropes.example/feed"/>
</outline></body></opml>
XML
cat >probe.py <<'PY'
import sys
names = ('gpodder', 'python3-mygpoclient', 'python3-podcastparser', 'python3-listparser')
sys.path[:0] = [f'{name}/usr/lib/python3/dist-packages' for name in names]
import listparser
from gpodder import opml
print('gPodder:', *(item['url'] for item in opml.Importer('list.opml').items))
print('listparser:', *(feed.url for feed in listparser.parse(open('list.opml').read()).feeds))
PY
export HOME="$work"
touch urls
newsboat -u urls -c cache.db -C /dev/null -i list.opml >/dev/null
observed="$(echo "newsboat: $(grep -o 'https:[^ ]*' urls | paste -s -d ' ')"
  echo "sfeed: $(sfeed_opml_import <list.opml | grep -o "https:[^']*" | paste -s -d ' ')"
  /usr/bin/python3 probe.py)"
expected 'https://tides.example/feed from each'
verdict 'newsboat: tides knots ropes
sfeed: tides knots ropes
gPodder: tides knots ropes
listparser: tides knots ropes' "$(sed 's|https://\([a-z]*\).example/feed|\1|g' <<<"$observed")"
