#!/usr/bin/env bash
# gPodder writes the description of a podcast where OPML has its name, and the reader that imports the list shows it so.
#
# OPML 2.0, on subscription lists: text "should initially be the top-level title element in the feed", and the feed's
# description has an attribute of that name. One would guess that text is the name. gPodder's export writes the name as
# title and the description as text, or an empty text where there is none; the Python package listparser takes text
# first.
# A list that moves from gPodder to another reader has paragraphs for names, and loses a name that the user has chosen.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files gpodder 3.11.1-1
debian_files python3-mygpoclient 1.9-1
debian_files python3-listparser 0.18-3
debian_pin python3-podcastparser 0.6.9-1
cat >probe.py <<'PY'
import sys
from types import SimpleNamespace
sys.path[:0] = [f'{name}/usr/lib/python3/dist-packages' for name in ('gpodder', 'python3-mygpoclient', 'python3-listparser')]
import listparser
from gpodder import opml
podcast = SimpleNamespace(title='Pier talk', description='Two neighbours and the sea.', url='https://pier.example/feed')
opml.Exporter('list.opml').write([podcast])
print('gPodder writes  ', [line.strip() for line in open('list.opml') if '<outline' in line][0])
print('listparser reads', listparser.parse(open('list.opml').read()).feeds[0].title)
PY
expected 'text="Pier talk", and Pier talk'
verdict 'gPodder writes   <outline title="Pier talk" text="Two neighbours and the sea." xmlUrl="https://pier.example/feed" type="rss"/>
listparser reads Two neighbours and the sea.' "$(HOME="$work" /usr/bin/python3 probe.py)"
