/** The weeks of a crash run with one process: killed, with failing writes, with a jumping clock; and what is printed of them. */
import { startNewsroom } from '../../src/sample-newsroom/index.ts';
import { type Findings, killedWeek, noFindings, referenceWeek } from './episode.ts';
import { faultWeek } from './faults.ts';
import { jumpingWeek } from './jumps.ts';
import { createRandom } from './random.ts';
import { useDatabase, useStoredStories } from './scene.ts';
import { servedUpTo } from './served.ts';

/** What is wanted. */
export interface WeeksOptions {
  readonly kills: number;
  readonly faults: number;
  readonly jumps: number;
  /** Address of the database for the stores, without parameters; default: SQLite files. */
  readonly database?: string | undefined;
  /** Whether their stories stay in the store; those of the week that they are compared with are in memory. */
  readonly stored: boolean;
  readonly seed: number;
}

/** Runs the weeks, and prints what is wrong. Returns whether nothing is. */
export async function runWeeks(options: WeeksOptions): Promise<boolean> {
  const { faults, jumps, database, stored, seed } = options;
  const random = createRandom(seed);
  const newsroom = await startNewsroom({ port: 0 });
  const findings = noFindings();
  const started = performance.now();
  try {
    const served = [];
    for (let stage = 0; stage <= newsroom.lastStage; stage += 1) served.push(await servedUpTo(newsroom, stage));
    const reference = await referenceWeek(newsroom);
    if (database !== undefined) useDatabase(database);
    if (stored) useStoredStories();
    const kills = await killedWeeks(options.kills, { newsroom, reference, served, random }, findings);
    const failed = faults > 0 ? await faultWeek({ newsroom, reference, served, random, faults }, findings) : 0;
    for (let week = 1; week <= jumps; week += 1) {
      await jumpingWeek({ newsroom, served, random, name: `jumping week ${week}` }, findings);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    report(
      `kills ${kills}, failed writes ${failed}, weeks with a jumping clock ${jumps}, ${seconds} s, seed ${seed}`,
      findings,
    );
  } finally {
    await newsroom.close();
  }
  return Object.values(findings).every((list: readonly string[]) => list.length === 0);
}

/** Weeks with `wanted` kills in all. Returns how many there were. */
async function killedWeeks(
  wanted: number,
  scene: Pick<Parameters<typeof killedWeek>[0], 'newsroom' | 'reference' | 'served' | 'random'>,
  findings: Findings,
): Promise<number> {
  let kills = 0;
  for (let week = 1; kills < wanted; week += 1) {
    const before = kills;
    await killedWeek(
      {
        ...scene,
        killsPerStage: Math.min(5, Math.max(1, Math.ceil(wanted / (scene.newsroom.lastStage + 1)))),
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
  return kills;
}

function report(summary: string, findings: Findings): void {
  for (const [kind, list] of Object.entries(findings)) {
    for (const words of list.slice(0, 10)) console.log(`${kind}: ${words}`);
  }
  const { lost, doubled, broken, differing, remembered, unfinished, leftOver } = findings;
  console.log(summary);
  console.log(
    `lost ${lost.length}, duplicated ${doubled.length}, broken documents ${broken.length}, differing ids and bytes ${differing.length}`,
  );
  console.log(
    `records that differ ${remembered.length}, work left ${unfinished.length}, files left over ${leftOver.length}`,
  );
}
