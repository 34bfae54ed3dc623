#!/usr/bin/env bash
# normalize-url turns an escaped percent sign into a bare one, and takes the slash off the last parameter.
#
# RFC 3986 section 2.4: "%" stands in a URI as %25, and an implementation must not decode the same string more than once;
# section 3.4: a slash is a character of the query like any other. One would guess that a normal form leads to the same
# page and is its own normal form. The package decodes the path once at each call, so that /%2541 becomes /%41 and then
# /A, and /100%25 becomes an address that decodeURI rejects. "Remove the trailing slash" applies to a query as well.
# Two articles get one address, and an archive that is asked for ?url=.../blog/ is asked for another page.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin normalize-url@9.0.1
cat >probe.mjs <<'JS'
import normalizeUrl from 'normalize-url';
const decodes = (address) => {
  try {
    return decodeURI(address) !== '';
  } catch (error) {
    return error.message;
  }
};
for (const path of ['/growth-of-100%25', '/tag/%2541', '/page?url=https://old.example.org/blog/', '/feed?path=/']) {
  const once = normalizeUrl(`https://news.example${path}`);
  const twice = normalizeUrl(once);
  const short = (address) => address.replace('https://news.example', '');
  console.log(`${path} -> ${short(once)} -> ${short(twice)}; decodes: ${decodes(once)}`);
}
JS
expected 'each address as it is, before and after the second call'
verdict '/growth-of-100%25 -> /growth-of-100% -> /growth-of-100%; decodes: URI malformed
/tag/%2541 -> /tag/%41 -> /tag/A; decodes: true
/page?url=https://old.example.org/blog/ -> /page?url=https://old.example.org/blog -> /page?url=https://old.example.org/blog; decodes: true
/feed?path=/ -> /feed?path= -> /feed?path=; decodes: true' "$(node probe.mjs)"
