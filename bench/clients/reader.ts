/** One session of a client with its subscriptions. A client that fails or hangs ends its own session and no other. */
import { mkdir } from 'node:fs/promises';
import type { Client, ClientSession, Shown, ShownItem, Subscription } from './client.ts';
import { Workspace } from './workspace.ts';

/** How long clients may take. */
export interface Limits {
  /** One start, read or close, in milliseconds. */
  readonly callMs: number;
  /** All of them together, counted from the first start. */
  readonly totalMs: number;
}

/** Rejects after `ms`, unless `work` ends before. */
async function withLimit<T>(work: Promise<T>, ms: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

export class Reader {
  readonly client: Client;
  readonly subscriptions: readonly Subscription[];
  readonly #workspace: Workspace;
  readonly #limits: Limits;
  readonly #deadline: number;
  readonly #lists = new Map<string, (readonly ShownItem[])[]>();
  #session: ClientSession | undefined;
  #failure: string | undefined;

  constructor(client: Client, subscriptions: readonly Subscription[], home: string, limits: Limits) {
    this.client = client;
    this.subscriptions = subscriptions;
    this.#workspace = new Workspace(home);
    this.#limits = limits;
    this.#deadline = performance.now() + limits.totalMs;
  }

  /** Client, event and reason, when it failed; it is not read again after that. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** What a subscription showed, read by read. */
  listsOf(key: string): readonly (readonly ShownItem[])[] {
    return this.#lists.get(key) ?? [];
  }

  async start(): Promise<void> {
    await this.#attempt('its start', async () => {
      await mkdir(this.#workspace.home, { recursive: true });
      this.#session = await this.client.start(this.#workspace, this.subscriptions);
    });
  }

  /** Fetches all subscriptions after an event. */
  async read(event: string, agents: readonly string[]): Promise<void> {
    const shown = await this.#attempt(event, async (): Promise<Shown | undefined> => await this.#session?.read(agents));
    for (const [key, items] of shown ?? []) this.#lists.set(key, [...this.listsOf(key), [...items]]);
  }

  async close(): Promise<void> {
    await this.#attempt('its end', async () => await this.#session?.close?.());
    await this.#workspace.end();
  }

  async #attempt<T>(when: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#failure !== undefined) return undefined;
    const { callMs, totalMs } = this.#limits;
    const left = Math.max(0, this.#deadline - performance.now());
    const message = left < callMs ? `the ${totalMs} ms for all clients are over` : `no result within ${callMs} ms`;
    try {
      return await withLimit(work(), Math.min(callMs, left), message);
    } catch (error) {
      this.#failure = `${this.client.name}, ${when}: ${error instanceof Error ? error.message : String(error)}`;
      await this.#workspace.end();
      return undefined;
    }
  }
}
