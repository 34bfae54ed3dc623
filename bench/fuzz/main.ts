/** `npm run fuzz -- --minutes 5` runs the properties of the parsers and cleaners on random inputs; a failure can be repeated by its seed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { targets } from './targets.ts';

const USAGE = `npm run fuzz -- [--minutes N] [--seed N] [--only NAME]

  --minutes N   time over all targets (default 1)
  --seed N      repeat a run; the seed is printed
  --only NAME   one target`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const chosen = targets(root).filter((target) => values.only === undefined || target.name === values.only);
const each = (Number(values.minutes) * 60_000) / chosen.length;
let inputs = 0;
let failures = 0;
console.log(`seed ${seed}`);
for (const { name, property } of chosen) {
  const result = await fc.check(property as fc.IAsyncProperty<[string]>, {
    seed,
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: each,
    markInterruptAsFailure: false,
  });
  inputs += result.numRuns;
  console.log(`${name.padEnd(10)} ${String(result.numRuns).padStart(8)} inputs  ${result.failed ? 'FAILED' : 'ok'}`);
  if (!result.failed) continue;
  failures++;
  const [input = ''] = result.counterexample ?? [];
  const folder = join(root, 'tests/fixtures/fuzz', `${name}-${result.seed}`);
  mkdirSync(folder, { recursive: true });
  // As JSON, since UTF-8 cannot hold lone surrogates.
  writeFileSync(join(folder, 'input.json'), `${JSON.stringify(input)}\n`);
  console.log(
    `  ${String(result.errorInstance)}\n  saved as ${folder}; --seed ${result.seed} --only ${name} repeats it`,
  );
}
console.log(`${inputs} inputs tried, ${failures} failures`);
process.exitCode = failures === 0 ? 0 : 1;
