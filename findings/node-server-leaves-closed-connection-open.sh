#!/usr/bin/env bash
# A Node HTTP server with maxRequestsPerSocket announces "Connection: close" and leaves the connection open.
#
# RFC 9112 section 9.6: a server that sends the close option MUST initiate closure of the connection after the response
# that contains it. One would guess that the socket ends after the last permitted request. The server keeps it,
# and answers a further request on it with 503.
# A hub or proxy that has requests in the pipe gets 503 for a feed that is available, and may count the feed as failing.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

echo "package:  node $(node -v) (recorded on v20.20.2)"
cat >probe.cjs <<'JS'
const server = require('http').createServer((_, res) => res.end('feed')).listen(0, '127.0.0.1', () => {
  server.maxRequestsPerSocket = 1;
  const socket = require('net').connect(server.address().port, '127.0.0.1');
  let received = '';
  let ended = false;
  socket.on('data', (chunk) => (received += chunk)).on('end', () => (ended = true));
  const ask = () => socket.write('GET / HTTP/1.1\r\nHost: gazette.example\r\n\r\n');
  ask();
  setTimeout(() => {
    console.log(received.match(/HTTP.*|Connection.*/g).map((line) => line.trim()).join(', '), ended ? '(closed)' : '(open)');
    received = '';
    ask();
  }, 500);
  setTimeout(() => {
    console.log(received.match(/HTTP.*/g)?.join().trim() ?? 'no response', ended ? '(closed)' : '(open)');
    process.exit();
  }, 1000);
});
JS
observed="$(node probe.cjs)"
expected 'HTTP/1.1 200 OK, Connection: close (closed)'
verdict 'HTTP/1.1 200 OK, Connection: close (open)
HTTP/1.1 503 Service Unavailable (open)' "$observed"
