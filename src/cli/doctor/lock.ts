/** Reports whether a process is using the store, which explains many other results. */
import { describeHolder, readLockHolder } from '../../storage/lock.ts';
import { type Check, ok } from './check.ts';

/** The check `running`. */
export const lock: Check = {
  id: 'running',
  run: async ({ config }) => {
    const running = await readLockHolder(config.storage.url);
    return [
      ok(running === undefined ? 'no process is using this store' : describeHolder(running.by).replace(/\.$/, '')),
    ];
  },
};
