/** Gives a stored article another source, for a feed whose id was changed. */
import { seedOf } from '../text/hash.ts';
import { sourceHash } from './article-facts.ts';
import { type StoryRecord, withSourceHash } from './story-record.ts';

/** `record` as an article of `source`; `seed` is that of the index. */
export function withSource(record: StoryRecord, source: string, seed: string): StoryRecord {
  return withSourceHash(record, sourceHash(source, seedOf(seed)));
}
