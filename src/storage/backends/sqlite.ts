/** The default backend: one SQLite file, which survives a crash and needs no server. */
import { existsSync } from 'node:fs';
import type { BackendKind } from './backend.ts';
import { parsePath } from './sqlite-address.ts';
import { openSqliteBackend } from './sqlite-backend.ts';
import { sqliteBackup } from './sqlite-backup.ts';
import { sqliteLock } from './sqlite-lock.ts';

/** The row of `sqlite:FILE`. */
export const sqlite: BackendKind = {
  scheme: 'sqlite',
  usage: 'sqlite:FILE',
  summary: 'one SQLite file (`sqlite:FILE`)',
  capabilities: { isPersistent: true, lock: sqliteLock, backup: sqliteBackup, fileOf: (path) => path },
  parse: parsePath,
  nameOf: (path) => path,
  exists: async (path) => existsSync(path),
  open: async (path, options) => openSqliteBackend(path, [], options),
};
