#!/usr/bin/env bash
# rehype-sanitize prefixes an id at every run, and leaves the links to it without the prefix.
#
# A sanitizer is expected to be idempotent: what is clean stays as it is. The default schema prefixes id with
# "user-content-", so that ids of an article do not clash with those of the page. One would guess that an id with the
# prefix is left alone, and that href="#note" follows its target. Each run adds a prefix, and the link points to nothing
# from the first run on.
# A feed program that cleans stored articles again after an update sees every article with footnotes as changed, and no
# reader can jump to a note.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin rehype-sanitize@6.0.0 rehype-parse@9.0.1 rehype-stringify@10.0.1 unified@11.0.5
cat >probe.mjs <<'JS'
import parse from 'rehype-parse';
import sanitize from 'rehype-sanitize';
import stringify from 'rehype-stringify';
import { unified } from 'unified';
const clean = (html) => String(unified().use(parse, { fragment: true }).use(sanitize).use(stringify).processSync(html));
const once = clean('<a href="#note">1</a><p id="note">A note.</p>');
console.log(`${once}\n${clean(once)}`);
JS
observed="$(node probe.mjs)"
expected '<a href="#user-content-note">1</a><p id="user-content-note">A note.</p> twice'
verdict '<a href="#note">1</a><p id="user-content-note">A note.</p>
<a href="#note">1</a><p id="user-content-user-content-note">A note.</p>' "$observed"
