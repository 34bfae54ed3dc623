#!/usr/bin/env bash
# rss2email, gPodder and URI::Fetch move a subscription for good to an address that is temporary, or from one that is.
#
# RFC 9110 section 15.4.2: after 301 future references use the new URI; section 15.4.3: after 302 the client continues
# to use the one it has. So of 301 to B and 302 to C the subscription moves to B, and of 302 to B and 301 to C it stays.
# One would guess that programs which rewrite their list go as far as the chain is permanent. rss2email (feedparser
# gives it the first status and the last address) goes to C in the first case; gPodder looks for any 301, URI::Fetch for
# the last redirect, and both go to C in the second.
# A feed that is served by another host for a day stays there in the reader's list, and fails when the host is gone.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin rss2email 1:3.13.1-3
debian_pin python3-feedparser 6.0.10-1
debian_pin python3-podcastparser 0.6.9-1
debian_pin liburi-fetch-perl 0.15-1
debian_files gpodder 3.11.1-1
debian_files python3-mygpoclient 1.9-1
cat >server.mjs <<'JS'
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';
const redirects = {
  '/permanent': [301, '/temporary-b'], '/temporary-b': [302, '/c'],
  '/temporary': [302, '/permanent-b'], '/permanent-b': [301, '/c'],
};
const server = createServer((request, response) => {
  const [status, path] = redirects[request.url] ?? [];
  if (path) return response.writeHead(status, { Location: `http://127.0.0.1:${server.address().port}${path}` }).end();
  response.writeHead(200, { 'Content-Type': 'application/rss+xml' });
  response.end(`<rss version="2.0"><channel><title>Tides</title><link>https://tide.example/</link><description>Tides</description>
    <item><title>High water</title><guid isPermaLink="false">t1</guid><link>https://tide.example/1</link></item></channel></rss>`);
});
server.listen(0, '127.0.0.1', () => writeFileSync('port', String(server.address().port)));
JS
node server.mjs &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until [ -s port ]; do sleep 0.1; done
export SITE="http://127.0.0.1:$(cat port)" HOME="$work" XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work"
mkdir -p mail/new mail/cur mail/tmp
printf '[DEFAULT]\nfrom = r@example.org\nto = r@example.org\nemail-protocol = maildir\nmaildir-path = %s\nmaildir-mailbox = mail\n' "$work" >r.cfg
for path in permanent temporary; do r2e -c r.cfg -d r.json add "$path" "$SITE/$path" 2>/dev/null; done
r2e -c r.cfg -d r.json run 2>/dev/null
cat >probe.py <<'PY'
import os, sys
sys.path[:0] = [f'{name}/usr/lib/python3/dist-packages' for name in ('gpodder', 'python3-mygpoclient')]
from gpodder import feedcore, model
for path in ('/permanent', '/temporary'):
    result = model.gPodderFetcher().fetch(os.environ['SITE'] + path)
    print('gPodder   ', path, '->', result.feed if result.status == feedcore.NEW_LOCATION else path)
PY
cat >probe.pl <<'PERL'
use URI::Fetch;
for my $path (qw(/permanent /temporary)) {
  my $response = URI::Fetch->fetch($ENV{SITE} . $path);
  print "URI::Fetch $path -> ", ($response->status == URI::Fetch::URI_MOVED_PERMANENTLY ? $response->uri : $path), "\n";
}
PERL
expected '/permanent -> /temporary-b, /temporary -> /temporary'
observed="$({
  r2e -c r.cfg -d r.json list 2>/dev/null | sed -E 's|^.*\] ([a-z]+) \(?([^ ]*).*|rss2email  /\1 -> \2|'
  /usr/bin/python3 probe.py
  perl probe.pl
} | sed "s|$SITE||")"
verdict 'rss2email  /permanent -> /c
rss2email  /temporary -> /temporary
gPodder    /permanent -> /temporary-b
gPodder    /temporary -> /c
URI::Fetch /permanent -> /permanent
URI::Fetch /temporary -> /c' "$observed"
