/** The table of checks, causes before effects. */
import type { Check } from './check.ts';
import { clock } from './clock.ts';
import { configuration } from './configuration.ts';
import { disk } from './disk.ts';
import { dns } from './dns.ts';
import { feeds } from './feeds.ts';
import { lock } from './lock.ts';
import { records } from './records.ts';
import { server } from './server.ts';
import { store } from './store.ts';
import { versions } from './versions.ts';

/** All checks, in the order in which they run. */
export const checks: readonly Check[] = [
  versions,
  configuration,
  lock,
  disk,
  store,
  records,
  clock,
  dns,
  feeds,
  server,
];
