/**
 * Runs weeks in which one write fails (disk full, read-only, input/output error): the pass ends with a reason and the next one continues.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { openApp } from '../../src/app/app.ts';
import { runPass } from '../../src/pass/pass.ts';
import { createLog } from '../../src/runtime/log.ts';
import type { Newsroom } from '../../src/sample-newsroom/index.ts';
import { openStore } from '../../src/storage/store.ts';
import { type Findings, judgeStage, type Reference } from './episode.ts';
import { type FaultGate, failingStore, fault } from './failing-store.ts';
import type { Random } from './random.ts';
import { clockOf, createScene, readConfig, type Scene } from './scene.ts';

export interface FaultOptions {
  readonly newsroom: Newsroom;
  readonly reference: Reference;
  readonly served: readonly ReadonlySet<string>[];
  readonly random: Random;
  /** How many writes are to fail. */
  readonly faults: number;
}

/** Node's own file calls that the public folder is written with. */
const promises = createRequire(import.meta.url)('node:fs').promises as Record<
  string,
  (...args: unknown[]) => Promise<unknown>
>;
const FILE_CALLS = ['open', 'rename', 'mkdir', 'unlink'] as const;

/** Lets every file call under the scene's public folder pass the gate first; gives back the undoing. */
function guardFiles(scene: Scene, gate: FaultGate): () => void {
  const originals = FILE_CALLS.map((name) => [name, promises[name]] as const);
  for (const [name, original] of originals) {
    if (original === undefined) continue;
    promises[name] = async (...args: unknown[]) => {
      if (String(args[0]).startsWith(scene.publicFolder)) gate.pass(`${name} ${String(args[0])}`);
      return await original.apply(promises, args);
    };
  }
  syncBuiltinESMExports();
  return () => {
    for (const [name, original] of originals) if (original !== undefined) promises[name] = original;
    syncBuiltinESMExports();
  };
}

/** One pass in this process whose `at`-th write fails. Tells whether there was such a write, and whether the pass said so. */
async function passWithFault(scene: Scene, now: number, gate: FaultGate): Promise<'whole' | 'refused'> {
  const config = await readConfig(scene.configPath);
  const store = failingStore(await openStore(scene.storeUrl), gate);
  const log = createLog({ level: 'silent', format: 'json' });
  const restore = guardFiles(scene, gate);
  try {
    const deps = await openApp({ config, log, clock: () => now, store });
    try {
      await runPass(deps);
      return 'whole';
    } catch {
      return 'refused';
    } finally {
      await deps.close();
    }
  } finally {
    restore();
  }
}

/** Weeks in which writes fail one after another, spread over all writes of a pass. Gives the number that failed. */
export async function faultWeek(options: FaultOptions, findings: Findings): Promise<number> {
  const { newsroom, reference, served, random, faults } = options;
  let failed = 0;
  for (let week = 1; failed < faults; week += 1) {
    const scene = await createScene(newsroom.url);
    const before = failed;
    try {
      for (let stage = 0; stage <= newsroom.lastStage; stage += 1) {
        newsroom.setStage(stage);
        failed += await failSome(scene, stage, Math.min(6, faults - failed), random, findings, `fault week ${week}`);
        const where = `fault week ${week} stage ${stage}`;
        await judgeStage(scene, served[stage] ?? new Set(), reference.states[stage], where, findings);
      }
    } finally {
      await scene.remove();
    }
    console.error(`fault week ${week}: ${failed - before} failed writes, ${failed} of ${faults}`);
    if (failed === before) throw new Error('no write was reached');
  }
  return failed;
}

/** Up to `wanted` failing passes, then a whole one. */
async function failSome(
  scene: Scene,
  stage: number,
  wanted: number,
  random: Random,
  findings: Findings,
  name: string,
): Promise<number> {
  let failed = 0;
  // Writes of one pass over the whole newsroom, rounded up: a later one is not reached, and the pass is whole.
  const span = stage === 0 ? 260 : 60;
  for (let i = 0; i < wanted; i += 1) {
    const gate = fault(1 + random.below(span), random.below(3));
    const ended = await passWithFault(scene, clockOf(stage), gate);
    if (gate.hit === undefined) break;
    failed += 1;
    if (ended === 'whole')
      findings.unfinished.push(`${name} stage ${stage}: ${gate.hit} failed and the pass said nothing`);
  }
  await passWithFault(scene, clockOf(stage), fault(Number.POSITIVE_INFINITY, 0));
  return failed;
}
