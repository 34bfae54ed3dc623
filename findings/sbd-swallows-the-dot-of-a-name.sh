#!/usr/bin/env bash
# sbd removes the dot from ASP.NET, and the summary of the article ends after "ASP".
#
# UAX 29, rule SB7: there is no boundary between sentences at a dot that has a letter on both sides. One would guess as
# much of a library that splits sentences, and that the pieces together are the text. sbd takes a capital letter after the
# dot for a sentence whose space was forgotten, splits there, and returns the first piece without the dot. Intl.Segmenter
# finds one sentence.
# A feed that summarises its entries with the first sentence shows one that says something else, or nothing.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin sbd@1.0.19
cat >probe.cjs <<'JS'
const { sentences } = require('sbd');
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
for (const text of ['ASP.NET is fast.', 'Open README.TXT first.', 'The utility Helm.Energy raised its prices.']) {
  const intl = [...segmenter.segment(text)].map(({ segment }) => segment);
  console.log(`sbd ${JSON.stringify(sentences(text))}; Intl.Segmenter ${JSON.stringify(intl)}`);
}
JS
expected 'one sentence from each'
verdict 'sbd ["ASP","NET is fast."]; Intl.Segmenter ["ASP.NET is fast."]
sbd ["Open README","TXT first."]; Intl.Segmenter ["Open README.TXT first."]
sbd ["The utility Helm","Energy raised its prices."]; Intl.Segmenter ["The utility Helm.Energy raised its prices."]' "$(node probe.cjs)"
