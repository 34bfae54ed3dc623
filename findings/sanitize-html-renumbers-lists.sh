#!/usr/bin/env bash
# sanitize-html numbers a list that starts at 5 from 1, and unmerges the cells of a table.
#
# WHATWG HTML 4.4.5: start, reversed and value of an ordered list are its numbers, not its style; 4.9.11: so are colspan
# and rowspan for tables. One would guess that a sanitizer, which allows ol, li and td, keeps what gives them meaning.
# The default list of attributes has those of links and pictures only. rehype-sanitize keeps start, colspan and rowspan.
# "Rule 5" of an article is "Rule 1" in the feed, and figures of a table are under the wrong heading.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin sanitize-html@2.17.5 rehype-sanitize@6.0.0 rehype-parse@9.0.1 rehype-stringify@10.0.1 unified@11.0.5
cat >probe.mjs <<'JS'
import parse from 'rehype-parse';
import rehypeSanitize from 'rehype-sanitize';
import stringify from 'rehype-stringify';
import sanitizeHtml from 'sanitize-html';
import { unified } from 'unified';
const html = '<ol start="5"><li>Rule</li></ol><table><tbody><tr><td colspan="2">Tide</td></tr></tbody></table>';
console.log('sanitize-html  ', sanitizeHtml(html));
console.log('rehype-sanitize', String(unified().use(parse, { fragment: true }).use(rehypeSanitize).use(stringify).processSync(html)));
JS
observed="$(node probe.mjs)"
expected 'start="5" and colspan="2" in both'
verdict 'sanitize-html   <ol><li>Rule</li></ol><table><tbody><tr><td>Tide</td></tr></tbody></table>
rehype-sanitize <ol start="5"><li>Rule</li></ol><table><tbody><tr><td colspan="2">Tide</td></tr></tbody></table>' "$observed"
