#!/usr/bin/env bash
# SQLite finds a revised article by its old words when INSERT OR REPLACE saves it to a table with a full-text index.
#
# The manual of FTS5 ("External Content Tables") keeps such a table and its index together with three triggers, for
# insert, delete and update. INSERT OR REPLACE deletes the row with the same guid and inserts another one, so one would
# guess that the delete trigger runs. The manual of REPLACE says that it runs only with PRAGMA recursive_triggers, which
# is off unless set. The old row stays in the index for good: its words are found, under a rowid that no row has, and
# reading the text of the hit raises an error.
# A feed program that saves each poll with INSERT OR REPLACE finds corrected articles by the words of the error.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_pin libsqlite3-0 3.40.1-2+deb12u2
cat >probe.py <<'PY'
import sqlite3

SCHEMA = '''
create table items (id integer primary key, guid text unique, body text);
create virtual table search using fts5(body, content='items', content_rowid='id');
create trigger inserted after insert on items begin
  insert into search(rowid, body) values (new.id, new.body);
end;
create trigger deleted after delete on items begin
  insert into search(search, rowid, body) values ('delete', old.id, old.body);
end;
create trigger updated after update on items begin
  insert into search(search, rowid, body) values ('delete', old.id, old.body);
  insert into search(rowid, body) values (new.id, new.body);
end;
'''
REPLACE = 'insert or replace into items (guid, body) values (?, ?)'
UPSERT = 'insert into items (guid, body) values (?, ?) on conflict (guid) do update set body = excluded.body'

for name, pragma, save in (
    ('replace', '', REPLACE),
    ('replace, recursive triggers', 'pragma recursive_triggers = on', REPLACE),
    ('upsert', '', UPSERT),
):
    database = sqlite3.connect(':memory:')
    database.execute(pragma)
    database.executescript(SCHEMA)
    for body in ('The ferry sank.', 'No ship sank.'):
        database.execute(save, ('urn:example:1', body))
    ids = [row[0] for row in database.execute("select rowid from search where search match 'ferry'")]
    try:
        texts = database.execute("select body from search where search match 'ferry'").fetchall()
    except sqlite3.DatabaseError as error:
        texts = error
    rows = database.execute('select id, body from items').fetchall()
    print(f'{name}: {rows}, "ferry" in rows {ids}, text {texts}')
PY
expected 'no row with "ferry" in any of the three'
verdict 'replace: [(2, '\''No ship sank.'\'')], "ferry" in rows [1], text database disk image is malformed
replace, recursive triggers: [(2, '\''No ship sank.'\'')], "ferry" in rows [], text []
upsert: [(1, '\''No ship sank.'\'')], "ferry" in rows [], text []' "$(/usr/bin/python3 probe.py)"
