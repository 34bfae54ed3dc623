#!/usr/bin/env bash
# Four robots.txt parsers say that a crawler may not request /robots.txt.
#
# RFC 9309 section 2.2.2: "The /robots.txt URI is implicitly allowed." A site that disallows "/" still wants crawlers to
# read the file, or they could never learn that the ban was lifted. One would guess that a parser knows the exception.
# None of the four does, so a program that sends all requests through one gate never reads the file again.
# A feed program must make the exception itself.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin robots-parser@3.0.1 robots-txt-parser@2.0.3
debian_pin python3-protego 0.2.1+dfsg-1
printf 'User-agent: *\nDisallow: /\n' >robots.txt
cat >probe.cjs <<'JS'
const text = require('fs').readFileSync('robots.txt', 'utf8');
const url = 'https://gazette.example/robots.txt';
console.log('robots-parser    ', require('robots-parser')(url, text).isAllowed(url, 'winnow'));
const parser = require('robots-txt-parser')({ userAgent: 'winnow' });
parser.parseRobots('https://gazette.example', text);
console.log('robots-txt-parser', parser.canCrawlSync(url));
JS
cat >probe.py <<'PY'
from urllib.robotparser import RobotFileParser
from protego import Protego
text, url = open('robots.txt').read(), 'https://gazette.example/robots.txt'
builtin = RobotFileParser()
builtin.parse(text.splitlines())
print('protego          ', str(Protego.parse(text).can_fetch(url, 'winnow')).lower())
print('robotparser      ', str(builtin.can_fetch('winnow', url)).lower())
PY
observed="$(node probe.cjs; /usr/bin/python3 probe.py)"
expected 'true from each'
verdict 'robots-parser     false
robots-txt-parser false
protego           false
robotparser       false' "$observed"
