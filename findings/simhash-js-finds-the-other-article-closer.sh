#!/usr/bin/env bash
# simhash-js finds another article closer to a text than the same text with one word more at its start.
#
# A simhash (Charikar 2002) gives texts that share most of their words hashes that differ in few bits. One would guess a
# high similarity for a text with one word more, and chance for another one. The hashes are so; but hash() returns a
# number, and the Comparator, to which the manual passes that number, reads its decimal digits as hexadecimal ones. One
# bit that differs, of 32, becomes a distance of 30.
# Near-duplicate detection with this package joins copies that are equal to the letter, and other texts by accident.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin simhash-js@1.0.0
cat >probe.cjs <<'JS'
const { Comparator, SimHash } = require('simhash-js');
const text = 'The ferry to Norholm was late again on Sunday because the harbour was full of ice, and passengers waited '
  + 'four hours in the cold hall of the terminal without tea or heating.';
const other = 'Researchers counted the herring in the northern bay with a new kind of sonar and found fewer of them than '
  + 'in any year since the first survey was made in the winter of 1998.';
const hash = (words) => new SimHash().hash(words);
const bits = (x, y) => ((x ^ y) >>> 0).toString(2).replaceAll('0', '').length;
const show = (name, words) => {
  const [x, y] = [hash(text), hash(words)];
  console.log(`${name}: similarity ${Comparator.similarity(x, y).toFixed(2)},`,
    `distance ${Comparator.hammingDistance(x, y)}, bits that differ ${bits(x, y)}`);
};
show('the same text', text);
show('one word more at the end', text.replace('heating.', 'heating at all.'));
show('one word more at the start', text.replace('The ferry', 'The old ferry'));
show('another article', other);
JS
expected 'the second and third far closer than the fourth, and the distance as many bits as differ'
verdict 'the same text: similarity 1.00, distance 0, bits that differ 0
one word more at the end: similarity 0.47, distance 18, bits that differ 2
one word more at the start: similarity 0.25, distance 30, bits that differ 1
another article: similarity 0.33, distance 28, bits that differ 14' "$(node probe.cjs)"
