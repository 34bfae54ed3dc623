#!/usr/bin/env bash
# robots-txt-guard says that the front page is forbidden where "Allow: /$" allows nothing but the front page.
#
# RFC 9309 section 2.2.2: the most specific match, the one with the most octets, is used; section 2.2.3: "$" is the end
# of the pattern. "/$" is longer than "/", and so Google's manual, with the same pair of rules, allows the page. So do
# robots-parser, robots-txt-parser and protego. One would guess the same of a package with support for both.
# robots-txt-guard does not count "$" and "*", finds a draw between the two rules, and decides it against the crawler.
# A site that opens its front page and its feed to crawlers loses the front page, which is where feeds are discovered.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin robots-txt-guard@1.0.2 robots-txt-parse@2.0.1 robots-parser@3.0.1 robots-txt-parser@2.0.3
debian_files python3-protego 0.2.1+dfsg-1
cat >probe.mjs <<'JS'
import { readFileSync, createReadStream } from 'node:fs';
import robotsParser from 'robots-parser';
import guard from 'robots-txt-guard';
import parse from 'robots-txt-parse';
import robotsTxtParser from 'robots-txt-parser';
const site = 'https://gazette.example';
const text = readFileSync('robots.txt', 'utf8');
const paths = ['/', '/feed', '/private'];
const show = (name, allows) => console.log(name, paths.map((path) => `${path} ${allows(path)}`).join(', '));
const rules = guard(await parse(createReadStream('robots.txt')));
show('robots-txt-guard: ', (path) => rules.isAllowed('Winnow', path));
const parser = robotsParser(`${site}/robots.txt`, text);
show('robots-parser:    ', (path) => parser.isAllowed(site + path, 'Winnow'));
const other = robotsTxtParser({ userAgent: 'Winnow' });
other.parseRobots(site, text);
show('robots-txt-parser:', (path) => other.canCrawlSync(site + path));
JS
cat >probe.py <<'PY'
import sys
sys.path.insert(0, 'python3-protego/usr/lib/python3/dist-packages')
from protego import Protego
rules = Protego.parse(open('robots.txt').read())
print('protego:          ', ', '.join(
    f'{path} {str(rules.can_fetch("https://gazette.example" + path, "Winnow")).lower()}' for path in ('/', '/feed', '/private')))
PY
printf 'User-agent: *\nDisallow: /\nAllow: /$\nAllow: /feed\n' >robots.txt
expected '/ true, /feed true, /private false'
verdict 'robots-txt-guard:  / false, /feed true, /private false
robots-parser:     / true, /feed true, /private false
robots-txt-parser: / true, /feed true, /private false
protego:           / true, /feed true, /private false' "$(node probe.mjs; /usr/bin/python3 probe.py)"
