/** `npm run floors -- --data DIR` compares every quality figure with bench/floors.json; exits with 1 when one is below its floor. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder } from './data-folder.ts';

const { values } = parseArgs({ options: { data: { type: 'string' } } });
const data = dataFolder(values.data, 'extract/, feeds/ and stories/');

/** The benchmarks that have floors, and the part of the data that each reads. */
const BENCHES = [
  ['clean/main.js', 'extract', []],
  ['feeds/bench.js', 'feeds', ['--no-speed']],
  ['stories/main.js', '', ['--only', 'sets']],
] as const;

/** The output of a benchmark that has ended, and whether every figure reached its floor. */
interface Ended {
  readonly output: string;
  readonly isReached: boolean;
}

function run([bench, part, more]: (typeof BENCHES)[number]): Promise<Ended> {
  const args = [join(import.meta.dirname, bench), '--floors', '--data', join(data, part), ...more];
  return new Promise((resolve) => {
    // No figure is a time, so that the benchmarks may share the machine.
    execFile(process.execPath, args, { maxBuffer: MAX_OUTPUT }, (error, stdout, stderr) =>
      resolve({ output: stdout + stderr, isReached: error === null }),
    );
  });
}

const MAX_OUTPUT = 64 * 1024 * 1024;
const running = BENCHES.map(run);
let missed = 0;
for (const ended of running) {
  const { output, isReached } = await ended;
  process.stdout.write(output);
  if (!isReached) missed++;
}
console.log(
  missed === 0
    ? 'every figure is at or above its floor'
    : `${missed} of ${BENCHES.length} benchmarks have a figure below its floor`,
);
process.exitCode = missed === 0 ? 0 : 1;
