#!/usr/bin/env bash
# @astrojs/rss appends a slash to the query and to the fragment of an item's link and guid.
#
# RFC 3986 sections 3.4 and 3.5: what follows "?" and "#" is no part of the path, and "?id=1/" is another query than
# "?id=1". The option trailingSlash, true unless set, is for paths, so one would guess /post/?id=1. The package appends
# the slash to the whole reference when it has no full stop after its last slash. Absolute links are left alone, and
# trailingSlash false removes the slash again.
# The link opens no or another article, as page number "1/" does not exist, and the guid is not that of the item.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @astrojs/rss@4.0.19
cat >write.mjs <<'JS'
import { getRssString } from '@astrojs/rss';
const items = ['/post', '/post?id=1', '/log#ferry'].map((link) => ({ title: 'Ferry', link }));
const xml = await getRssString({ title: 'Gazette', description: 'News', site: 'https://gazette.example', items });
console.log(xml.match(/(?<=<guid isPermaLink="true">)[^<]*/g).join('\n'));
JS
observed="$(node write.mjs)"
expected 'https://gazette.example/post/, /post/?id=1 (or /post?id=1) and /log/#ferry (or /log#ferry)'
verdict 'https://gazette.example/post/
https://gazette.example/post?id=1/
https://gazette.example/log#ferry/' "$observed"
