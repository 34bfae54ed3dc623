/** `npm run floors -- --data DIR` compares every quality figure with bench/floors.json; exits with 1 when one is below its floor. */
import { spawnSync } from 'node:child_process';
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

let missed = 0;
for (const [bench, part, more] of BENCHES) {
  const args = [join(import.meta.dirname, bench), '--floors', '--data', join(data, part), ...more];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) missed++;
}
console.log(
  missed === 0
    ? 'every figure is at or above its floor'
    : `${missed} of ${BENCHES.length} benchmarks have a figure below its floor`,
);
process.exitCode = missed === 0 ? 0 : 1;
