#!/usr/bin/env bash
# GNOME's totem-pl-parser returns the feeds at the top of an OPML list, and none of those in folders.
#
# OPML 2.0: an outline may contain other outlines, and subscription lists group their feeds by folders in this way. One
# would guess all feeds of the list, with or without the names of their folders. totem-pl-parser, which Rhythmbox and
# Videos use for playlists and podcasts, reads the children of body only, skips an outline without xmlUrl with all that
# it contains, and reports success.
# Of a list that another podcast program exports with folders, nothing is imported.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libtotem-plparser18 3.26.6-1+b1
debian_pin gir1.2-totemplparser-1.0 3.26.6-1+b1
debian_pin python3-gi 3.42.2-3+b1
cat >flat.opml <<'XML'
<opml version="2.0"><head><title>Podcasts</title></head><body>
<outline text="Tides" type="rss" xmlUrl="https://tides.example/feed"/>
<outline text="Knots" type="rss" xmlUrl="https://knots.example/feed"/></body></opml>
XML
cat >folders.opml <<'XML'
<opml version="2.0"><head><title>Podcasts</title></head><body>
<outline text="Tides" type="rss" xmlUrl="https://tides.example/feed"/>
<outline text="Sailing"><outline text="Knots" type="rss" xmlUrl="https://knots.example/feed"/></outline></body></opml>
XML
cat >probe.py <<'PY'
import pathlib
import gi
gi.require_version('TotemPlParser', '1.0')
from gi.repository import TotemPlParser

for name in ('flat.opml', 'folders.opml'):
    parser, found = TotemPlParser.Parser(), []
    parser.connect('entry-parsed', lambda _, url, metadata: found.append(metadata['title']))
    result = parser.parse(pathlib.Path(name).absolute().as_uri(), False)
    print(f'{name}: {result.value_nick}, {", ".join(found)}')
PY
expected 'Tides, Knots for both'
verdict 'flat.opml: success, Tides, Knots
folders.opml: success, Tides' "$(HOME="$work" /usr/bin/python3 probe.py 2>/dev/null)"
