#!/usr/bin/env bash
# gPodder subscribes to the last feed that a page offers, which on many sites is the one of the comments.
#
# HTML's section on the link type "alternate" says: if the user agent has the concept of a default syndication feed, the
# first such element in tree order should be the default. WordPress therefore lists the posts before the comments. One
# would guess the first. gPodder's parser overwrites the address at each link element; it also wants rel to be exactly
# "alternate", and resolves against the page rather than its <base>.
# A user who enters the address of a show gets the comments on it, and no episode.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-podcastparser 0.6.9-1
debian_files gpodder 3.11.1-1
debian_files python3-mygpoclient 1.9-1
cat >probe.py <<'PY'
import sys
sys.path[:0] = [f'{name}/usr/lib/python3/dist-packages' for name in ('gpodder', 'python3-mygpoclient')]
from gpodder import feedcore
page = feedcore.FeedAutodiscovery('https://pier.example/')
page.feed('''<!DOCTYPE html><title>Pier talk</title>
<link rel="alternate" type="application/rss+xml" title="Pier talk" href="/feed">
<link rel="alternate" type="application/rss+xml" title="Pier talk: comments" href="/comments/feed">''')
print(page._resolved_url)
PY
expected 'https://pier.example/feed'
verdict 'https://pier.example/comments/feed' "$(HOME="$work" /usr/bin/python3 probe.py)"
