/** Why: `npm run floors`: every quality figure held against bench/floors.json, one after the other; the first miss fails. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { data: { type: 'string', default: process.env.WINNOW_DATA ?? '../shared/data' } },
});

/** The benches that know floors, and the part of the data that each reads. */
const BENCHES = [
  ['clean/main.js', 'extract', []],
  ['feeds/bench.js', 'feeds', ['--no-speed']],
  ['stories/main.js', '', ['--only', 'sets']],
] as const;

let missed = 0;
for (const [bench, part, more] of BENCHES) {
  const args = [join(import.meta.dirname, bench), '--floors', '--data', join(values.data, part), ...more];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) missed++;
}
console.log(missed === 0 ? 'every floor is held' : `${missed} of ${BENCHES.length} benches missed a floor`);
process.exitCode = missed === 0 ? 0 : 1;
