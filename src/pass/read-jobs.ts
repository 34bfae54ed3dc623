/**
 * Which entries are read by one job. The pages of a host are asked for one by one, with a pause, so a job has entries of many hosts; and
 * jobs that run at the same time have different hosts, so that none waits for a host that another one uses.
 */

/** An entry whose article is to be read. */
export interface EntryToRead {
  readonly id: string;
  readonly feedId: string;
  /** The host that its page is probably on: that of its feed. Undefined: no page is asked for. */
  readonly host: string | undefined;
}

/** Pages of one host in a job: with the pause between them, others would wait for the job to end. */
const MAX_TURNS = 2;
/** A job of fewer entries has more pages of its hosts. */
const MIN_ENTRIES = 10;

/** Entries in a lane: hosts whose pages no other lane asks for. */
interface Lane {
  readonly hosts: (readonly string[])[];
  size: number;
}

/**
 * Ids of the entries of each job, at most `size`, in the order in which the jobs are to be given out: `lanes` of them at the same time have
 * different hosts, as far as there are enough hosts.
 */
export function readJobs(entries: readonly EntryToRead[], lanes: number, size: number): readonly (readonly string[])[] {
  const isLocal = ({ host }: EntryToRead): boolean => host === undefined;
  return [
    ...localJobs(entries.filter(isLocal), size),
    ...pageJobs(
      entries.filter((one) => !isLocal(one)),
      lanes,
      size,
    ),
  ];
}

/** Without pages, entries of few feeds: the state of each feed is read once for a job. */
function localJobs(entries: readonly EntryToRead[], size: number): readonly (readonly string[])[] {
  const byFeed = entries.toSorted((a, b) => (a.feedId < b.feedId ? -1 : a.feedId > b.feedId ? 1 : 0));
  return parts(
    byFeed.map(({ id }) => id),
    size,
  );
}

function pageJobs(entries: readonly EntryToRead[], lanes: number, size: number): readonly (readonly string[])[] {
  if (entries.length === 0) return [];
  const count = Math.max(1, Math.min(lanes, Math.ceil(entries.length / size)));
  const all = Array.from({ length: count }, (): Lane => ({ hosts: [], size: 0 }));
  for (const ids of largestFirst(entries)) {
    const lane = all.reduce((least, one) => (one.size < least.size ? one : least));
    lane.hosts.push(ids);
    lane.size += ids.length;
  }
  return turns(all.map(({ hosts }) => jobsOf(hosts, size))).flat();
}

/** The jobs of a lane: one entry of each host, and again one of each. */
function jobsOf(hosts: readonly (readonly string[])[], size: number): readonly (readonly string[])[] {
  const jobs: string[][] = [];
  let taken = 0;
  for (const turn of turns(hosts).flatMap((ids) => parts(ids, size))) {
    const job = jobs.at(-1);
    const isFull =
      job === undefined || job.length + turn.length > size || (taken >= MAX_TURNS && job.length >= MIN_ENTRIES);
    if (isFull) jobs.push([...turn]);
    else job.push(...turn);
    taken = isFull ? 1 : taken + 1;
  }
  return jobs;
}

/** The entries of each host; the order depends on the entries alone. */
function largestFirst(entries: readonly EntryToRead[]): readonly (readonly string[])[] {
  const byHost = new Map<string, string[]>();
  for (const { id, host = '' } of entries) {
    const ids = byHost.get(host);
    if (ids === undefined) byHost.set(host, [id]);
    else ids.push(id);
  }
  const sorted = [...byHost].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1));
  return sorted.map(([, ids]) => ids);
}

/** The first of each list, the second of each, and so on. */
function turns<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1)));
}

/** Parts of at most `size`. */
export function parts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
