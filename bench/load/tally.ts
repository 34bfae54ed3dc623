/** Counts requests on the server's side, which alone shows whether the limits per host were kept. */

export interface Counts {
  /** Requests by kind and status: `feed 200`, `feed 304`, `page 200`, `robots 404` … */
  readonly answers: Readonly<Record<string, number>>;
  /** Requests without a validator for a feed that had been served before. */
  readonly unconditional: number;
  /** Most requests open at once, on one host and over all hosts. */
  readonly mostPerHost: number;
  readonly mostAtOnce: number;
  /** Shortest time between the starts of two requests for one host, milliseconds; absent with fewer than two. */
  readonly shortestGap?: number;
  /** Requests for one page beyond its first. */
  readonly repeatedPages: number;
}

/** Counts the requests of one process. */
export interface Tally {
  begin(host: string, kind: string, key: string, conditional: boolean): void;
  end(host: string, kind: string, status: number): void;
  read(): Counts;
  /** Resets the counts, but not which pages and feeds were requested. */
  reset(): void;
}

export function createTally(clock: () => number): Tally {
  const seen = new Set<string>();
  const answers = new Map<string, number>();
  const inHand = new Map<string, number>();
  const lastStart = new Map<string, number>();
  let [unconditional, mostPerHost, mostAtOnce, atOnce, repeatedPages] = [0, 0, 0, 0, 0];
  let shortestGap = Number.POSITIVE_INFINITY;
  return {
    begin(host, kind, key, conditional) {
      const known = seen.has(key);
      seen.add(key);
      if (known && kind === 'feed' && !conditional) unconditional += 1;
      if (known && kind === 'page') repeatedPages += 1;
      const now = clock();
      shortestGap = Math.min(shortestGap, now - (lastStart.get(host) ?? Number.NEGATIVE_INFINITY));
      lastStart.set(host, now);
      inHand.set(host, (inHand.get(host) ?? 0) + 1);
      atOnce += 1;
      mostPerHost = Math.max(mostPerHost, inHand.get(host) ?? 0);
      mostAtOnce = Math.max(mostAtOnce, atOnce);
    },
    end(host, kind, status) {
      inHand.set(host, (inHand.get(host) ?? 1) - 1);
      atOnce -= 1;
      const name = `${kind} ${status}`;
      answers.set(name, (answers.get(name) ?? 0) + 1);
    },
    read: () => ({
      answers: Object.fromEntries(answers),
      unconditional,
      mostPerHost,
      mostAtOnce,
      ...(Number.isFinite(shortestGap) ? { shortestGap } : {}),
      repeatedPages,
    }),
    reset() {
      answers.clear();
      lastStart.clear();
      [unconditional, mostPerHost, mostAtOnce, repeatedPages] = [0, 0, 0, 0];
      shortestGap = Number.POSITIVE_INFINITY;
    },
  };
}

/** The counts of several processes as one. A host belongs to one process, so its figures need no adding. */
export function addCounts(all: readonly Counts[]): Counts {
  const answers = new Map<string, number>();
  for (const { answers: some } of all) {
    for (const [name, count] of Object.entries(some)) answers.set(name, (answers.get(name) ?? 0) + count);
  }
  const sum = (read: (counts: Counts) => number) => all.reduce((total, counts) => total + read(counts), 0);
  const gaps = all.flatMap((counts) => counts.shortestGap ?? []);
  return {
    answers: Object.fromEntries([...answers].sort()),
    unconditional: sum((counts) => counts.unconditional),
    mostPerHost: Math.max(0, ...all.map((counts) => counts.mostPerHost)),
    mostAtOnce: sum((counts) => counts.mostAtOnce),
    ...(gaps.length > 0 ? { shortestGap: Math.min(...gaps) } : {}),
    repeatedPages: sum((counts) => counts.repeatedPages),
  };
}
