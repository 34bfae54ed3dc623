/** The bare driver without Keyv, adapter or escaping: the cost of the medium itself, with the same SQLite settings. */
import Database from 'libsql';
import type { Contender } from './contender.ts';

/** Opens a new file at `path`. */
export function openBare(path: string): Contender {
  const database = new Database(path);
  for (const setting of ['journal_mode = WAL', 'synchronous = NORMAL']) database.exec(`PRAGMA ${setting}`);
  database.exec('CREATE TABLE entries (id TEXT PRIMARY KEY, value TEXT NOT NULL)');
  const replace = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?)');
  const select = database.prepare('SELECT value FROM entries WHERE id = ?').raw();
  const get = (id: string): unknown => {
    const row: unknown = select.get(id);
    return Array.isArray(row) ? JSON.parse(String(row[0])) : undefined;
  };
  const setBatch = database.transaction((batch: readonly (readonly [string, object])[]) => {
    for (const [id, value] of batch) replace.run(id, JSON.stringify(value));
  });
  return {
    name: 'libsql alone',
    setOne: (id, value) => {
      replace.run(id, JSON.stringify(value));
    },
    setBatch: (batch) => setBatch(batch),
    get,
    getBatch: (ids) => ids.map(get),
    scan: () => {
      let count = 0;
      for (const row of database.prepare('SELECT id, value FROM entries').raw().iterate()) {
        if (Array.isArray(row) && JSON.parse(String(row[1])) !== null) count++;
      }
      return count;
    },
    close: () => {
      database.close();
    },
  };
}
