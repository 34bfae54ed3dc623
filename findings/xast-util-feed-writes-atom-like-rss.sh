#!/usr/bin/env bash
# xast-util-feed writes an Atom feed with the link and the date of RSS, and entries without a date of their own.
#
# RFC 4287 section 4.2.7: atom:link is empty and has an href; section 3.3: dates are those of RFC 3339; section 4.1.2:
# each entry has atom:updated. One would guess that the package, whose entries are right about link and date, follows
# this for the feed. It writes the address as text inside the link, and "updated" as an HTTP date; an entry with a
# published date, which the RSS writer uses, gets no updated.
# Parsers that keep to the RFC, such as feedsmith, find no home page, and an archive sorted by updated cannot place the
# entries.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin xast-util-feed@2.0.0 xast-util-to-xml@4.0.0 feedsmith@3.0.1
cat >write.mjs <<'JS'
import { parseFeed } from 'feedsmith';
import { atom } from 'xast-util-feed';
import { toXml } from 'xast-util-to-xml';
const channel = { title: 'Harbour Gazette', url: 'https://gazette.example/', author: 'Ada Quill' };
const entry = { title: 'Ferry', url: 'https://gazette.example/1', published: '2026-03-01T10:00:00Z' };
const xml = toXml(atom(channel, [{ ...entry, description: 'Late' }]));
const { feed } = parseFeed(xml);
console.log(xml.match(/<link.*?<\/link>/)[0]);
console.log('feed updated ', /^\d{4}-\d\d-\d\dT/.test(feed.updated) ? 'RFC 3339' : 'HTTP date');
console.log('entry updated', feed.entries[0].updated);
console.log('home page    ', feed.links);
JS
observed="$(node write.mjs)"
expected '<link href="https://gazette.example/">, RFC 3339, and 2026-03-01T10:00:00Z for the entry'
verdict '<link>https://gazette.example/</link>
feed updated  HTTP date
entry updated undefined
home page     undefined' "$observed"
