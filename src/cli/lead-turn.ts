/** Takes the lock of the store for `winnow start`; where the store is shared by machines, waits for it and serves meanwhile. */
import type { Command } from 'commander';
import type { Config } from '../config/config.ts';
import type { Standby } from '../daemon/standby.ts';
import type { Log } from '../runtime/log.ts';
import type { Cluster } from '../storage/cluster.ts';
import { canWaitForLock, describeHolder, type HeldLock, takeLock, waitForLock } from '../storage/lock.ts';
import { EXIT } from './context.ts';
import { lockHolder } from './lock-holder.ts';
import { mayWaitAfter } from './start-failure.ts';
import { CommandError } from './terminal.ts';

/** The time in which this process holds the lock. */
export interface LeadTurn {
  readonly lock: HeldLock;
  /** The server of the time before, if this process waited: close it when the daemon can serve. */
  readonly standby?: Standby;
}

/** What {@link nextTurn} needs. */
export interface TurnOptions {
  readonly config: Config;
  /** Loads the log. */
  readonly openLog: () => Promise<Log>;
  readonly command: Command;
  readonly print: (line: string) => void;
  /** Whether this process had a turn before and lost it. */
  readonly isAgain: boolean;
  /** What the processes share; absent where a second one ends. */
  readonly cluster?: Cluster | undefined;
}

/** The next turn of this process; undefined when it is stopped while it waits. Rejects with a CommandError if the lock is taken and it cannot wait. */
export async function nextTurn({
  config,
  openLog,
  command,
  print,
  isAgain,
  cluster,
}: TurnOptions): Promise<LeadTurn | undefined> {
  const { url } = config.storage;
  const first = isAgain ? undefined : await firstTry({ config, command, print, cluster });
  if (first !== undefined) return { lock: first };
  const { startStandby } = await import('../daemon/standby.ts');
  const standby = await startStandby(config, await openLog(), cluster);
  if (standby.url !== undefined) print(`Waiting; published files are served at ${standby.url}`);
  const stop = onStopSignal();
  try {
    const lock = await waitForLock(url, lockHolder(command), stop.signal);
    if (lock !== undefined) return { lock, standby };
  } catch (error) {
    await standby.close();
    throw error;
  } finally {
    stop.forget();
  }
  await standby.close();
  return undefined;
}

/** The lock; undefined, and the reason printed, if this process has to wait for it. */
async function firstTry({
  config: { storage },
  command,
  print,
  cluster,
}: Pick<TurnOptions, 'config' | 'command' | 'print' | 'cluster'>): Promise<HeldLock | undefined> {
  try {
    const lock = await takeLock(storage.url, lockHolder(command));
    if (lock.kind === 'held') return lock;
    if (!canWaitForLock(storage.url)) throw new CommandError(describeHolder(lock.by), EXIT.alreadyRunning);
    print(`${describeHolder(lock.by)} This process waits and takes over when that one ends.`);
  } catch (error) {
    // Its server was reached a moment before, and may come back.
    if (!mayWaitAfter(error, cluster !== undefined)) throw error;
    print(`${error.message}: waiting for the lock`);
  }
  return undefined;
}

/** A signal to stop. */
export interface StopSignal {
  /** Aborted by SIGINT and SIGTERM, with the name of the signal as its reason. */
  readonly signal: AbortSignal;
  /** Leaves further signals to Node, which ends the process. */
  forget(): void;
}

/** Waits for signals to stop. */
export function onStopSignal(): StopSignal {
  const stop = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => stop.abort(name);
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, onSignal);
  return {
    signal: stop.signal,
    forget: () => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, onSignal);
    },
  };
}
