#!/usr/bin/env bash
# bleach joins the words on both sides of a line break or a table cell when it strips the tags.
#
# HTML ("The br element"): a br represents a line break, as in an address or a poem. bleach puts a line feed where it takes
# off the tags of a paragraph or another block, as its release notes say, so that words stay apart. One would guess the same
# for br, and at least a space for the cells of a table. Both are removed without a trace.
# The summary that an aggregator makes of an article has "Quay 5Port Alma" in it, no search finds "Port", and a timetable
# is one long number.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-html5lib 1.1-3
debian_pin python3-webencodings 0.5.1-5
debian_files python3-bleach 5.0.1-2
cat >probe.py <<'PY'
import bleach
table = '<table><tr><td>10:00</td><td>11:30</td></tr><tr><td>12:00</td><td>13:30</td></tr></table>'
for html in ('<p>Quay 5</p><p>Port Alma</p>', '<p>Quay 5<br>Port Alma</p>', table):
    print(repr(bleach.clean(html, tags=[], strip=True)))
PY
observed="$(PYTHONPATH="$work/python3-bleach/usr/lib/python3/dist-packages" /usr/bin/python3 probe.py)"
expected 'white space between 5 and Port, and between the times'
verdict "'Quay 5\nPort Alma'
'Quay 5Port Alma'
'10:0011:3012:0013:30'" "$observed"
