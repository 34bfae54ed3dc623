#!/usr/bin/env bash
# nginx sends a file again to a client whose If-Modified-Since is later than the file, and also when its ETag matches.
#
# RFC 9110 section 13.1.3: the condition is false, and the answer 304, when the file was last modified at the date of
# If-Modified-Since or before it; and the header is ignored when there is an If-None-Match. nginx compares the date for
# equality ("if_modified_since exact", the default, which its manual lists), and when both headers are sent it wants
# both to match. lighttpd answers as the RFC says.
# A feed client that sends the time of its last poll, as feed2imap does, or that keeps a date in seconds of its own
# clock next to the ETag, downloads a feed that is a file under nginx at every poll.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files nginx 1.22.1-9+deb12u11
debian_files lighttpd 1.4.69-1
mkdir files
echo '<rss version="2.0"/>' >files/feed.xml
touch -d '2026-03-01T10:00:00Z' files/feed.xml
read -r port other < <(node -e '
  const { createServer } = require("node:net");
  const servers = [0, 0].map((port) => createServer().listen(port, "127.0.0.1"));
  setTimeout(() => {
    console.log(servers.map((server) => server.address().port).join(" "));
    servers.forEach((server) => server.close());
  }, 200)')
cat >nginx.conf <<CONF
daemon off; master_process off; pid $work/nginx.pid; error_log $work/nginx.log; events {}
http {
  access_log off; client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3;
  uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
  server { listen 127.0.0.1:$port; root $work/files; }
}
CONF
cat >lighttpd.conf <<CONF
server.document-root = "$work/files"
server.bind = "127.0.0.1"
server.port = $other
mimetype.assign = ( ".xml" => "application/xml" )
CONF
nginx/usr/sbin/nginx -c "$work/nginx.conf" 2>/dev/null &
nginx=$!
lighttpd/usr/sbin/lighttpd -D -f lighttpd.conf -m lighttpd/usr/lib/lighttpd 2>/dev/null &
lighttpd=$!
trap 'kill "$nginx" "$lighttpd"; rm -rf "$work"' EXIT
cat >probe.mjs <<'JS'
const [, , ...servers] = process.argv;
const get = async (url, headers) => {
  for (let i = 0; i < 100; i++) {
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response) return response;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const same = 'Sun, 01 Mar 2026 10:00:00 GMT', later = 'Mon, 02 Mar 2026 10:00:00 GMT';
for (const server of servers) {
  const [name, port] = server.split(':');
  const url = `http://127.0.0.1:${port}/feed.xml`;
  const etag = (await get(url)).headers.get('etag');
  const status = async (headers) => (await get(url, headers)).status;
  console.log(name, [
    `same date ${await status({ 'If-Modified-Since': same })}`,
    `later date ${await status({ 'If-Modified-Since': later })}`,
    `ETag ${await status({ 'If-None-Match': etag })}`,
    `ETag and later date ${await status({ 'If-None-Match': etag, 'If-Modified-Since': later })}`,
  ].join(', '));
}
JS
observed="$(node probe.mjs "nginx:$port" "lighttpd:$other")"
expected '304 for each'
verdict 'nginx same date 304, later date 200, ETag 304, ETag and later date 200
lighttpd same date 304, later date 304, ETag 304, ETag and later date 304' "$observed"
