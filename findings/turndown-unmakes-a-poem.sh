#!/usr/bin/env bash
# turndown turns preformatted text without a code element into a paragraph.
#
# WHATWG HTML 4.4.3: pre is for text whose lines and spaces matter, such as a poem or ASCII art; code inside is for
# programs. One would guess a fenced or indented block for every pre. turndown has a rule only for pre with code; other
# text goes out line by line as it is, and CommonMark (sections 4.8 and 6.8) has soft line breaks and no
# indentation in a paragraph.
# An article that is stored as Markdown by way of turndown has lost its verses when it is rendered again.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin turndown@7.2.5 marked@16.4.1
cat >probe.mjs <<'JS'
import Turndown from 'turndown';
import { marked } from 'marked';
const markdown = new Turndown().turndown('<pre>The tide\n  comes in.\n* * *</pre>');
console.log(JSON.stringify(markdown));
console.log(JSON.stringify(marked.parse(markdown)));
JS
observed="$(node probe.mjs)"
expected 'a pre element around the three lines'
verdict '"The tide\n  comes in.\n\\* \\* \\*"
"<p>The tide\n  comes in.\n* * *</p>\n"' "$observed"
