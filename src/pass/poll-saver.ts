/**
 * Saves the polls of unchanged feeds, which are most, together: a transaction for each would cost more than the poll. What a crash
 * loses is polled again.
 */
import type { WorkContext } from '../app/work-context.ts';
import type { FeedSource } from '../model/source.ts';
import { type PollPacing, type PollResult, type PollToSave, savePolls } from './save-poll-result.ts';

/** Polls that are saved at once. */
const MAX_POLLS = 20;
/** The longest time that a poll waits for others. */
const MAX_DELAY_MS = 250;

/** Gathers polls until there are some, or some time has passed. */
export class PollSaver {
  readonly #app: WorkContext;
  readonly #onFailed: () => void;
  #polls: PollToSave[] = [];
  #timer: NodeJS.Timeout | undefined;
  #saving: Promise<unknown>[] = [];

  /** `onFailed` is called when polls could not be saved. */
  constructor(app: WorkContext, onFailed: () => void) {
    this.#app = app;
    this.#onFailed = onFailed;
  }

  /** Saves a poll soon. */
  add(source: FeedSource, poll: PollResult, pace: PollPacing): void {
    this.#polls.push({ source, poll, pace });
    if (this.#polls.length >= MAX_POLLS) this.#save();
    else this.#timer ??= setTimeout(() => this.#save(), MAX_DELAY_MS);
  }

  /** Saves what is left. Rejects when any poll could not be saved. */
  async end(): Promise<void> {
    this.#save();
    const saving = this.#saving;
    this.#saving = [];
    await Promise.allSettled(saving);
    await Promise.all(saving);
  }

  #save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const polls = this.#polls;
    this.#polls = [];
    if (polls.length === 0) return;
    const saved = savePolls(polls, this.#app);
    this.#saving.push(saved);
    saved.catch(() => this.#onFailed());
  }
}
