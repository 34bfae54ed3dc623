#!/usr/bin/env bash
# lighttpd sends a file whose ending is not in its list of types without ETag and without Last-Modified.
#
# RFC 9110 sections 8.8.2.1 and 8.8.3.1: an origin server SHOULD send both for any representation for which it can be
# determined; what type the content has is another question. One would guess that a server that has them for one file
# has them for the file next to it. lighttpd leaves them out when the name ends in none of the endings of
# mimetype.assign, and answers each conditional request with the whole file. The list that Debian generates ends with
# a catch-all entry for this reason; the short list of the project's tutorial has none.
# A feed named news.atom and a subscription list named list.opml are downloaded whole at every poll, and nothing but
# their type, application/octet-stream, hints at the cause.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files lighttpd 1.4.69-1
mkdir files
for name in news.xml news.atom list.opml; do echo '<feed xmlns="http://www.w3.org/2005/Atom"/>' >"files/$name"; done
port="$(node -e '
  const server = require("node:net").createServer().listen(0, "127.0.0.1", () => {
    console.log(server.address().port);
    server.close();
  })')"
cat >short.conf <<CONF
server.document-root = "$work/files"
server.bind = "127.0.0.1"
server.port = $port
mimetype.assign = ( ".html" => "text/html", ".xml" => "application/xml", ".png" => "image/png" )
CONF
{ cat short.conf; echo 'mimetype.assign += ( "" => "application/octet-stream" )'; } >catch-all.conf
cat >probe.mjs <<'JS'
import { spawn } from 'node:child_process';
const [, , port] = process.argv;
const modules = 'lighttpd/usr/lib/lighttpd';
const get = async (name, headers = {}) => {
  for (let i = 0; i < 100; i++) {
    const response = await fetch(`http://127.0.0.1:${port}/${name}`, { headers }).catch(() => undefined);
    if (response) return response;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
for (const configuration of ['short', 'catch-all']) {
  const options = ['-D', '-f', `${configuration}.conf`, '-m', modules];
  const server = spawn('lighttpd/usr/sbin/lighttpd', options, { stdio: 'ignore' });
  for (const name of ['news.xml', 'news.atom', 'list.opml']) {
    const { headers } = await get(name);
    const again = await get(name, { 'If-Modified-Since': new Date().toUTCString() });
    const sent = ['etag', 'last-modified'].filter((field) => headers.has(field)).join(' and ') || 'no validator';
    console.log(`${configuration}: ${name} is ${headers.get('content-type')}, ${sent}, then ${again.status}`);
  }
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill();
  await ended;
}
JS
expected 'etag and last-modified, then 304, for each'
verdict 'short: news.xml is application/xml, etag and last-modified, then 304
short: news.atom is application/octet-stream, no validator, then 200
short: list.opml is application/octet-stream, no validator, then 200
catch-all: news.xml is application/xml, etag and last-modified, then 304
catch-all: news.atom is application/octet-stream, etag and last-modified, then 304
catch-all: list.opml is application/octet-stream, etag and last-modified, then 304' "$(node probe.mjs "$port")"
