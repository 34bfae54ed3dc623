/** A rule of the manners: its number, its promise, and the scenario that checks it. */
import type { Scene } from './scene.ts';

export interface Line {
  readonly id: string;
  readonly title: string;
  /** Throws when the rule is broken. */
  play(scene: Scene): Promise<void>;
}
