#!/usr/bin/env bash
# Pelican writes one of two authors into its feeds, so that the feed of Bert Holm's articles is signed by Ada Quill.
#
# RFC 4287 section 4.2.1: atom:author may occur more than once in an entry, and so may dc:creator in an RSS item. Pelican
# has an authors field, names both on the page, and makes a feed for each author. One would guess that both names are in
# each feed, and Bert Holm's in any case in his own. Only the first of the field is written, whatever the feed.
# A reader who follows a columnist gets articles by somebody else, and an aggregator that searches by author finds none of
# the articles that somebody wrote in second place.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin pelican 4.8.0+dfsg-1
mkdir content
cat >content/ferry.rst <<'RST'
The ferry sails
###############

:date: 2026-03-01 10:00
:slug: ferry
:authors: Ada Quill, Bert Holm

After the storm the ferry sails again.
RST
cat >conf.py <<'PY'
SITENAME = 'Helm News'
SITEURL = 'https://www.example.com'
PATH = 'content'
TIMEZONE = 'UTC'
FEED_ALL_ATOM = 'all.atom'
FEED_ALL_RSS = 'all.rss'
AUTHOR_FEED_ATOM = '{slug}.atom'
AUTHOR_FEED_RSS = None
PY
/usr/bin/pelican -q -s conf.py >build.log 2>&1 || { cat build.log >&2; exit 2; }
names() { grep -oE "<(name|dc:creator[^>]*)>[^<]*|(Ada Quill|Bert Holm)</a>" "output/$1" | sed -E 's/<[^>]*>//g' | paste -sd, | sed 's/,/, /g'; }
observed="$(for file in ferry.html all.atom all.rss ada-quill.atom bert-holm.atom; do printf '%-15s %s\n' "$file" "$(names "$file")"; done)"
expected 'Ada Quill, Bert Holm in each'
verdict 'ferry.html      Ada Quill, Bert Holm
all.atom        Ada Quill
all.rss         Ada Quill
ada-quill.atom  Ada Quill
bert-holm.atom  Ada Quill' "$observed"
