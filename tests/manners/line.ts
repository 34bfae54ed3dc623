/** Why: a line of manners: its number, what it promises, and the play that shows it. */
import type { Scene } from './scene.ts';

export interface Line {
  readonly id: string;
  readonly title: string;
  /** Throws when the promise is not kept. */
  play(scene: Scene): Promise<void>;
}
