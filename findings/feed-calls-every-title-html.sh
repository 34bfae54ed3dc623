#!/usr/bin/env bash
# The npm package feed writes the same title as HTML into Atom and as plain text into JSON.
#
# RFC 4287 section 3.1.1: title type="html" is markup, and the default is text. JSON Feed: title is plain text. One
# would guess that one `title` option has one meaning in all three outputs. In Atom it goes unescaped into CDATA with
# type="html"; in JSON it goes out as it is. The headline below is right in the JSON feed; newsboat, reading the Atom
# feed of the same object, shows it without its first word.
# A publisher has to escape titles for atom1() and must not escape them for json1().
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin feed@6.0.0
debian_pin newsboat 2.21-1.5
cat >write.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { Feed } from 'feed';
const feed = new Feed({ id: 'urn:example:feed', title: 'Markup weekly', author: { name: 'Ada Quill' }, copyright: '', updated: new Date(0) });
feed.addItem({ id: 'urn:example:1', link: 'https://gazette.example/1', title: '<details> explained', date: new Date(0) });
writeFileSync('feed.xml', feed.atom1());
console.log('json    ', JSON.parse(feed.json1()).items[0].title);
console.log('atom    ', feed.atom1().match(/<title type.*/)[0]);
JS
observed="$(node write.mjs)"
echo "file://$work/feed.xml" >urls
HOME="$work" newsboat -u urls -c cache.db -C /dev/null -x reload
observed+="$(/usr/bin/python3 -c 'import sqlite3; print("\nnewsboat", repr(sqlite3.connect("cache.db").execute("select title from rss_item").fetchone()[0]))')"
expected 'the same title, "<details> explained", in both'
verdict 'json     <details> explained
atom     <title type="html"><![CDATA[<details> explained]]></title>
newsboat '"'explained'" "$observed"
