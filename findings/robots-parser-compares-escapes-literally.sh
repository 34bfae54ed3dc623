#!/usr/bin/env bash
# robots-parser does not apply the rule "Disallow: /%7Eada/" to the path /~ada/.
#
# RFC 9309 section 2.2.2: before paths are compared, percent-encoded octets of unreserved characters are decoded, and
# the RFC has a table of examples. "~" is unreserved (RFC 3986 section 2.3). One would guess that both spellings are one
# path. robots-parser compares the strings. Python's protego decodes both sides.
# A polite feed program that relies on it requests pages that the site asked it to leave alone.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin robots-parser@3.0.1
debian_pin python3-protego 0.2.1+dfsg-1
printf 'User-agent: *\nDisallow: /%%7Eada/\n' >robots.txt
cat >probe.cjs <<'JS'
const robots = require('robots-parser')('https://gazette.example/robots.txt', require('fs').readFileSync('robots.txt', 'utf8'));
for (const path of ['/%7Eada/', '/~ada/']) console.log('robots-parser', path, robots.isAllowed(`https://gazette.example${path}`, 'winnow'));
JS
cat >probe.py <<'PY'
from protego import Protego
robots = Protego.parse(open('robots.txt').read())
for path in ('/%7Eada/', '/~ada/'):
    print('protego      ', path, str(robots.can_fetch('https://gazette.example' + path, 'winnow')).lower())
PY
observed="$(node probe.cjs; /usr/bin/python3 probe.py)"
expected 'false four times'
verdict 'robots-parser /%7Eada/ false
robots-parser /~ada/ true
protego       /%7Eada/ false
protego       /~ada/ false' "$observed"
