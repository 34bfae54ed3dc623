/** Runs a week in which the clock jumps between passes, as it does with an empty battery or a late time server. */
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
 * Runs a week in which the clock of each pass is up to ten days off in either direction, and at its end right again for long
 * enough that every feed is due. Then nothing may be lost, duplicated or broken.
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
    // A feed polled under a clock ten days ahead is due at most ten days and a week of back-off later.
    await passInChild(scene, clockOf(newsroom.lastStage) + 20 * DAY);
    await judgeStage(scene, served[newsroom.lastStage] ?? new Set(), undefined, name, findings);
  } finally {
    await scene.remove();
  }
}
