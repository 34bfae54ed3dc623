/** Why: one episode is one week of the newsroom, polled stage by stage, each pass killed some times before it may finish. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Newsroom } from '../../src/sample-newsroom/index.ts';
import { broken, different, doubled, leftOver, lost, rememberedOtherwise } from './judge.ts';
import { passInChild } from './kill.ts';
import type { Random } from './random.ts';
import { clockOf, createScene, type Scene } from './scene.ts';
import { filesUnder, readState, type State } from './state.ts';

/** A week without any interruption: what each stage must look like. */
export interface Reference {
  readonly states: readonly State[];
  /** How long each pass took, milliseconds: the span from which moments to kill are drawn. */
  readonly milliseconds: readonly number[];
}

/** What was found wrong, by promise; each entry says where in words. */
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

/** Judges what a finished pass left at `stage`. `served` is what the feeds offered up to there. */
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
  /** Told after each kill. */
  readonly onKill: (stage: number, afterMilliseconds: number) => void;
  /** Whether to stop: enough kills. */
  readonly isEnough: () => boolean;
}

/** Runs one week with kills; what is wrong is added to `findings`. */
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
    // Each pass goes on where the one before was killed, so there is less and less of it; the first may be hit anywhere.
    const after = Math.round((options.random.next() * span) / (1 + kill / 2));
    const ended = await passInChild(scene, clockOf(stage), after);
    const where = `${options.name} stage ${stage}, killed after ${after} ms`;
    findings.broken.push(...broken(await filesUnder(scene.publicFolder)).map((words) => `${where}: ${words}`));
    if (!ended.killed) return;
    options.onKill(stage, after);
    await pause(0);
  }
}
