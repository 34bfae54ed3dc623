/** Stores when each output was last fetched, so that feeds without readers can be polled less often. */
import type { Config } from '../config/config.ts';
import { slowdownOf } from '../feeds/poll/slowdown.ts';
import { formats } from '../formats/index.ts';
import { PRIVATE_PATH } from '../formats/paths.ts';
import type { Clock, Instant } from '../model/time.ts';
import { toInstant } from '../model/time.ts';
import { listOutputs, privateOutputs } from '../outputs/outputs.ts';
import { feedsOf } from '../outputs/select.ts';
import type { Records } from './records.ts';

/** The folder of the output that the document at a path belongs to; undefined for other files. */
const folderOf = ((): ((path: string) => string | undefined) => {
  const names = new Set(formats.map((format) => format.fileName));
  return (path) => {
    const at = path.lastIndexOf('/') + 1;
    return names.has(path.slice(at)) ? path.slice(0, at) : undefined;
  };
})();

const HOUR_MS = 3_600_000;
/** Key of the instant when counting began: nothing is known of readers before it. */
const SINCE = 'reads-counted-since';

/** What the slowdown of feeds is computed from. */
export interface ReadContext {
  readonly config: Config;
  readonly records: Records;
  readonly clock: Clock;
}

/** Counts fetches of published documents. */
export interface ReadCounter {
  /** Records a fetch of the document at `path`, relative to the public folder. */
  record(path: string): void;
  /** Resolves when every recorded fetch is stored. */
  settled(): Promise<void>;
}

/** Stores when each output was last fetched, at most once an hour each. `onError` is called when the store fails. */
export function createReadCounter(records: Records, clock: Clock, onError: (error: unknown) => void): ReadCounter {
  const lastWritten = new Map<string, number>();
  let writing = Promise.resolve();
  const write = (work: () => Promise<unknown>): void => {
    writing = writing.then(work).then(() => undefined, onError);
  };
  write(async () => {
    if ((await records.meta.get(SINCE)) === undefined) await records.meta.set(SINCE, toInstant(clock()));
  });
  return {
    record: (path) => {
      const folder = folderOf(path);
      const now = clock();
      if (folder === undefined || now - (lastWritten.get(folder) ?? Number.NEGATIVE_INFINITY) < HOUR_MS) return;
      lastWritten.set(folder, now);
      write(() => records.lastReads.set(folder === '' ? '/' : folder, toInstant(now)));
    },
    settled: () => writing,
  };
}

/** The factor by which the interval of each feed is stretched; 1 for all unless `polling.slowUnread` is on and reads are counted. */
export async function slowdownByFeed(app: ReadContext): Promise<(feedId: string) => number> {
  const { config, records, clock } = app;
  const since = await records.meta.get(SINCE);
  if (!config.polling.slowUnread || typeof since !== 'string') return () => 1;
  const open = listOutputs(config, new Map()).map(({ output, path }) => ({ output, folder: path === '' ? '/' : path }));
  const closed = privateOutputs(config).map(({ output }) => ({ output, folder: `${PRIVATE_PATH}/${output.id}/` }));
  const outputs = [...open, ...closed];
  const reads = await records.lastReads.getMany(outputs.map(({ folder }) => folder));
  const latest = new Map<string, Instant>();
  outputs.forEach(({ output }, i) => {
    for (const feed of feedsOf(output, config.feeds)) {
      const read = reads[i] ?? since;
      if (read > (latest.get(feed) ?? since)) latest.set(feed, read);
    }
  });
  const now = clock();
  return (feedId) => slowdownOf(latest.get(feedId) ?? since, now);
}
