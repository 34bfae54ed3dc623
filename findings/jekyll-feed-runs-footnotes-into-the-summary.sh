#!/usr/bin/env bash
# jekyll-feed makes 19991 of the year 1999 with a footnote, and reads the note as the next sentence of the summary.
#
# RFC 4287 section 4.2.13: summary is a short summary, abstract or excerpt. Jekyll's excerpt is the first paragraph, and
# one would guess that the summary is its words. So that the links to notes work, Jekyll adds their text to the excerpt;
# the feed plugin then takes all tags away. The number of the note joins the word before it, and the note and its arrow
# follow the paragraph, with the arrow as a character reference.
# Readers show the summary under the headline, and programs that compare or count its words find those of another text.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin jekyll 4.3.1+dfsg-3+deb12u1
debian_pin ruby-jekyll-feed 0.17.0-1
mkdir _posts
printf 'title: Gazette\nurl: https://gazette.example\nplugins: [jekyll-feed]\n' >_config.yml
cat >_posts/2026-03-01-ferry.md <<'MD'
---
title: Ferry late
---
The ferry was late in 1999[^1].

Nobody knew of the fire[^2].

[^1]: Not in 1998.
[^2]: It broke out later.
MD
jekyll build -q >log 2>&1
observed="$(grep -o '<summary.*</summary>' _site/feed.xml | sed 's/.*CDATA\[//; s/\]\]>.*//')"
expected 'The ferry was late in 1999.'
verdict 'The ferry was late in 19991. Not in 1998. &#8617;' "$observed"
