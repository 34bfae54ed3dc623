/** How many tasks a pool of threads runs at once: as few as are needed, since each thread costs time and memory. */
import pLimit from 'p-limit';

/** Milliseconds that tasks have waited, or one has run, before another thread starts, which takes .4 s of CPU time and 40 MiB. */
export const LONG_MS = 1_500;

/** Tasks after the start of a thread in which waiting says nothing: its code runs slowly until it is compiled. */
export const FIRST_TASKS = 64;

/** Begins with one task at a time and widens up to a maximum. */
export class Width {
  readonly limit = pLimit(1);
  readonly #most: number;
  readonly #now: () => number;
  /** When no task waited, or the first tasks of the last thread were not done. */
  #since: number;
  /** Tasks done since the last thread was allowed. */
  #done = 0;

  /** `now` counts milliseconds. */
  constructor(most: number, now: () => number = () => performance.now()) {
    this.#most = most;
    this.#now = now;
    this.#since = now();
  }

  /** Call it before a task comes. */
  beforeTask(): void {
    this.#widenAfterLong();
  }

  /** Call it while a task runs for longer than {@link LONG_MS}, so that others do not wait for it. */
  duringLongTask(): void {
    if (this.limit.pendingCount > 0) this.#widen();
  }

  /** Call it after a task, with the number of threads that run now: where none waits, no further one is allowed. */
  afterTask(threads: number): void {
    this.#done += 1;
    if (this.limit.pendingCount === 0) this.limit.concurrency = Math.min(Math.max(threads, 1), this.#most);
    this.#widenAfterLong();
  }

  /** Allows another thread where some tasks have always waited for long. */
  #widenAfterLong(): void {
    const now = this.#now();
    if (this.limit.pendingCount === 0 || this.#done < FIRST_TASKS) this.#since = now;
    else if (now - this.#since >= LONG_MS) this.#widen();
  }

  #widen(): void {
    if (this.limit.concurrency >= this.#most) return;
    this.limit.concurrency += 1;
    this.#since = this.#now();
    this.#done = 0;
  }
}
