#!/usr/bin/env bash
# Perl's URI::Fetch replaces its copy of a feed with nothing when the feed has moved for good and has not changed since.
#
# RFC 9110 section 15.4.5: 304 says that the client has a valid representation, and redirects it to that one. One would
# guess the stored feed, whether or not a 301 came before. URI::Fetch sends the stored ETag, the redirect carries it to
# the new address, and the 304 comes back; but a response with a 301 before it is treated as a download, and its empty
# body overwrites the copy. is_success is true.
# A program that fetches through it with a cache, as its manual shows for feeds, loses the items of every moved feed at
# the second poll, and has them again only when the publisher writes something.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin liburi-fetch-perl 0.15-1
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
const server = createServer((request, response) => {
  if (request.url === '/old') return response.writeHead(301, { Location: '/new' }).end();
  if (request.headers['if-none-match'] === '"a1"') return response.writeHead(304, { ETag: '"a1"' }).end();
  response.writeHead(200, { ETag: '"a1"', 'Content-Type': 'application/rss+xml' }).end('<rss version="2.0"/>');
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
cat >probe.pl <<'PERL'
use URI::Fetch;
package Cache { sub new { bless {}, shift } sub get { $_[0]{$_[1]} } sub set { $_[0]{$_[1]} = $_[2] } }
my $cache = Cache->new;
for my $path (qw(new new old old)) {
  my $response = URI::Fetch->fetch("$ARGV[0]/$path", Cache => $cache);
  printf "/%s %d, success %d, content \"%s\"\n", $path, $response->http_status, $response->is_success, $response->content;
}
PERL
observed="$(perl probe.pl "http://127.0.0.1:$(cat port)")"
expected '/old 304, success 1, content "<rss version="2.0"/>"'
verdict '/new 200, success 1, content "<rss version="2.0"/>"
/new 304, success 1, content "<rss version="2.0"/>"
/old 200, success 1, content "<rss version="2.0"/>"
/old 304, success 1, content ""' "$observed"
