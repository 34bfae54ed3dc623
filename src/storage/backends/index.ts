/** The table of backends; the scheme of the store's address selects the row. */
import type { BackendKind } from './backend.ts';
import { memory } from './memory.ts';
import { postgresql } from './postgresql.ts';
import { sqlite } from './sqlite.ts';

/** Every backend, the default one first. */
export const backends: readonly [BackendKind, ...BackendKind[]] = [sqlite, memory, postgresql];

/** The address of the store where the configuration names none. */
export const DEFAULT_STORE_URL = 'sqlite:data/state/winnow.db';
