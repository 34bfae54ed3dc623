/** Names this process as the holder of the store's lock, as other processes report it. */
import type { Command } from 'commander';
import type { LockHolder } from '../storage/lock.ts';

/** This process, which runs `command`. */
export function lockHolder(command: Command): LockHolder {
  return { pid: process.pid, command: `winnow ${command.name()}`, since: new Date().toISOString() };
}
