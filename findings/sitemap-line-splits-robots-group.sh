#!/usr/bin/env bash
# robots-parser and protego end a group of crawlers at a Sitemap line, so that the first crawler has no rules.
#
# RFC 9309 section 2.2.4: other records such as Sitemap may be anywhere, and parsing them MUST NOT interfere with the
# explicitly defined records; consecutive User-agent lines share the rules that follow. One would guess that
# the Sitemap line between two names changes nothing. Both parsers start a new group after it. Python's
# urllib.robotparser, the oldest of the three, gets it right.
# A polite feed program requests what the site disallows for it by name.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin robots-parser@3.0.1
debian_pin python3-protego 0.2.1+dfsg-1
cat >robots.txt <<'TXT'
User-agent: winnow
Sitemap: https://gazette.example/sitemap.xml
User-agent: other
Disallow: /drafts/
TXT
cat >probe.cjs <<'JS'
const robots = require('robots-parser')('https://gazette.example/robots.txt', require('fs').readFileSync('robots.txt', 'utf8'));
console.log('robots-parser', robots.isAllowed('https://gazette.example/drafts/1', 'winnow'));
JS
cat >probe.py <<'PY'
from urllib.robotparser import RobotFileParser
from protego import Protego
text = open('robots.txt').read()
builtin = RobotFileParser()
builtin.parse(text.splitlines())
print('protego      ', str(Protego.parse(text).can_fetch('https://gazette.example/drafts/1', 'winnow')).lower())
print('robotparser  ', str(builtin.can_fetch('winnow', 'https://gazette.example/drafts/1')).lower())
PY
observed="$(node probe.cjs; /usr/bin/python3 probe.py)"
expected 'false from each'
verdict 'robots-parser true
protego       true
robotparser   false' "$observed"
