/** The SQLite databases of clients. */
import Database from 'libsql';

/** The rows of a query, every value as text; for a database that its client may have open. */
export function sqliteRows(file: string, sql: string): readonly (readonly string[])[] {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const rows = database.prepare(sql).raw(true).all() as unknown[][];
    return rows.map((row) => row.map(String));
  } finally {
    database.close();
  }
}

/** Runs statements, each with its parameters. */
export function sqliteExecute(
  file: string,
  statements: readonly (readonly [sql: string, ...values: string[]])[],
): void {
  const database = new Database(file, { fileMustExist: true });
  try {
    for (const [sql, ...values] of statements) database.prepare(sql).run(...values);
  } finally {
    database.close();
  }
}
