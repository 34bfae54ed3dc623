#!/usr/bin/env bash
# ikiwiki's Atom feed stops being well-formed when the name of the wiki has an ampersand, and an author's ampersand is doubled.
#
# XML 1.0 section 2.4: an ampersand in text is written as &amp;, once. RFC 4287 section 3.2 has a name as plain text. One would
# guess that a program which writes a subtitle, titles and links rightly has one way to write text. The name of the wiki goes
# into atom:author as it is, beside the subtitle that has it escaped; the author of a page is escaped twice, in Atom and RSS.
# "Ferries & Tides" has a feed that no parser of XML reads beyond its author, and "Ada & Bo" are shown as "Ada &#x26; Bo".
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin ikiwiki 3.20200202.3-1
debian_pin python3-feedparser 6.0.10-1
export HOME="$work"
mkdir -p source/news site
echo '[[!inline pages="news/*"]]' >source/blog.mdwn
printf '%s\n' '[[!meta title="Salt & pepper"]]' '[[!meta author="Ada & Bo"]]' '[[!meta date="2026-03-01 10:00:00"]]' '' \
  Text. >source/news/one.mdwn
cat >probe.py <<'PY'
import feedparser, sys, xml.sax
for name in 'index.atom', 'index.rss':
    path = f'{sys.argv[1]}/blog/{name}'
    try:
        xml.sax.parse(path, xml.sax.ContentHandler())
        entry = feedparser.parse(path).entries[0]
        print(f'{name}: {entry.title} by {entry.author}')
    except xml.sax.SAXParseException as refusal:
        print(f'{name}: {refusal.getMessage()}')
PY
observed="$(for name in 'Ferries' 'Ferries & Tides'; do
  rm -rf site source/.ikiwiki
  ikiwiki source site --url https://pier.example --plugin meta --plugin inline --rss --atom --wikiname "$name"
  echo "a wiki called $name"
  /usr/bin/python3 probe.py site
done)"
expected 'four times Salt & pepper by Ada & Bo'
verdict 'a wiki called Ferries
index.atom: Salt & pepper by Ada &#x26; Bo
index.rss: Salt & pepper by Ada &#x26; Bo
a wiki called Ferries & Tides
index.atom: not well-formed (invalid token)
index.rss: Salt & pepper by Ada &#x26; Bo' "$observed"
