/** Packs an indexed article as JSON, so that a restart loads fingerprints instead of texts, a million in seconds. */
import type { Fingerprint } from '../text/fingerprint.ts';
import type { RowFacts } from './row-facts.ts';

/** What is stored of an article to restore the index: plain JSON, valid under the seed that it was made with. */
export interface StoryRecord {
  /** 1 lacks the site, the media and the order of words. */
  readonly version: 1 | 2;
  readonly id: string;
  readonly storyId: string;
  /** First seen by our clock, and published as claimed: ms since the epoch; absent when unknown. */
  readonly seenAt?: number;
  readonly publishedAt?: number;
  /** The fingerprint: base64 of little-endian 32-bit words. */
  readonly print: string;
}

/**
 * Words before the lists: source, address in its feed, link, recording and site, title, body, frame, counts of shingles
 * and words, three lengths, kind of title, weekdays. After the lists: media, the order of words. Records of version 1 have no
 * site, and end with the lists.
 */
const HEADER = 14;

/** Packs an article. */
export function toStoryRecord(facts: RowFacts, fingerprint: Fingerprint, storyId: string): StoryRecord {
  const { terms, shingles, numbers, order } = fingerprint;
  const words = Uint32Array.of(
    ...[facts.source, facts.item, facts.link, facts.recording | (facts.site << 16)],
    ...[fingerprint.titleHash, fingerprint.bodyHash, fingerprint.frameHash],
    ...[
      fingerprint.shingleCount,
      fingerprint.bodyWords,
      terms.length,
      shingles.length,
      numbers.length,
      fingerprint.titleKind,
      fingerprint.weekdays,
    ],
    ...terms,
    ...shingles,
    ...numbers,
    facts.media,
    ...order,
  );
  return {
    version: 2,
    id: facts.id,
    storyId,
    ...(Number.isNaN(facts.seenAt) ? {} : { seenAt: facts.seenAt }),
    ...(Number.isNaN(facts.publishedAt) ? {} : { publishedAt: facts.publishedAt }),
    print: Buffer.from(words.buffer).toString('base64'),
  };
}

/** The same article as one of the source with this hash. */
export function withSourceHash(record: StoryRecord, source: number): StoryRecord {
  const bytes = Buffer.from(record.print, 'base64');
  if (bytes.length < 4) return record;
  bytes.writeUInt32LE(source, 0);
  return { ...record, print: bytes.toString('base64') };
}

/** Reused for the words of one record; a longer record gets a buffer of its own. */
const WORDS = new Uint32Array(1 << 10);
const BYTES = Buffer.from(WORDS.buffer);

/** The words of a packed fingerprint; valid until the next call. */
function wordsOf(packed: string): Uint32Array {
  const most = Math.ceil((packed.length * 3) / 4);
  if (most <= BYTES.length) return WORDS.subarray(0, BYTES.write(packed, 'base64') >>> 2);
  const bytes = Buffer.from(packed, 'base64');
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~3)));
}

/** Unpacks an article; valid until the next call. A truncated fingerprint gives zeros, which match nothing. */
export function fromStoryRecord(record: StoryRecord): {
  readonly facts: RowFacts;
  readonly fingerprint: Fingerprint;
  readonly storyId: string;
} {
  const words = wordsOf(record.print);
  const at = (i: number): number => words[i] ?? 0;
  const shingles = HEADER + at(9);
  const numbers = shingles + at(10);
  const extension = numbers + at(11);
  return {
    storyId: record.storyId,
    facts: {
      id: record.id,
      source: at(0),
      item: at(1),
      link: at(2),
      recording: at(3) & 0xffff,
      site: record.version === 1 ? 0 : at(3) >>> 16,
      media: at(extension),
      seenAt: record.seenAt ?? Number.NaN,
      publishedAt: record.publishedAt ?? Number.NaN,
    },
    fingerprint: {
      titleHash: at(4),
      bodyHash: at(5),
      frameHash: at(6),
      shingleCount: at(7),
      bodyWords: at(8),
      titleKind: at(12),
      weekdays: at(13),
      terms: words.subarray(HEADER, shingles),
      shingles: words.subarray(shingles, numbers),
      numbers: words.subarray(numbers, extension),
      order: words.subarray(extension + 1),
    },
  };
}
