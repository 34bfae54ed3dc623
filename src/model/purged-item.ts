/** What a tombstone remembers of the entry that it stands for, to tell it from a later item under the same guid. */
import type { Instant } from './time.ts';

/** Hashes, 16 hexadecimal digits each. */
export interface PurgedItem {
  /** Of the title, folded. */
  readonly title: string;
  /** Of the contents: the beginning of the entry's `contentHash`. */
  readonly content: string;
  /** Of the canonical address; absent when it had none. */
  readonly address?: string;
  /** As its publisher dated it; absent when undated. */
  readonly published?: Instant;
}
