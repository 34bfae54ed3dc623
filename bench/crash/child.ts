/** The child process that is killed: opens the store, runs one pass at a given time, and exits. */
import { openApp } from '../../src/app/app.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import { readConfig } from './scene.ts';

const [configPath = '', now = '0'] = process.argv.slice(2);
const config = await readConfig(configPath);
process.send?.('begin');
const log = createLog({ level: 'silent', format: 'json' });
const deps = await openApp({ config, log, clock: () => Number(now) });
const report = await runPass(deps);
await deps.close();
process.send?.(report, () => process.disconnect());
