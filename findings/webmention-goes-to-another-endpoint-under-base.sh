#!/usr/bin/env bash
# @remy/webmention sends a mention to another address when the page has a base, and nowhere when it spells rel="Webmention".
#
# Webmention section 3.1.2: a sender looks for a link or an anchor with the relation and resolves its address. HTML
# ("Document base URLs") has every address of a page relative to its base element, and ("Link types") compares the words of
# rel without regard to case. One would guess the same endpoint three times. @remy/webmention resolves the address against
# the page's own address, and knows the relation in small letters only.
# The author of the page that was quoted never hears of it.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @remy/webmention@1.5.0
cat >probe.cjs <<'JS'
const http = require('node:http');
const find = require('@remy/webmention/shared/lib/endpoint.js');
const pages = {
  '/base': '<base href="/api/"><link rel="webmention" href="mention">',
  '/capital': '<link rel="Webmention" href="/api/mention">',
  '/small': '<link rel="webmention" href="/api/mention">',
};
const server = http.createServer((request, response) => {
  response.setHeader('Content-Type', 'text/html');
  response.end(`<!doctype html><title>Ferry</title>${pages[request.url]}`);
}).listen(0, '127.0.0.1', async () => {
  for (const page of Object.keys(pages)) {
    const { endpoint } = await find(`http://127.0.0.1:${server.address().port}${page}`);
    console.log(page, endpoint ? new URL(endpoint.url).pathname : 'none');
  }
  process.exit();
});
JS
expected '/api/mention, three times'
verdict '/base /mention
/capital none
/small /api/mention' "$(node probe.cjs)"
