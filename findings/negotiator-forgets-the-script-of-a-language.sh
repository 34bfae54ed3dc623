#!/usr/bin/env bash
# negotiator, which Express uses, sends English to a client that asks for zh-Hant-TW where zh-Hant is on offer.
#
# RFC 9110 section 12.5.4 leaves the matching of languages to RFC 4647, whose lookup (section 3.4) removes subtags from the
# end: zh-Hant-TW, zh-Hant, zh. The package does match zh-Hant-TW with zh, so one would guess that zh-Hant, which is nearer,
# matches too. It knows the whole tag and the first subtag, and nothing in between.
# A site with a feed in Traditional and one in Simplified Chinese, or in Serbian in two scripts, serves neither to those
# who name their country: they get the next language of their list, or 406.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin negotiator@1.1.0 express@5.3.0
cat >probe.mjs <<'JS'
import express from 'express';
const asks = [
  ['zh-Hant-TW, en;q=0.5', ['en', 'zh']],
  ['zh-Hant-TW, en;q=0.5', ['en', 'zh-Hans', 'zh-Hant']],
  ['sr-Latn-RS', ['sr-Cyrl', 'sr-Latn']],
];
const app = express();
app.get('/:n', (request, response) => response.json(request.acceptsLanguages(asks[request.params.n][1])));
const server = app.listen(0, '127.0.0.1', async () => {
  for (const [n, [header, offered]] of asks.entries()) {
    const url = `http://127.0.0.1:${server.address().port}/${n}`;
    const answer = await (await fetch(url, { headers: { 'Accept-Language': header } })).json();
    console.log(`${header} of ${offered.join(' ')}: ${answer || 'none'}`);
  }
  process.exit();
});
JS
expected 'zh, zh-Hant, sr-Latn'
verdict 'zh-Hant-TW, en;q=0.5 of en zh: zh
zh-Hant-TW, en;q=0.5 of en zh-Hans zh-Hant: en
sr-Latn-RS of sr-Cyrl sr-Latn: none' "$(node probe.mjs)"
