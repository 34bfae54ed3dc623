/** Why: what is ready is published at once, also while pages are still read, and whoever listens is told of it. */
import type { AppContext } from '../app/app.ts';
import { formats } from '../formats/index.ts';
import { pingHubs } from './ping-hubs.ts';
import { sweepTemporary } from './public-folder.ts';
import { publish, publishIfStale } from './publish.ts';
import type { WrittenSite } from './site-writer.ts';

/** WebSub: tells the hubs which feeds have new bytes. A hub that cannot be told is told with the next change. */
async function notifyHubs(written: readonly string[], app: AppContext): Promise<void> {
  const { hubs } = app.config.websub;
  if (hubs.length === 0) return;
  const names = formats.filter((format) => format.isFeed).map((format) => format.fileName);
  const changed = written.filter((path) => names.includes(path.slice(path.lastIndexOf('/') + 1)));
  const topics = changed.map((path) => new URL(path, app.config.output.baseUrl).href);
  for (const { hub, problem } of await pingHubs(hubs, topics, app.http)) {
    if (problem !== undefined) app.log.warn({ hub, problem }, 'a hub could not be told');
  }
}

export interface ChangePublisher {
  /** Publishes what changed. `touched`: feeds with changed stories since the last call; absent = not known. */
  publishChanged(touched?: ReadonlySet<string>): Promise<void>;
  /** The same while the pass goes on. Where many outputs changed, those that the operator named go first and the rest waits. */
  publishMidway(touched: ReadonlySet<string>): Promise<void>;
  /** What was written and removed so far, each path once. */
  files(): WrittenSite;
}

/** Feeds whose outputs are written in seconds. With more of them the pass would publish longer than it reads. */
const MAX_MIDWAY_FEEDS = 200;

/** `knowsAll`: nothing was left to be published by passes before, so that what is touched from now on is all. */
export function createChangePublisher(
  app: AppContext,
  knowsAll: boolean,
  signal: AbortSignal | undefined,
): ChangePublisher {
  const written = new Set<string>();
  const removed = new Set<string>();
  /** Touched, and published in part only. */
  const pendingFeeds = new Set<string>();
  let isComplete = knowsAll;
  let isSwept = knowsAll;
  const publishing = async (work: () => Promise<WrittenSite>): Promise<void> => {
    if (signal?.aborted) return;
    if (!isSwept) await sweepTemporary(app.config.output.dir);
    isSwept = true;
    const site = await work();
    for (const path of site.written) written.add(path);
    for (const path of site.removed) removed.add(path);
    await notifyHubs(site.written, app);
  };
  const publishChanged = (touched?: ReadonlySet<string>): Promise<void> =>
    publishing(async () => {
      const all = touched && new Set([...pendingFeeds, ...touched]);
      const site = await publishIfStale(app, isComplete ? all : undefined);
      isComplete = true;
      pendingFeeds.clear();
      return site;
    });
  return {
    publishChanged,
    publishMidway: async (touched) => {
      const count = isComplete ? touched.size : app.config.feeds.length;
      if (count <= MAX_MIDWAY_FEEDS) return await publishChanged(touched);
      for (const feed of touched) pendingFeeds.add(feed);
      await publishing(() => publish(app, { isPreliminary: true }));
    },
    files: () => ({ written: [...written], removed: [...removed] }),
  };
}
