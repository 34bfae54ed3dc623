#!/usr/bin/env bash
# libsql returns another row id than the one that it inserted, when the id needs more than 53 bits.
#
# SQLite integers have 64 bits, and ids of that size are common in feeds of social networks. The id goes in as a BigInt
# and is stored exactly. One would guess a BigInt back, or the error of node:sqlite (ERR_OUT_OF_RANGE). libsql converts
# to a JavaScript number without a word, in rows and in lastInsertRowid, and the query for the returned id finds no row.
# Ids of items belong into text columns, or every statement needs safeIntegers(true).
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin libsql@0.5.29
cat >probe.cjs <<'JS'
const Database = require('libsql');
const database = new Database(':memory:');
database.exec('create table item (id integer primary key)');
const { lastInsertRowid } = database.prepare('insert into item values (?)').run(9007199254740993n);
const { id } = database.prepare('select id from item').get();
console.log('stored  ', database.prepare('select cast(id as text) as id from item').get().id);
console.log('returned', id, lastInsertRowid);
console.log('found   ', database.prepare('select id from item where id = ?').all(BigInt(id)).length);
console.log('safe    ', database.prepare('select id from item').safeIntegers(true).all()[0].id);
JS
observed="$(node probe.cjs)"
expected '9007199254740993n, or an error'
verdict 'stored   9007199254740993
returned 9007199254740992 9007199254740992
found    0
safe     9007199254740993n' "$observed"
