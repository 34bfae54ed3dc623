/** Why: what is ready is published at once, also while pages are still read, and whoever listens is told of it. */
import type { Deps } from '../app/app.ts';
import { formats } from '../formats/index.ts';
import { pingHubs } from './ping-hubs.ts';
import { sweepTemporary } from './public-folder.ts';
import { publish, publishIfStale } from './publish.ts';
import type { WrittenSite } from './site-writer.ts';

/** WebSub: tells the hubs which feeds have new bytes. A hub that cannot be told is told with the next change. */
async function tellHubs(written: readonly string[], deps: Deps): Promise<void> {
  const { hubs } = deps.config.websub;
  if (hubs.length === 0) return;
  const names = formats.filter((format) => format.isFeed).map((format) => format.fileName);
  const changed = written.filter((path) => names.includes(path.slice(path.lastIndexOf('/') + 1)));
  const topics = changed.map((path) => new URL(path, deps.config.output.baseUrl).href);
  for (const { hub, problem } of await pingHubs(hubs, topics, deps.http)) {
    if (problem !== undefined) deps.log.warn({ hub, problem }, 'a hub could not be told');
  }
}

export interface Announcer {
  /** Publishes what changed. `touched`: feeds with changed stories since the last call; absent = not known. */
  announce(touched?: ReadonlySet<string>): Promise<void>;
  /** The same while the pass goes on. Where many outputs changed, those that the operator named go first and the rest waits. */
  announceMidway(touched: ReadonlySet<string>): Promise<void>;
  /** What was written and removed so far, each path once. */
  files(): WrittenSite;
}

/** Feeds whose outputs are written in seconds. With more of them the pass would publish longer than it reads. */
const FEW = 200;

/** `knowsAll`: nothing was left to be published by passes before, so that what is touched from now on is all. */
export function createAnnouncer(deps: Deps, knowsAll: boolean, signal: AbortSignal | undefined): Announcer {
  const written = new Set<string>();
  const removed = new Set<string>();
  /** Touched, and published in part only. */
  const owed = new Set<string>();
  let isComplete = knowsAll;
  let isSwept = knowsAll;
  const publishing = async (work: () => Promise<WrittenSite>): Promise<void> => {
    if (signal?.aborted) return;
    if (!isSwept) await sweepTemporary(deps.config.output.dir);
    isSwept = true;
    const site = await work();
    for (const path of site.written) written.add(path);
    for (const path of site.removed) removed.add(path);
    await tellHubs(site.written, deps);
  };
  const announce = (touched?: ReadonlySet<string>): Promise<void> =>
    publishing(async () => {
      const all = touched && new Set([...owed, ...touched]);
      const site = await publishIfStale(deps, isComplete ? all : undefined);
      isComplete = true;
      owed.clear();
      return site;
    });
  return {
    announce,
    announceMidway: async (touched) => {
      const count = isComplete ? touched.size : deps.config.feeds.length;
      if (count <= FEW) return await announce(touched);
      for (const feed of touched) owed.add(feed);
      await publishing(() => publish(deps, { isPreliminary: true }));
    },
    files: () => ({ written: [...written], removed: [...removed] }),
  };
}
