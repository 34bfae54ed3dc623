/** Publishes what changed, also while pages are still fetched, and notifies the WebSub hubs. */
import type { AppContext } from '../app/app.ts';
import { formats } from '../formats/index.ts';
import { forEachYielding } from '../runtime/yield.ts';
import { pingHubs } from './ping-hubs.ts';
import { privateDirs } from './private-sites.ts';
import { sweepTemporary } from './public-folder.ts';
import { publish, publishIfStale } from './publish.ts';
import type { WrittenSite } from './site.ts';

/** Notifies the hubs of changed feeds. A hub that fails is notified again with the next change. */
async function notifyHubs(written: readonly string[], app: AppContext): Promise<void> {
  const { hubs } = app.config.websub;
  if (hubs.length === 0) return;
  const names = formats.filter((format) => format.isFeed).map((format) => format.fileName);
  const changed = written.filter((path) => names.includes(path.slice(path.lastIndexOf('/') + 1)));
  const topics = changed.map((path) => new URL(path, app.config.output.baseUrl).href);
  for (const { hub, problem } of await pingHubs(hubs, topics, app.http)) {
    if (problem !== undefined) app.log.warn({ hub, problem }, 'a hub could not be notified');
  }
}

/** Publishes the changes of one pass. */
export interface ChangePublisher {
  /** Publishes what changed. `changedFeeds`: ids of feeds whose stories changed since the last call; absent = unknown. */
  publishChanged(changedFeeds?: ReadonlySet<string>): Promise<void>;
  /** Publishes while the pass continues. With many changed feeds only the configured outputs are written; the rest follows at the end. */
  publishMidway(changedFeeds: ReadonlySet<string>): Promise<void>;
  /** The paths written and removed so far. */
  files(): ChangedFiles;
}

/** What several publications have changed. */
export interface ChangedFiles {
  readonly written: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

/** The outputs of this many feeds are written in seconds. With more of them, publishing would take longer than fetching. */
const MAX_MIDWAY_FEEDS = 200;

/** Creates a publisher. `isUpToDate`: earlier passes left nothing to publish, so the changes reported from now on are all. */
export function createChangePublisher(
  app: AppContext,
  isUpToDate: boolean,
  signal: AbortSignal | undefined,
): ChangePublisher {
  const written = new Set<string>();
  const removed = new Set<string>();
  /** Changed feeds whose outputs are published in part only. */
  const pendingFeeds = new Set<string>();
  let isComplete = isUpToDate;
  let isSwept = isUpToDate;
  const publishWith = async (write: () => Promise<WrittenSite>): Promise<void> => {
    if (signal?.aborted) return;
    if (!isSwept)
      for (const folder of [app.config.output.dir, ...privateDirs(app.config)]) await sweepTemporary(folder);
    isSwept = true;
    const site = await write();
    await forEachYielding(site.written, (path) => written.add(path));
    await forEachYielding(site.removed, (path) => removed.add(path));
    await notifyHubs(site.written, app);
  };
  const publishChanged = (changedFeeds?: ReadonlySet<string>): Promise<void> =>
    publishWith(async () => {
      const all = changedFeeds && new Set([...pendingFeeds, ...changedFeeds]);
      const site = await publishIfStale(app, isComplete ? all : undefined);
      isComplete = true;
      pendingFeeds.clear();
      return site;
    });
  return {
    publishChanged,
    publishMidway: async (changedFeeds) => {
      const count = isComplete ? changedFeeds.size : app.config.feeds.length;
      if (count <= MAX_MIDWAY_FEEDS) return await publishChanged(changedFeeds);
      for (const feed of changedFeeds) pendingFeeds.add(feed);
      await publishWith(() => publish(app, { isPreliminary: true }));
    },
    files: () => ({ written, removed }),
  };
}
