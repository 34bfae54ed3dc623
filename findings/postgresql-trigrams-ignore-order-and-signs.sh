#!/usr/bin/env bash
# PostgreSQL's pg_trgm gives two opposite headlines the similarity 1, the value of two equal texts.
#
# The manual calls trigrams groups of three consecutive characters of a string, and the similarity 1 that of "identical"
# strings. One would guess that trigrams run across the spaces, so that words in another order differ, and that signs
# count. As a note in the manual says, the trigrams are those of each word, padded with blanks, without any character that
# is neither letter nor digit; they make up a set, so that the order and repetition of the words are not in it.
# Duplicate detection with a threshold, however high, joins "1 - 0" with "0 - 1", frost with warmth, and C with C++.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin @electric-sql/pglite@0.5.17
cat >probe.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
const database = await PGlite.create({ extensions: { pg_trgm } });
await database.query('create extension pg_trgm');
const pairs = [
  ['Harbour sues ferry', 'Ferry sues harbour'],
  ['Tide beats Gazette 1 - 0', 'Tide beats Gazette 0 - 1'],
  ['Fares rise from 10 to 15', 'Fares rise from 15 to 10'],
  ['-5 degrees in the port', '5 degrees in the port'],
  ['A course in C++', 'A course in C'],
  ['Ferry late', 'Ferry later'],
];
const { rows } = await database.query("select extversion from pg_extension where extname = 'pg_trgm'");
console.log('pg_trgm', rows[0].extversion);
for (const [a, b] of pairs) {
  const { rows } = await database.query('select similarity($1, $2)', [a, b]);
  console.log(rows[0].similarity.toFixed(2), a, '|', b);
}
JS
expected 'less than 1 for each pair'
verdict 'pg_trgm 1.6
1.00 Harbour sues ferry | Ferry sues harbour
1.00 Tide beats Gazette 1 - 0 | Tide beats Gazette 0 - 1
1.00 Fares rise from 10 to 15 | Fares rise from 15 to 10
1.00 -5 degrees in the port | 5 degrees in the port
1.00 A course in C++ | A course in C
0.77 Ferry late | Ferry later' "$(node probe.mjs)"
