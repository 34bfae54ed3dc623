/** Why: whether something is at work on the store explains half of what one wonders about. */
import { describeHolder, whoHolds } from '../../records/lock.ts';
import { type Checkup, ok } from './check.ts';

export const lock: Checkup = {
  id: 'running',
  run: async ({ config }) => {
    const running = whoHolds(config.storage.url);
    return [
      ok(running === undefined ? 'nothing is running on this store' : describeHolder(running.by).replace(/\.$/, '')),
    ];
  },
};
