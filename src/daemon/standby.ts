/** The server of a process that waits to become the leader: it serves what another process publishes, and does nothing else. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../config/config.ts';
import { openRecords, type Records } from '../records/records.ts';
import type { Log } from '../runtime/log.ts';
import { createServerApp, type Health } from '../server/app.ts';
import { contentSecurityPolicy } from '../server/headers.ts';
import { listen, remoteAddress } from '../server/listen.ts';
import { createReaderLimit } from '../server/reader-limit.ts';
import { addSearchLater } from '../server/search-routes.ts';
import type { Cluster } from '../storage/cluster.ts';
import { openStore, type Store } from '../storage/store.ts';
import { type PrivateServer, servePrivateOutputs } from './private-outputs.ts';
import { imageOrigins, WHOLE_FEEDS_PER_HOUR } from './serving.ts';
import { rendererOfFollower } from './story-pages.ts';

/** A server that waits. */
export interface Standby {
  /** Undefined when another process of this machine has the port. */
  readonly url?: string;
  /** May be called more than once. */
  close(): Promise<void>;
}

/** A leader that has been silent for longer has ended, and none has taken over. */
const MAX_SILENCE_MS = 30_000;
/** A proxy that asks for the health of a process waits no longer. */
const MAX_WAIT_MS = 2_000;

/** What this process can say of all of them: it is well if the store can be reached, and somebody leads. */
async function healthOf(cluster: Cluster | undefined, roles: readonly string[]): Promise<Health> {
  const role = roles.includes('lead') ? 'wait' : roles.join(' ');
  if (cluster === undefined) return { status: 'ok', role };
  try {
    const all = await Promise.race([cluster.members.list(), pause(MAX_WAIT_MS, undefined, { ref: false })]);
    if (all === undefined) return { status: 'failing', role, store: 'does not answer' };
    const members = all.filter(({ silentMs }) => silentMs < MAX_SILENCE_MS);
    // After a takeover, the former leader has been silent for longer.
    const leading = members.filter(({ leads }) => leads).sort((a, b) => a.silentMs - b.silentMs);
    const leader = leading[0]?.name;
    const workers = members.filter((one) => one.roles.includes('work')).length;
    return { status: leader === undefined ? 'failing' : 'ok', role, leader: leader ?? 'none', workers };
  } catch {
    return { status: 'failing', role, store: 'cannot be reached' };
  }
}

/** The store, opened when the first token is to be checked. */
class LateStore {
  readonly #url: string;
  #opened: Promise<{ readonly store: Store; readonly records: Records }> | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Rejects with a StoreError; the next call tries again. */
  async records(): Promise<Records> {
    const opening = this.#opened ?? this.#open();
    this.#opened = opening;
    opening.catch(() => {
      if (this.#opened === opening) this.#opened = undefined;
    });
    return (await opening).records;
  }

  async #open(): Promise<{ readonly store: Store; readonly records: Records }> {
    const store = await openStore(this.#url, { upgrade: false });
    return { store, records: openRecords(store) };
  }

  async close(): Promise<void> {
    const opened = await this.#opened?.catch(() => undefined);
    await opened?.store.close();
  }
}

/** Serves the public folder of `config` and private outputs; without the console and the search, which need the store's content in memory. */
export async function startStandby(config: Config, log: Log, cluster?: Cluster): Promise<Standby> {
  if (!config.roles.includes('serve')) return { close: async () => undefined };
  const policy = contentSecurityPolicy(imageOrigins(config));
  const limit = createReaderLimit({ perHour: WHOLE_FEEDS_PER_HOUR, clock: Date.now });
  const store = new LateStore(config.storage.url);
  let closed: PrivateServer | undefined;
  const served = createServerApp({
    publicDir: config.output.dir,
    renderPage: rendererOfFollower(config, () => store.records(), log),
    imageOrigins: imageOrigins(config),
    health: () => healthOf(cluster, config.roles),
    extend: (routes) => {
      const serving = { config: () => config, clock: Date.now, log, policy, limit };
      closed = servePrivateOutputs(routes, () => store.records(), serving);
      addSearchLater(routes, policy);
    },
    readerLimit: { limit, remoteAddress },
    onError: (error) => log.error({ err: error }, 'a response failed'),
  });
  try {
    const listening = await listen(served.app, { ...config.server, quick: served.quick });
    let closing: Promise<void> | undefined;
    const close = (): Promise<void> => {
      closing ??= listening
        .close()
        .then(() => closed?.settled())
        .then(() => store.close());
      return closing;
    };
    return { url: listening.url, close };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    log.warn(`port ${config.server.port} is in use, so this process serves nothing while it waits`);
    return { close: async () => undefined };
  }
}
