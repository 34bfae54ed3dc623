/** Why: whether something is at work on the store explains half of what one wonders about. */
import { describeHolder, readLockHolder } from '../../storage/lock.ts';
import { type Check, ok } from './check.ts';

export const lock: Check = {
  id: 'running',
  run: async ({ config }) => {
    const running = await readLockHolder(config.storage.url);
    return [
      ok(running === undefined ? 'nothing is running on this store' : describeHolder(running.by).replace(/\.$/, '')),
    ];
  },
};
