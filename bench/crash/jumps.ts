/** Why: the clock of a small machine jumps: a dead battery, a late time server, a summer time set by hand. */
import type { Newsroom } from '../../src/sample-newsroom/index.ts';
import { type Findings, judgeStage } from './episode.ts';
import { passInChild } from './kill.ts';
import type { Random } from './random.ts';
import { clockOf, createScene } from './scene.ts';

export interface JumpOptions {
  readonly newsroom: Newsroom;
  readonly served: readonly ReadonlySet<string>[];
  readonly random: Random;
  readonly name: string;
}

const DAY = 86_400_000;

/**
 * A week in which each pass believes another time, up to ten days off in either direction; at its end the time is right
 * again and stays so for long enough that every feed is due. Then nothing may be lost, doubled or broken.
 */
export async function jumpingWeek(options: JumpOptions, findings: Findings): Promise<void> {
  const { newsroom, served, random, name } = options;
  const scene = await createScene(newsroom.url);
  try {
    for (let stage = 0; stage <= newsroom.lastStage; stage += 1) {
      newsroom.setStage(stage);
      const jump = Math.round((random.next() - 0.5) * 20 * DAY);
      await passInChild(scene, clockOf(stage) + jump);
    }
    // A state written under a clock ten days ahead is due at most ten days and a week's back-off later.
    await passInChild(scene, clockOf(newsroom.lastStage) + 20 * DAY);
    await judgeStage(scene, served[newsroom.lastStage] ?? new Set(), undefined, name, findings);
  } finally {
    await scene.remove();
  }
}
