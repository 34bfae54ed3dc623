/** Measures how long it takes until another process leads and publishes, and watches that the published folder never goes back. */
import { setTimeout as pause } from 'node:timers/promises';
import { publishedTerm, type SharedScene } from './shared-scene.ts';
import type { StoreWatch } from './store-watch.ts';

/** Times of takeovers, milliseconds since the leader was killed or frozen. */
export interface Takeovers {
  /** Until another process had the lock. */
  readonly led: number[];
  /** Until it had published; fewer than the others where it was interrupted itself before. */
  readonly published: number[];
}

/** No takeovers. */
export function noTakeovers(): Takeovers {
  return { led: [], published: [] };
}

const CHECK_MS = 25;

/** Watches the folder of `scene`. */
export class FolderWatch {
  readonly #scene: SharedScene;
  readonly #abort = new AbortController();
  readonly #watching: Promise<void>;
  #term = 0;
  /** One line for each time at which the manifest had an older term than before. */
  readonly steppedBack: string[] = [];

  constructor(scene: SharedScene) {
    this.#scene = scene;
    this.#watching = this.#watch();
  }

  /** The latest term that has published. */
  get term(): number {
    return this.#term;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#watching;
  }

  async #watch(): Promise<void> {
    while (!this.#abort.signal.aborted) {
      const term = await publishedTerm(this.#scene);
      if (term > 0 && term < this.#term) this.steppedBack.push(`from term ${this.#term} to ${term}`);
      if (term > 0) this.#term = term;
      await pause(CHECK_MS);
    }
  }
}

/** Waits until another process leads than in `term`, and adds to `takeovers`. Returns the promise that it has published. */
export async function untilTakenOver(
  term: number,
  since: number,
  { watch, folder }: { readonly watch: StoreWatch; readonly folder: FolderWatch },
  takeovers: Takeovers,
): Promise<{ readonly published: Promise<void> }> {
  let next = await watch.leading();
  while ((next?.term ?? 0) <= term) {
    await pause(CHECK_MS);
    next = await watch.leading();
  }
  takeovers.led.push(performance.now() - since);
  return { published: untilPublished(next?.term ?? 0, since, folder, takeovers) };
}

/** A process that leads for so long has published. */
const MAX_PUBLISHING_MS = 120_000;

async function untilPublished(term: number, since: number, folder: FolderWatch, takeovers: Takeovers): Promise<void> {
  while (folder.term < term && performance.now() - since < MAX_PUBLISHING_MS)
    await pause(CHECK_MS, undefined, { ref: false });
  if (folder.term === term) takeovers.published.push(performance.now() - since);
}
