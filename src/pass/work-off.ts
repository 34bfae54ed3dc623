/** Why: whatever a poll or an earlier pass left to do: read articles, in parallel; place them, in one order; round by round. */
import pLimit from 'p-limit';
import type { Deps } from '../deps.ts';
import { givingWay } from '../give-way.ts';
import type { Work } from '../kept/records.ts';
import { toInstant } from '../model/time.ts';
import { learnFullText } from './learn-full-text.ts';
import type { PassEvent } from './pass-event.ts';
import { place, settle } from './place.ts';
import { closeWork, type Ready, readWork } from './read-work.ts';
import { mergeTemplates } from './site-templates.ts';

export interface WorkOptions {
  /** Milliseconds since the epoch after which no further page is asked for; the rest waits for the next pass. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly tell: (event: PassEvent) => void;
  /** Called with the feeds touched by each round but the last: what is placed can be shown while pages are still read. */
  readonly afterRound?: (touched: ReadonlySet<string>) => Promise<void>;
}

export interface WorkDone {
  readonly read: number;
  readonly pages: number;
  readonly waiting: number;
  readonly newStories: number;
  readonly joined: number;
  /** Feeds with a member in a story that changed in the last round. */
  readonly touched: ReadonlySet<string>;
}

/** By our clock. Long enough that what belongs together mostly comes together, short enough for who waits for a first story. */
const ROUND_MS = 20_000;
/** How often the clock is looked at while pages are read. */
const LOOK_MS = 250;

/** By our clock first, then as claimed, then by id: the same entries are placed in the same order however they came. */
function placingOrder(a: Ready, b: Ready): number {
  const keys = ({ firstSeenAt, published, work }: Ready): readonly string[] => [
    firstSeenAt,
    published ?? firstSeenAt,
    work.entryId,
  ];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((key, i) => key !== right[i]);
  return at < 0 ? 0 : (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
}

interface Due {
  readonly due: readonly Work[];
  readonly later: number;
}

async function dueWork({ records, clock }: Deps): Promise<Due> {
  const now = toInstant(clock());
  const due: Work[] = [];
  let later = 0;
  for await (const [, work] of records.work.entries()) {
    if (work.notBefore <= now) due.push(work);
    else later++;
  }
  return { due, later };
}

/** Readers at work; `ready` fills while they are. */
interface Reading {
  readonly ready: Ready[];
  readonly waiting: () => number;
  readonly end: Promise<'end'>;
}

function startReading(due: readonly Work[], options: WorkOptions, deps: Deps): Reading {
  const ready: Ready[] = [];
  let [done, waiting] = [0, 0];
  const limit = pLimit(deps.config.http.concurrency);
  const readOne = async (work: Work): Promise<void> => {
    if (options.signal.aborted || deps.clock() > options.deadline) return void waiting++;
    const one = await readWork(work, options.signal, deps);
    done++;
    if (one === 'waits') waiting++;
    if (typeof one === 'string') return;
    ready.push(one.ready);
    const { from, article } = one.stored;
    const cuts = article.removed.map((removal) => removal.rule);
    options.tell({ kind: 'read', entryId: work.entryId, from, cuts, done, total: due.length });
  };
  const end = Promise.all(due.map((work) => limit(readOne, work))).then(() => 'end' as const);
  return { ready, waiting: () => waiting, end };
}

/** Waits until everything is read, or a round's time has passed and something is ready. */
async function roundOf({ ready, end }: Reading, { clock }: Deps): Promise<'end' | 'round'> {
  const from = clock();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const look = new Promise<'look'>((resolve) => {
      timer = setTimeout(() => resolve('look'), LOOK_MS);
    });
    const found = await Promise.race([end, look]).finally(() => clearTimeout(timer));
    if (found === 'end') return 'end';
    if (ready.length > 0 && clock() - from >= ROUND_MS) return 'round';
  }
}

/** Works off everything that is due. Rejects only when the store fails. */
export async function workOff(options: WorkOptions, deps: Deps): Promise<WorkDone> {
  const { due, later } = await dueWork(deps);
  const reading = startReading(due, options, deps);
  let [read, pages, newStories, isEnd] = [0, 0, 0, false];
  let touched: ReadonlySet<string> = new Set();
  while (!isEnd) {
    isEnd = (await roundOf(reading, deps)) === 'end';
    const ready = reading.ready.splice(0);
    if (ready.length > 0) await deps.records.meta.set('stale', true);
    await learnFullText(ready, deps);
    const placed = await placeAll(ready, options, deps);
    touched = placed.touched;
    read += ready.length;
    pages += ready.filter((one) => one.from === 'page').length;
    newStories += placed.newStories;
    if (!isEnd && !options.signal.aborted) await options.afterRound?.(touched);
  }
  if (!options.signal.aborted) await mergeTemplates(deps);
  return { read, pages, waiting: later + reading.waiting(), newStories, joined: read - newStories, touched };
}

/** A pass that was killed after its work was done, and before that, learns now what it read; see `mergeTemplates`. */
export async function learnIfIdle(deps: Deps): Promise<void> {
  if ((await dueWork(deps)).due.length === 0) await mergeTemplates(deps);
}

async function placeAll(
  ready: readonly Ready[],
  options: WorkOptions,
  deps: Deps,
): Promise<Pick<WorkDone, 'newStories' | 'touched'>> {
  const touched = new Set<string>();
  let newStories = 0;
  const giveWay = givingWay();
  for (const one of ready.toSorted(placingOrder)) {
    if (options.signal.aborted) break;
    await giveWay();
    const { entryId } = one.work;
    const [entry, stored] = [await deps.records.entries.get(entryId), await deps.records.articles.get(entryId)];
    if (entry === undefined || stored === undefined) continue;
    const { storyId, isNew, signal } = await place(entry, stored, toInstant(deps.clock()), deps);
    for (const member of deps.catalogue.get(storyId)?.members ?? []) touched.add(member.feedId);
    if (isNew) newStories++;
    await closeWork(one, deps);
    options.tell({ kind: 'placed', entryId, storyId, ...(signal === undefined ? {} : { signal }) });
  }
  await settle(deps);
  return { newStories, touched };
}
