/** Why: commands that write share this: the configuration read, the lock held, everything opened, and closed in the end. */
import type { Command } from 'commander';
import type { Config } from '../config/config.ts';
import { type Deps, type Kept, openDeps, openKept } from '../deps.ts';
import { describeHolder, type Holder, takeLock } from '../kept/lock.ts';
import { EXIT, globalOptions, openLog, readConfig } from './context.ts';

/** Who holds the lock, as another instance will be told. */
export function holder(command: Command): Holder {
  return { pid: process.pid, command: `winnow ${command.name()}`, since: new Date().toISOString() };
}

/** Runs `work` while this process is the only instance on the store; otherwise sets the exit code and says why. */
export async function whileLocked(command: Command, work: (config: Config) => Promise<void>): Promise<void> {
  const config = await readConfig(globalOptions(command).config);
  if (config === undefined) return;
  const lock = takeLock(config.storage.url, holder(command));
  if (lock.kind !== 'held') {
    process.stderr.write(`${describeHolder(lock.by)}\n`);
    process.exitCode = EXIT.alreadyRunning;
    return;
  }
  try {
    await work(config);
  } finally {
    lock.release();
  }
}

/** The same with everything opened on top of it. */
export async function withDeps(command: Command, work: (deps: Deps) => Promise<void>): Promise<void> {
  await whileLocked(command, async (config) => {
    const deps = await openDeps({ config, log: openLog(globalOptions(command)) });
    try {
      await work(deps);
    } finally {
      await deps.close();
    }
  });
}

/** Everything that is kept, to look at; also while a daemon runs. */
export async function withKept(command: Command, work: (kept: Kept) => Promise<void>): Promise<void> {
  const config = await readConfig(globalOptions(command).config);
  if (config === undefined) return;
  const kept = await openKept(config);
  try {
    await work(kept);
  } finally {
    await kept.store.close();
  }
}
