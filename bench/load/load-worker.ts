/** A worker process of the load run. Its clock runs as far ahead as its parent says; it reports its CPU time when asked. */
import { openWork } from '../../src/app/work-context.ts';
import { startWorker } from '../../src/daemon/worker.ts';
import { createLog } from '../../src/runtime/log.ts';
import { readConfig } from '../crash/scene.ts';

/** Messages of the parent; each gets one message in response, the CPU time of this process in microseconds. */
export interface WorkerRequest {
  /** Milliseconds that the clock is to be ahead. */
  readonly ahead: number;
}

const [configPath = '', name = ''] = process.argv.slice(2);
let ahead = 0;
const log = createLog({ level: 'warn', format: 'plain', write: (line) => process.stderr.write(line) });
const clock = (): number => Date.now() + ahead;
const work = await openWork({ config: await readConfig(configPath), log, clock });
await startWorker({ work, name, roles: ['work'], leads: () => false });
process.on('message', (request: WorkerRequest) => {
  ahead = request.ahead;
  const { user, system } = process.cpuUsage();
  process.send?.(user + system);
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
