/** Measures how long after an event its reports appear in recorded feeds, with time left out of the score. */
import { wordsOfHtml } from '../../src/feeds/map/plain-text.ts';
import type { Entry } from '../../src/model/entry.ts';
import { createStoryIndex } from '../../src/stories/index.ts';
import { EVENT } from '../../src/stories/thresholds.ts';
import { replayPolls } from './snapshots.ts';

type Mutable = { -readonly [K in keyof typeof EVENT]: number };

const HOUR_MS = 3_600_000;
/** Hours per line of the curve, and its length: the whole window. */
const STEP = 12;
const LAST = 14 * 24;

interface Seen {
  readonly feed: string;
  readonly at: number;
}

/** Joins of two feeds as one event by hours apart, a count for each STEP; `until` (ISO 8601) bounds the work. */
async function gaps(data: string, until: string): Promise<number[]> {
  const index = createStoryIndex({ seed: 'stages' });
  const seen = new Map<string, Seen>();
  const counts = Array.from({ length: LAST / STEP }, () => 0);
  const take = (entry: Entry, at: string): void => {
    const { id, title, url, feedId, guid, published } = entry;
    const text = wordsOfHtml(entry.content ?? entry.summary);
    const { joined } = index.add({ id, title, text, url, source: feedId, guid, published, seenAt: at });
    seen.set(id, { feed: feedId, at: Date.parse(published ?? at) });
    const other = joined?.signal === 'same-event' ? seen.get(joined.id) : undefined;
    if (other === undefined || other.feed === feedId) return;
    const slot = Math.floor(Math.abs((seen.get(id)?.at ?? 0) - other.at) / HOUR_MS / STEP);
    if (slot < counts.length) counts[slot] = (counts[slot] ?? 0) + 1;
  };
  for await (const { at, added } of replayPolls(data)) {
    if (at > until) break;
    for (const entry of added) take(entry, at);
  }
  return counts;
}

/**
 * The curve that `stageHours` is read from, a line each 12 hours: joins made when contents alone decide. True joins
 * come soon; what remains at any distance are recurring topics, and where the curve has fallen to these a stage
 * is over.
 */
export async function stageCurve(data: string, until: string): Promise<string[]> {
  const event: Mutable = EVENT;
  const { hours, stageHours } = EVENT;
  try {
    event.hours = 0;
    event.stageHours = LAST;
    const counts = await gaps(data, until);
    return counts.map((count, i) => `stageHours ${String(i * STEP).padStart(3)} to ${(i + 1) * STEP}: ${count} joins`);
  } finally {
    event.hours = hours;
    event.stageHours = stageHours;
  }
}
