#!/usr/bin/env bash
# accept-language-parser picks German for a reader who refuses German and takes any other language.
#
# RFC 9110 section 12.4.2: a weight of 0 means that a language is not acceptable. Section 12.5.4 has ranges matched as in RFC
# 4647, whose section 2.1 says that "*" matches any language. One would guess English each time. The package counts a
# weight of 0 as a low one, which is still one when nothing else fits, and compares "*" with the names of the languages.
# A server that picks the language of a page or a digest by it sends the one that was refused, or finds none to send.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin accept-language-parser@1.5.0
cat >probe.cjs <<'JS'
const { pick } = require('accept-language-parser');
for (const header of ['de;q=0, en;q=0.5', 'de;q=0, *', 'fr, *;q=0.5, de;q=0', 'fr, *;q=0.5']) {
  console.log(header.padEnd(19), pick(['en', 'de'], header), pick(['en', 'de'], header, { loose: true }));
}
JS
expected 'en and en, four times: strictly, and with the option loose'
verdict 'de;q=0, en;q=0.5    en en
de;q=0, *           de de
fr, *;q=0.5, de;q=0 de de
fr, *;q=0.5         null null' "$(node probe.cjs)"
