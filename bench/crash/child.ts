/** The child process that is killed: opens the store, runs one pass at a given time, and exits. */
import { openApp } from '../../src/app/app.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import { canWaitForLock, waitForLock } from '../../src/storage/lock.ts';
import { readConfig } from './scene.ts';

const [configPath = '', now = '0'] = process.argv.slice(2);
const config = await readConfig(configPath);
// A server may still be carrying out the last statement of a process that was killed: the lock ends after it.
const { url } = config.storage;
const me = { pid: process.pid, since: new Date().toISOString(), command: 'crash' };
const lock = canWaitForLock(url) ? await waitForLock(url, me, new AbortController().signal) : undefined;
process.send?.('begin');
const log = createLog({ level: 'silent', format: 'json' });
const deps = await openApp({ config, log, clock: () => Number(now) });
const report = await runPass(deps);
await deps.close();
await lock?.release();
process.send?.(report, () => process.disconnect());
