#!/usr/bin/env bash
# Python's feedparser, and rss2email with it, requests the feed of straße.example from strasse.example.
#
# IDNA2008 (RFC 5892 section 2.6) makes ß and the Greek final sigma letters of their own: straße.example and
# strasse.example are two names that two people can register, and browsers go to xn--strae-oqa.example, as the URL
# Standard says. One would guess the same of a feed reader. feedparser uses Python's codec "idna", which is that of 2003
# and maps the letters away; PHP's idn_to_ascii maps them away unless it is called with a flag.
# A subscription shows the feed of somebody else, or none, where newsboat and Perl read the right one. Below, a proxy
# writes down which host each of them asks for.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-feedparser 6.0.10-1
debian_pin rss2email 1:3.13.1-3
debian_pin newsboat 2.21-1.5
debian_pin libwww-perl 6.68-1
debian_pin php8.2-intl 8.2.36-1~deb12u1
cat >proxy.mjs <<'JS'
import { createServer } from 'node:http';
import { appendFileSync, writeFileSync } from 'node:fs';
const server = createServer((request, response) => {
  appendFileSync('requests', `${new URL(request.url).host}\n`);
  response.writeHead(200, { 'Content-Type': 'application/rss+xml' }).end('<rss version="2.0"><channel><title>T</title></channel></rss>');
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node proxy.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
http_proxy="http://127.0.0.1:$(cat port)"
export http_proxy no_proxy='' HOME="$work" XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work"
asked() { printf '%-10s %s\n' "$1" "$(cat requests)"; rm requests; }
printf '[DEFAULT]\nfrom = r@example.org\nto = r@example.org\nemail-protocol = maildir\nmaildir-path = %s\nmaildir-mailbox = mail\n' "$work" >r.cfg
mkdir -p mail/new mail/cur mail/tmp
observed="$(for host in straße.example βόλος.example; do
  url="http://$host/feed"
  echo "$url" >urls
  newsboat -u urls -c cache.db -C /dev/null -x reload && asked newsboat
  perl -CA -MLWP::Simple -e 'get($ARGV[0])' "$url" && asked LWP
  /usr/bin/python3 -c 'import sys, feedparser; feedparser.parse(sys.argv[1])' "$url" && asked feedparser
  rm -f r.json && r2e -c r.cfg -d r.json add news "$url" 2>/dev/null && r2e -c r.cfg -d r.json run 2>/dev/null; asked rss2email
  r2e -c r.cfg -d r.json delete 0 2>/dev/null || true
  printf '%-10s %s\n' PHP "$(php -r 'echo idn_to_ascii($argv[1]);' "$host")"
done)"
expected 'xn--strae-oqa.example and xn--nxasmm1c.example from each'
verdict 'newsboat   xn--strae-oqa.example
LWP        xn--strae-oqa.example
feedparser strasse.example
rss2email  strasse.example
PHP        strasse.example
newsboat   xn--nxasmm1c.example
LWP        xn--nxasmm1c.example
feedparser xn--nxasmq6b.example
rss2email  xn--nxasmq6b.example
PHP        xn--nxasmq6b.example' "$observed"
