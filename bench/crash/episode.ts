/** Runs one week of the newsroom stage by stage, killing each pass several times before it may finish. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Newsroom } from '../../src/sample-newsroom/index.ts';
import { broken, different, doubled, leftOver, lost, rememberedOtherwise } from './judge.ts';
import { passInChild } from './kill.ts';
import type { Random } from './random.ts';
import { clockOf, createScene, type Scene } from './scene.ts';
import { filesUnder, readState, type State } from './state.ts';

/** A week without interruption: the expected state of each stage. */
export interface Reference {
  readonly states: readonly State[];
  /** Duration of each pass, milliseconds; the moments of kills are chosen within it. */
  readonly milliseconds: readonly number[];
}

/** Everything that is wrong, by kind; each entry says what and where. */
export interface Findings {
  readonly lost: string[];
  readonly doubled: string[];
  readonly broken: string[];
  readonly differing: string[];
  readonly remembered: string[];
  readonly unfinished: string[];
  readonly leftOver: string[];
}

export function noFindings(): Findings {
  return { lost: [], doubled: [], broken: [], differing: [], remembered: [], unfinished: [], leftOver: [] };
}

export async function referenceWeek(newsroom: Newsroom): Promise<Reference> {
  const scene = await createScene(newsroom.url);
  const states: State[] = [];
  const milliseconds: number[] = [];
  try {
    for (let stage = 0; stage <= newsroom.lastStage; stage += 1) {
      newsroom.setStage(stage);
      milliseconds.push((await passInChild(scene, clockOf(stage))).milliseconds);
      states.push(await readState(scene));
    }
    return { states, milliseconds };
  } finally {
    await scene.remove();
  }
}

/** Checks what a finished pass left. `served` is what the feeds offered up to its stage. */
export async function judgeStage(
  scene: Scene,
  served: ReadonlySet<string>,
  expected: State | undefined,
  where: string,
  findings: Findings,
): Promise<void> {
  const state = await readState(scene);
  const say = (words: string) => `${where}: ${words}`;
  findings.lost.push(...lost(served, state).map(say));
  findings.doubled.push(...doubled(state).map(say));
  findings.unfinished.push(...state.unfinished.map(say));
  findings.leftOver.push(...leftOver(state.files).map(say));
  findings.broken.push(...broken(await filesUnder(scene.publicFolder)).map(say));
  if (expected === undefined) return;
  findings.differing.push(...different(state, expected).map(say));
  findings.remembered.push(...rememberedOtherwise(state, expected).map(say));
}

export interface EpisodeOptions {
  readonly newsroom: Newsroom;
  readonly reference: Reference;
  /** What the feeds offered up to each stage. */
  readonly served: readonly ReadonlySet<string>[];
  readonly random: Random;
  /** Kills at each stage. */
  readonly killsPerStage: number;
  readonly name: string;
  /** Called after each kill. */
  readonly onKill: (stage: number, afterMilliseconds: number) => void;
  /** Whether to stop: enough kills. */
  readonly isEnough: () => boolean;
}

/** Runs one week with kills; adds what is wrong to `findings`. */
export async function killedWeek(options: EpisodeOptions, findings: Findings): Promise<void> {
  const { newsroom, reference, served } = options;
  const scene = await createScene(newsroom.url);
  try {
    for (let stage = 0; stage <= newsroom.lastStage; stage += 1) {
      newsroom.setStage(stage);
      await killSome(scene, stage, options, findings);
      await passInChild(scene, clockOf(stage));
      await judgeStage(
        scene,
        served[stage] ?? new Set(),
        reference.states[stage],
        `${options.name} stage ${stage}`,
        findings,
      );
    }
  } finally {
    await scene.remove();
  }
}

async function killSome(scene: Scene, stage: number, options: EpisodeOptions, findings: Findings): Promise<void> {
  const span = (options.reference.milliseconds[stage] ?? 1000) * 1.1;
  for (let kill = 0; kill < options.killsPerStage && !options.isEnough(); kill += 1) {
    // Each pass continues where the previous one was killed, so less and less of it remains; the first may be killed anywhere.
    const after = Math.round((options.random.next() * span) / (1 + kill / 2));
    const ended = await passInChild(scene, clockOf(stage), after);
    const where = `${options.name} stage ${stage}, killed after ${after} ms`;
    findings.broken.push(...broken(await filesUnder(scene.publicFolder)).map((words) => `${where}: ${words}`));
    if (!ended.killed) return;
    options.onKill(stage, after);
    await pause(0);
  }
}
