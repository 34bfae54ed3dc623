/** Why: commands that write share this: the configuration read, the lock held, everything opened, and closed in the end. */
import type { Command } from 'commander';
import { type AppContext, openApp, openStoreContext, type StoreContext } from '../app/app.ts';
import type { Config } from '../config/config.ts';
import { describeHolder, type LockHolder, takeLock } from '../storage/lock.ts';
import { DAMAGE_ADVICE, describeDamaged, openStore } from '../storage/store.ts';
import { requireConfig } from './config-file.ts';
import { EXIT, globalOptions } from './context.ts';
import { openLog } from './open-log.ts';
import { CommandError, type Terminal } from './terminal.ts';

/** Who holds the lock, as another instance will be told. */
export function lockHolder(command: Command): LockHolder {
  return { pid: process.pid, command: `winnow ${command.name()}`, since: new Date().toISOString() };
}

/** Runs `work` while this process is the only instance on the store; otherwise rejects with a CommandError that says who is. */
export async function withLock<T>(
  command: Command,
  terminal: Terminal,
  work: (config: Config) => Promise<T>,
): Promise<T> {
  const config = await requireConfig(globalOptions(command).config, terminal);
  const lock = await takeLock(config.storage.url, lockHolder(command));
  if (lock.kind !== 'held') throw new CommandError(describeHolder(lock.by), EXIT.alreadyRunning);
  try {
    return await work(config);
  } finally {
    await lock.release();
  }
}

/** The same with everything opened on top of it. */
export async function withApp<T>(
  command: Command,
  terminal: Terminal,
  work: (app: AppContext) => Promise<T>,
): Promise<T> {
  return await withLock(command, terminal, async (config) => {
    const app = await openApp({ config, log: openLog(globalOptions(command), terminal) });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  });
}

/** Everything that is kept, to look at; also while a daemon runs. */
export async function withStore<T>(
  command: Command,
  terminal: Terminal,
  work: (kept: StoreContext) => Promise<T>,
): Promise<T> {
  const config = await requireConfig(globalOptions(command).config, terminal);
  const store = await openStore(config.storage.url, {
    upgrade: false,
    onDamaged: (record) => terminal.err(`${describeDamaged(record)}. It is left out; ${DAMAGE_ADVICE}`),
  });
  const kept = await openStoreContext(config, store);
  try {
    return await work(kept);
  } finally {
    await kept.store.close();
  }
}
