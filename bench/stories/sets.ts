/** Reads the labelled sets, each in its own layout, as pairs and clusterings. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StoryArticle } from '../../src/stories/index.ts';

export interface LabelledPair {
  readonly id: string;
  readonly a: StoryArticle;
  readonly b: StoryArticle;
  readonly same: boolean;
  /** How many pairs of the stream it represents. */
  readonly weight: number;
  readonly note: string;
}

export interface LabelledItem {
  readonly article: StoryArticle;
  readonly story: string;
}

interface RssSide {
  readonly feed: string;
  readonly guid: string;
  readonly link: string;
  readonly title: string;
  readonly desc?: string;
  readonly ts: number;
}

interface WireSide {
  readonly newid: string;
  readonly date: string;
  readonly title: string;
  readonly body: string;
}

interface PairRecord<Side> {
  readonly id: number | string;
  readonly label: string;
  readonly same: boolean;
  readonly bin: number;
  readonly bin_population: number;
  readonly a: Side;
  readonly b: Side;
}

interface HeadlineRecord {
  readonly id: string;
  readonly score: number;
  readonly a: string;
  readonly b: string;
}

interface ItemRecord {
  readonly id: string;
  readonly story: string;
  readonly title?: string;
  readonly text: string;
  readonly url?: string;
  readonly source?: string;
}

/** The records of one set, or undefined when the data is not there. */
function records<T>(data: string, name: string): T[] | undefined {
  const path = join(data, 'dedupe', `${name}.jsonl.gz`);
  if (!existsSync(path)) return undefined;
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as T);
}

function isoOf(ms: number): string | undefined {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : undefined;
}

function rssArticle(side: RssSide, id: string): StoryArticle {
  const { title, link, feed, guid } = side;
  return { id, title, text: side.desc ?? '', url: link, source: feed, guid, published: isoOf(side.ts * 1000) };
}

/**
 * A wire's text as the outlet `source` has it. The pairs come from one wire; the index never joins two items of one
 * feed, so the set measures copies that reach two outlets.
 */
function wireArticle({ newid, date, title, body }: WireSide, source: string): StoryArticle {
  return {
    id: newid,
    title,
    text: body,
    source,
    published: isoOf(Date.parse(`${date.replace(/\.\d+$/, '')} UTC`)),
  };
}

/** Weights each labelled pair by its share of its bin in the stream. */
function weighted<Side>(
  pairs: readonly PairRecord<Side>[],
  article: (side: Side, id: string) => StoryArticle,
): LabelledPair[] {
  const inBin = new Map<number, number>();
  for (const { bin } of pairs) inBin.set(bin, (inBin.get(bin) ?? 0) + 1);
  return pairs.map((pair) => ({
    id: String(pair.id),
    a: article(pair.a, `${pair.id}a`),
    b: article(pair.b, `${pair.id}b`),
    same: pair.label === 'same',
    weight: pair.bin_population / (inBin.get(pair.bin) ?? 1),
    note: pair.label,
  }));
}

export function rssPairs(data: string): LabelledPair[] | undefined {
  const pairs = records<PairRecord<RssSide>>(data, 'rss-pairs');
  return pairs && weighted(pairs, rssArticle);
}

export function wirePairs(data: string): LabelledPair[] | undefined {
  const pairs = records<PairRecord<WireSide>>(data, 'wire-pairs');
  return pairs && weighted(pairs, (side, id) => wireArticle(side, id.endsWith('a') ? 'outlet-a' : 'outlet-b'));
}

/**
 * Headlines alone, as item titles without any text: measures what the index makes of them, not what it publishes.
 */
export function headlinePairs(data: string): LabelledPair[] | undefined {
  return records<HeadlineRecord>(data, 'headline-pairs')?.map(({ id, score, a, b }) => ({
    id,
    a: { id: `${id}a`, title: a, text: '', source: 'a' },
    b: { id: `${id}b`, title: b, text: '', source: 'b' },
    same: score >= 4,
    weight: 1,
    note: String(score),
  }));
}

/** A clustering in the order of its file. */
export function clustering(data: string, name: string): LabelledItem[] | undefined {
  return records<ItemRecord>(data, name)?.map(({ id, story, title, text, url, source }) => ({
    article: { id, title: title ?? '', text, ...(url ? { url } : {}), ...(source ? { source } : {}) },
    story,
  }));
}
