#!/usr/bin/env bash
# rsstail, and libmrss under it, drop the offset of an Atom date and print the local time as UTC.
#
# RFC 4287 section 3.3: dates conform to RFC 3339, with "Z" or a numeric offset. One would guess that a program that
# prints another notation converts or keeps the offset. libmrss reads the date up to the seconds, and writes it in the
# notation of RSS with the offset +0000, whatever stood there. RSS dates are passed on as they are.
# The date printed looks complete: an entry of Mumbai is five and a half hours late, and one of New York is five
# hours early.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin rsstail 1.8-1+b1
debian_pin libmrss0 0.19.2-7
cat >serve.mjs <<'JS'
import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
const entry = (date) => `<entry><title>${date}</title><id>urn:example:${date}</id><updated>${date}</updated></entry>`;
const dates = ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00+05:30', '2026-03-01T10:00:00-05:00'];
const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Gazette</title><id>urn:example:feed</id>
<updated>2026-03-01T10:00:00Z</updated><author><name>Ada Quill</name></author>${dates.map(entry).join('')}</feed>`;
const server = createServer((_, response) => response.end(feed)).listen(0, '127.0.0.1', () => {
  const url = `http://127.0.0.1:${server.address().port}/`;
  execFile('rsstail', ['-1', '-p', '-N', '-u', url], (_, output) => {
    console.log(output.trim().replace(/^ /gm, '').replace(/\n(?=\w{3},)/g, ' -> ').replace(/\n+/g, '\n'));
    server.close();
  });
});
JS
observed="$(node serve.mjs)"
expected '10:00:00 +0000, 10:00:00 +0530 (or 04:30:00 +0000) and 10:00:00 -0500 (or 15:00:00 +0000)'
verdict '2026-03-01T10:00:00Z -> Sun, 01 Mar 2026 10:00:00 +0000
2026-03-01T10:00:00+05:30 -> Sun, 01 Mar 2026 10:00:00 +0000
2026-03-01T10:00:00-05:00 -> Sun, 01 Mar 2026 10:00:00 +0000' "$observed"
