#!/usr/bin/env bash
# Python's requests-cache answers a request with the stored page of another address whose escapes mean something else.
#
# RFC 3986 section 2.2: a reserved character and its escape are not equivalent, so "+" and "%2B", or "/" and "%2F", make two
# addresses; section 6.2.2.2 lets a cache decode only the escapes of unreserved characters. RFC 9111 section 4: a stored
# response is used only if its target URI matches. One would guess a request for each address below. requests-cache makes
# its key with url-normalize, which decodes them all, and replaces an escape that is not UTF-8 by U+FFFD, so that all
# such words become one.
# A subscriber of the tag R+D gets the feed of another tag, and a search for "für" in Latin-1 the results for "fär".
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin python3-requests 2.28.1+dfsg-1
debian_files python3-requests-cache 0.9.8-1
debian_files python3-url-normalize 1.4.3-2
debian_files python3-attr 22.2.0-1
debian_files python3-cattr 22.2.0-1
debian_files python3-appdirs 1.4.4-3
cat >probe.py <<'PY'
import http.server, threading, requests_cache
class Echo(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.path.encode())
    def log_message(self, *args): pass
server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Echo)
threading.Thread(target=server.serve_forever, daemon=True).start()
session = requests_cache.CachedSession(backend='memory')
for path in ('/feed?tag=R%2BD', '/feed?tag=R+D', '/tags/sea%2Fport/feed', '/tags/sea/port/feed', '/feed?q=f%FCr', '/feed?q=f%E4r'):
    print('asked for', path.ljust(22), 'and got', session.get(f'http://127.0.0.1:{server.server_port}{path}').text)
PY
observed="$(PYTHONPATH="$(printf '%s:' "$work"/*/usr/lib/python3/dist-packages)" /usr/bin/python3 probe.py)"
expected 'what was asked for, six times'
verdict 'asked for /feed?tag=R%2BD        and got /feed?tag=R%2BD
asked for /feed?tag=R+D          and got /feed?tag=R%2BD
asked for /tags/sea%2Fport/feed  and got /tags/sea%2Fport/feed
asked for /tags/sea/port/feed    and got /tags/sea%2Fport/feed
asked for /feed?q=f%FCr          and got /feed?q=f%FCr
asked for /feed?q=f%E4r          and got /feed?q=f%FCr' "$observed"
