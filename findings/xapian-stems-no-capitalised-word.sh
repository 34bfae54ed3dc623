#!/usr/bin/env bash
# Xapian's query parser finds "The ferry sails" for "ferries", and not for "Ferries" or "FERRIES".
#
# The index has every word twice, as written and stemmed, both in lower case, and one would guess that upper and lower
# case ask for the same. With a stemmer set, the query parser's default strategy (STEM_SOME) takes a capital at the
# start of a word for a name, and searches for that word unstemmed; the manual says so. A feed program that gives the
# parser a headline, to find what else was written about it, searches for the first word of an English headline, and
# for every noun of a German one, as if no stemmer was set.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files libxapian30 1.4.22-1
debian_files python3-xapian 1.4.22-1
cat >probe.py <<'PY'
import sys
sys.path.insert(0, 'python3-xapian/usr/lib/python3/dist-packages')
import xapian

def search(language, texts, queries):
    database = xapian.WritableDatabase('', xapian.DB_BACKEND_INMEMORY)
    generator, parser = xapian.TermGenerator(), xapian.QueryParser()
    for part in (generator, parser): part.set_stemmer(xapian.Stem(language))
    for text in texts:
        document = xapian.Document()
        document.set_data(text)
        generator.set_document(document)
        generator.index_text(text)
        database.add_document(document)
    for words in queries:
        enquire = xapian.Enquire(database)
        enquire.set_query(parser.parse_query(words))
        print(words, '->', ', '.join(sorted(hit.document.get_data().decode() for hit in enquire.get_mset(0, 10))) or 'nothing')

search('english', ['The ferry sails'], ['ferries', 'Ferries', 'FERRIES'])
search('german', ['Neue Häuser am Hafen'], ['hafens', 'Hafens'])
PY
expected 'the same for each spelling of a word'
LD_LIBRARY_PATH="$(dirname "$(find "$work/libxapian30" -name 'libxapian.so.30' -print -quit)")"
export LD_LIBRARY_PATH
verdict 'ferries -> The ferry sails
Ferries -> nothing
FERRIES -> nothing
hafens -> Neue Häuser am Hafen
Hafens -> nothing' "$(/usr/bin/python3 probe.py)"
