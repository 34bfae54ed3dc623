#!/usr/bin/env bash
# SQLite's FTS5 and FlexSearch find the Hindi word for sail when asked for bridge, and Whoosh finds neither word.
#
# Unicode's word boundaries (UAX 29, rule WB4) keep a vowel sign with the letter before it, and FTS5's manual says that
# its default tokenizer separates words at "all space and punctuation characters". One would guess that the words पुल
# (bridge) and पाल (sail) are two words. Vowel signs are marks, neither letters nor punctuation: all three separate at
# them, and FTS5 and FlexSearch look for the two consonants. Whoosh ignores words of one letter, so that its query is
# empty. MiniSearch, which separates at space and punctuation, finds the word.
# A search of a Hindi, Bengali or Tamil archive returns articles about something else, or none.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

npm_pin flexsearch@0.8.212 minisearch@7.2.0
debian_pin libsqlite3-0 3.40.1-2+deb12u2
debian_files python3-whoosh 2.7.4+git6-g9134ad92-7
cat >probe.mjs <<'JS'
import flexsearch from 'flexsearch';
import MiniSearch from 'minisearch';
const [bridge, sail] = ['नया पुल खुला', 'नाव का पाल फटा'];
const flex = new flexsearch.Index();
const mini = new MiniSearch({ fields: ['text'], idField: 'text' });
for (const text of [bridge, sail]) {
  flex.add(text, text);
  mini.add({ text });
}
console.log('MiniSearch:', mini.search('पुल').map(({ id }) => id).join(' | '));
console.log('FlexSearch:', flex.search('पुल').join(' | '));
JS
cat >probe.py <<'PY'
import sqlite3, sys
sys.path.insert(0, 'python3-whoosh/usr/lib/python3/dist-packages')
from whoosh.fields import Schema, TEXT
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import QueryParser

texts = ['नया पुल खुला', 'नाव का पाल फटा']
database = sqlite3.connect(':memory:')
database.execute('create virtual table search using fts5(text)')
database.executemany('insert into search values (?)', [(text,) for text in texts])
rows = database.execute('select text from search where search match ? order by rowid', ('पुल',))
print('FTS5:', ' | '.join(row[0] for row in rows))

index = RamStorage().create_index(Schema(text=TEXT(stored=True)))
writer = index.writer()
for text in texts: writer.add_document(text=text)
writer.commit()
with index.searcher() as searcher:
    query = QueryParser('text', index.schema).parse('पुल')
    print('Whoosh:', ' | '.join(hit['text'] for hit in searcher.search(query)) or f'nothing ({query})')
PY
observed="$(node probe.mjs; /usr/bin/python3 -W ignore probe.py)"
expected 'नया पुल खुला, from each'
verdict 'MiniSearch: नया पुल खुला
FlexSearch: नया पुल खुला | नाव का पाल फटा
FTS5: नया पुल खुला | नाव का पाल फटा
Whoosh: nothing (<_NullQuery>)' "$observed"
