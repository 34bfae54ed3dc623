#!/usr/bin/env bash
# Python's urllib.robotparser and robots-txt-parser each use one of two groups for the same crawler.
#
# RFC 9309 section 2.2.1: if several groups match the product token, their rules MUST be combined into one group. Files
# that are assembled from parts have such groups. One would guess that /a and /b are both disallowed. urllib.robotparser
# stops at the first group, and robots-txt-parser keeps the last. robots-parser and protego combine them.
# A polite feed program in Python requests what the second group disallows.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin robots-parser@3.0.1 robots-txt-parser@2.0.3
debian_pin python3-protego 0.2.1+dfsg-1
printf 'User-agent: winnow\nDisallow: /a\n\nUser-agent: *\nDisallow: /c\n\nUser-agent: winnow\nDisallow: /b\n' >robots.txt
cat >probe.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const text = readFileSync('robots.txt', 'utf8');
const paths = ['/a', '/b'].map((path) => `https://gazette.example${path}`);
const first = require('robots-parser')('https://gazette.example/robots.txt', text);
console.log('robots-parser    ', paths.map((url) => first.isAllowed(url, 'winnow')).join(' '));
const second = require('robots-txt-parser')({ userAgent: 'winnow' });
second.parseRobots('https://gazette.example', text);
console.log('robots-txt-parser', paths.map((url) => second.canCrawlSync(url)).join(' '));
JS
cat >probe.py <<'PY'
from urllib.robotparser import RobotFileParser
from protego import Protego
text = open('robots.txt').read()
builtin = RobotFileParser()
builtin.parse(text.splitlines())
protego = Protego.parse(text)
urls = ['https://gazette.example/a', 'https://gazette.example/b']
print('protego          ', *[str(protego.can_fetch(url, 'winnow')).lower() for url in urls])
print('robotparser      ', *[str(builtin.can_fetch('winnow', url)).lower() for url in urls])
PY
observed="$(node probe.mjs; /usr/bin/python3 probe.py)"
expected 'false false from each'
verdict 'robots-parser     false false
robots-txt-parser true false
protego           false false
robotparser       false true' "$observed"
