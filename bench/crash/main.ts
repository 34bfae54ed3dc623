/** `npm run crash -- --kills N` runs passes over the sample newsroom, kills them at random moments, and checks what is left. */
import { parseArgs } from 'node:util';
import { startNewsroom } from '../../src/sample-newsroom/index.ts';
import { type Findings, killedWeek, noFindings, referenceWeek } from './episode.ts';
import { faultWeek } from './faults.ts';
import { jumpingWeek } from './jumps.ts';
import { createRandom } from './random.ts';
import { useDatabase } from './scene.ts';
import { servedUpTo } from './served.ts';

const USAGE = `npm run crash -- [--kills N] [--faults N] [--jumps N] [--store ADDRESS] [--seed N]

  --kills N    SIGKILL real passes at N random moments (default 30)
  --faults N   let N writes of store or files fail: disk full, read-only, input/output error (default 0)
  --jumps N    N weeks in which the clock jumps between passes (default 0)
  --store A    stores in the database at the address A (postgresql://…, without parameters), in schemas that stay there; they are
               compared with a week on SQLite
  --seed N     repeat a run; its seed is printed at the end`;

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    faults: { type: 'string', default: '0' },
    jumps: { type: 'string', default: '0' },
    store: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const [wanted, faults, jumps] = [values.kills, values.faults, values.jumps].map(Number) as [number, number, number];
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const random = createRandom(seed);
const newsroom = await startNewsroom({ port: 0 });
const findings = noFindings();
const started = performance.now();
let kills = 0;
try {
  const served = [];
  for (let stage = 0; stage <= newsroom.lastStage; stage += 1) served.push(await servedUpTo(newsroom, stage));
  const reference = await referenceWeek(newsroom);
  if (values.store !== undefined) useDatabase(values.store);
  for (let week = 1; kills < wanted; week += 1) {
    const before = kills;
    await killedWeek(
      {
        ...{ newsroom, reference, served, random },
        killsPerStage: Math.min(5, Math.max(1, Math.ceil(wanted / (newsroom.lastStage + 1)))),
        name: `week ${week}`,
        onKill: () => {
          kills += 1;
        },
        isEnough: () => kills >= wanted,
      },
      findings,
    );
    console.error(`week ${week}: ${kills - before} kills, ${kills} of ${wanted}`);
  }
  const failed = faults > 0 ? await faultWeek({ newsroom, reference, served, random, faults }, findings) : 0;
  for (let week = 1; week <= jumps; week += 1) {
    await jumpingWeek({ newsroom, served, random, name: `jumping week ${week}` }, findings);
  }
  report(failed);
} finally {
  await newsroom.close();
}
process.exitCode = Object.values(findings).some((list: readonly string[]) => list.length > 0) ? 1 : 0;

function report(failed: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  for (const [kind, list] of Object.entries(findings as Findings)) {
    for (const words of list.slice(0, 10)) console.log(`${kind}: ${words}`);
  }
  const { lost, doubled, broken, differing, remembered, unfinished, leftOver } = findings;
  console.log(
    `kills ${kills}, failed writes ${failed}, weeks with a jumping clock ${jumps}, ${seconds} s, seed ${seed}`,
  );
  console.log(
    `lost ${lost.length}, duplicated ${doubled.length}, broken documents ${broken.length}, differing ids and bytes ${differing.length}`,
  );
  console.log(
    `records that differ ${remembered.length}, work left ${unfinished.length}, files left over ${leftOver.length}`,
  );
}
