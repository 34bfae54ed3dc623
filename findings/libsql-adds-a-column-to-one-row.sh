#!/usr/bin/env bash
# libsql adds a property _metadata to the row of get(), but not to the rows of all().
#
# The package aims to be compatible with better-sqlite3, whose get() returns the columns of the query and nothing
# else. One would guess the same keys from both methods. get() adds an enumerable object with the duration of the query.
# A record that is read, changed and stored as JSON takes the duration along, a comparison with the row of all() says
# "changed", and two reads of one row are never equal.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin libsql@0.5.29
cat >probe.cjs <<'JS'
const Database = require('libsql');
const database = new Database(':memory:');
database.exec("create table feed (id integer primary key, url text); insert into feed values (1, 'https://gazette.example/')");
const query = database.prepare('select id, url from feed');
console.log('all', Object.keys(query.all()[0]).join(' '));
console.log('get', Object.keys(query.get()).join(' '), '->', Object.keys(query.get()._metadata).join(' '));
JS
observed="$(node probe.cjs)"
expected 'id url from both'
verdict 'all id url
get id url _metadata -> duration' "$observed"
