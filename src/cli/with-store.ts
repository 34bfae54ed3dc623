/** Runs a command's work with the configuration loaded and the lock, the app or the store opened; closes them afterwards. */
import type { Command } from 'commander';
import type { AppContext } from '../app/app.ts';
import { openStories, type StoreContext } from '../app/store-context.ts';
import type { Config } from '../config/config.ts';
import { openRecords } from '../records/records.ts';
import { describeHolder, type HeldLock, takeLock } from '../storage/lock.ts';
import { DAMAGE_ADVICE, describeDamaged, openStore, type Store } from '../storage/store.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { lockHolder } from './lock-holder.ts';
import { openLog } from './open-log.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Runs `work` while this process holds the store's lock. Rejects with a CommandError that names the holder if another does. */
export async function withLock<T>(
  command: Command,
  terminal: Terminal,
  work: (config: Config, lock: HeldLock) => Promise<T>,
): Promise<T> {
  const config = await requireConfig(globalOptions(command).config, terminal);
  const lock = await takeLock(config.storage.url, lockHolder(command));
  if (lock.kind !== 'held') throw new CommandError(describeHolder(lock.by), EXIT.alreadyRunning);
  try {
    return await work(config, lock);
  } finally {
    await lock.release();
  }
}

/** Runs `work` with the lock held and the whole app opened. */
export async function withApp<T>(
  command: Command,
  terminal: Terminal,
  work: (app: AppContext) => Promise<T>,
): Promise<T> {
  return await withLock(command, terminal, async (config, { term }) => {
    const { openApp } = await import('../app/app.ts');
    const log = openLog(globalOptions(command), terminal);
    const app = await openApp({ config, log, ...(term !== undefined && { term }) });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  });
}

/**
 * Runs `work` with the records of the store, also while a daemon is running: single ones may be written. Does not read the
 * stories.
 */
export async function withRecords<T>(
  command: Command,
  terminal: Terminal,
  work: (context: Pick<StoreContext, 'config' | 'records'>) => Promise<T>,
): Promise<T> {
  const { config, store } = await openToRead(command, terminal);
  try {
    return await work({ config, records: openRecords(store) });
  } finally {
    await store.close();
  }
}

async function openToRead(
  command: Command,
  terminal: Terminal,
): Promise<{ readonly config: Config; readonly store: Store }> {
  const config = await requireConfig(globalOptions(command).config, terminal);
  const store = await openStore(config.storage.url, {
    upgrade: false,
    onDamaged: (record) => terminal.err(`${describeDamaged(record)}. It is skipped; ${DAMAGE_ADVICE}`),
  });
  return { config, store };
}

/** Runs `work` with the store opened for reading, also while a daemon is running. */
export async function withStore<T>(
  command: Command,
  terminal: Terminal,
  work: (kept: StoreContext) => Promise<T>,
): Promise<T> {
  const { config, store } = await openToRead(command, terminal);
  const kept = await openStories(config, store, true);
  try {
    return await work(kept);
  } finally {
    await kept.store.close();
  }
}
