#!/usr/bin/env bash
# Mercurial's web server gives the feeds of changes, tags and branches of a repository the same atom:id.
#
# RFC 4287 section 4.2.6: an id identifies a feed or an entry permanently and is universally unique. It is that of the feed,
# not of the thing that the feed is about, and these have different titles, entries and self links. One would guess three
# ids. All three are the address of the repository; only the feed of one file has an id of its own.
# A program that knows feeds by their id has one subscription for the three, whose title and entries change at every fetch,
# and a copied entry whose atom:source has this id does not tell where it comes from.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin mercurial 6.3.2-1+deb12u1
debian_pin python3-feedparser 6.0.10-1
export HOME="$work" HGPLAIN=1
hg init pier
cd pier
echo 1 >ferry
hg commit -q -A -u 'Ada Quill' -d '2026-03-01 10:00 +0000' -m 'Mend the pier'
hg tag -u 'Ada Quill' -d '2026-03-02 10:00 +0000' v1
hg serve --config web.name=pier -a 127.0.0.1 -p 0 -d --pid-file pid --accesslog log >started
trap 'kill "$(cat "$work/pier/pid")"; rm -rf "$work"' EXIT
address="http://127.0.0.1:$(sed 's/.*127.0.0.1:\([0-9]*\).*/\1/' started)"
cat >probe.py <<'PY'
import feedparser, sys, urllib.request
for name in ('atom-log', 'atom-tags', 'atom-branches', 'atom-log/tip/ferry'):
    feed = feedparser.parse(urllib.request.urlopen(f'{sys.argv[1]}/{name}').read())
    path = '/' + feed.feed.id.split('/', 3)[3]
    print(f'{name}: {feed.feed.title}: id {path}: first of {len(feed.entries)}: {feed.entries[0].title}')
PY
expected 'an id for each feed'
verdict 'atom-log: pier Changelog: id /: first of 2: [default] Added tag v1 for changeset 2c8c1dbc1eb0
atom-tags: pier: tags: id /: first of 1: v1
atom-branches: pier: branches: id /: first of 1: default
atom-log/tip/ferry: pier: ferry history: id /atom-log/tip/ferry: first of 1: Mend the pier' "$(/usr/bin/python3 probe.py "$address")"
