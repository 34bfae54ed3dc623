/** A worker process of the workers bench. It reports its CPU time when it is asked, and ends with its parent. */
import { openWork } from '../../src/app/work-context.ts';
import { startWorker } from '../../src/daemon/worker.ts';
import { createLog } from '../../src/runtime/log.ts';
import { readConfig } from '../crash/scene.ts';

const [configPath = '', name = ''] = process.argv.slice(2);
const log = createLog({ level: 'warn', format: 'plain', write: (line) => process.stderr.write(line) });
const work = await openWork({ config: await readConfig(configPath), log });
await startWorker({ work, name, roles: ['work'], leads: () => false });
process.on('message', () => process.send?.(process.cpuUsage()));
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
