#!/usr/bin/env bash
# Five search engines do not find a word in which the publisher allows a hyphen.
#
# U+00AD, HTML's &shy;, is an invisible place where a line may break; editors put it into long words, above all in German.
# Unicode's word boundaries (UAX 29, rule WB4) see no boundary there, and for comparing (UTS 10) it counts as nothing. One
# would guess that the word is found as it is read. SQLite's FTS5, Xapian and FlexSearch index two halves, which match
# other words; PostgreSQL and MiniSearch index a word with the sign in it, which nobody can type.
# The headline "Neue Fährverbindung" cannot be found by its second word, and looks no different from those that can.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin minisearch@7.2.0 flexsearch@0.8.212 @electric-sql/pglite@0.5.17
debian_pin libsqlite3-0 3.40.1-2+deb12u2
debian_files libxapian30 1.4.22-1
debian_files python3-xapian 1.4.22-1
cat >probe.mjs <<'JS'
import { PGlite } from '@electric-sql/pglite';
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
const headline = 'Neue Fähr\u00adverbindung';
const mini = new MiniSearch({ fields: ['text'], idField: 'text' });
mini.add({ text: headline });
const flex = new flexsearch.Index();
flex.add(headline, headline);
const postgres = new PGlite();
const engines = {
  MiniSearch: async (word) => mini.search(word).length > 0,
  FlexSearch: async (word) => flex.search(word).length > 0,
  PostgreSQL: async (word) => {
    const match = "select to_tsvector('german', $1) @@ plainto_tsquery('german', $2) as found";
    return (await postgres.query(match, [headline, word])).rows[0].found;
  },
};
for (const [name, find] of Object.entries(engines)) {
  console.log(`${name}: Fährverbindung ${await find('Fährverbindung')}, Verbindung ${await find('Verbindung')}`);
}
process.exit();
JS
cat >probe.py <<'PY'
import sqlite3, sys
sys.path.insert(0, 'python3-xapian/usr/lib/python3/dist-packages')
import xapian

headline = 'Neue Fähr\u00adverbindung'
database = sqlite3.connect(':memory:')
database.execute('create virtual table search using fts5(text)')
database.execute('insert into search values (?)', (headline,))
def fts5(word): return str(bool(database.execute('select 1 from search where search match ?', (word,)).fetchall())).lower()

index = xapian.WritableDatabase('', xapian.DB_BACKEND_INMEMORY)
document, generator = xapian.Document(), xapian.TermGenerator()
generator.set_document(document)
generator.index_text(headline)
index.add_document(document)
def xap(word):
    enquire = xapian.Enquire(index)
    enquire.set_query(xapian.QueryParser().parse_query(word))
    return str(len(enquire.get_mset(0, 10)) > 0).lower()

for name, find in (('FTS5', fts5), ('Xapian', xap)):
    print(f'{name}: Fährverbindung {find("Fährverbindung")}, Verbindung {find("Verbindung")}')
PY
LD_LIBRARY_PATH="$(dirname "$(find "$work/libxapian30" -name 'libxapian.so.30' -print -quit)")"
export LD_LIBRARY_PATH
expected 'Fährverbindung true, Verbindung false from each'
verdict 'MiniSearch: Fährverbindung false, Verbindung false
FlexSearch: Fährverbindung false, Verbindung true
PostgreSQL: Fährverbindung false, Verbindung false
FTS5: Fährverbindung false, Verbindung true
Xapian: Fährverbindung false, Verbindung true' "$(node probe.mjs; /usr/bin/python3 probe.py)"
