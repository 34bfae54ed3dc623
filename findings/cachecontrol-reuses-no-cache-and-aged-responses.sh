#!/usr/bin/env bash
# Python's CacheControl answers from its cache although the response said no-cache, or is older than its max-age.
#
# RFC 9111 section 5.2.2.4: a response with no-cache MUST NOT be used without successful validation. Section 4.2.3: the
# Age header counts towards the age. One would guess a request to the server in both cases. The package adds max-age to
# the Date of the response and compares that with the clock; it looks for no-cache in the request only, and never at
# Age. A feed client on requests and CacheControl shows an old feed for as long as max-age says, against the publisher's
# word.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-cachecontrol 0.12.12-2
cat >probe.py <<'PY'
import http.server, threading
from email.utils import formatdate
import requests
from cachecontrol import CacheControl

class Feed(http.server.BaseHTTPRequestHandler):
    count = 0
    def do_GET(self):
        Feed.count += 1
        self.send_response_only(200)
        self.send_header('Date', formatdate(usegmt=True))
        self.send_header('Cache-Control', 'no-cache, max-age=600' if self.path == '/no-cache' else 'max-age=600')
        if self.path == '/aged': self.send_header('Age', '900')
        self.send_header('Content-Length', '4')
        self.end_headers()
        self.wfile.write(b'feed')
    def log_message(self, *_): pass

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Feed)
threading.Thread(target=server.serve_forever, daemon=True).start()
for path in ('/fresh', '/no-cache', '/aged'):
    session, before = CacheControl(requests.Session()), Feed.count
    for _ in range(2): session.get(f'http://127.0.0.1:{server.server_port}{path}')
    print(path, Feed.count - before)
PY
observed="$(/usr/bin/python3 probe.py)"
expected '/fresh 1, /no-cache 2, /aged 2 requests'
verdict '/fresh 1
/no-cache 1
/aged 1' "$observed"
