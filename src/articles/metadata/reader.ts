/** Why: every way a page describes itself is read by a file of its own; what they have in common stands here. */
import { parseHtml } from '../../html/document.ts';
import { fold, textOf } from '../../html/text.ts';
import type { Collected } from './collect.ts';
import type { Findings } from './metadata.ts';

export interface MetadataReader {
  /** The vocabulary's name. */
  readonly id: string;
  /** Never throws, whatever the page; runs in time linear in what was collected. */
  readonly read: (page: Collected) => Findings;
}

/** First content of each of `keys` (lower case), in the order of `keys`. */
export function metaValues({ meta }: Collected, ...keys: readonly string[]): string[] {
  return keys.flatMap((key) => meta.get(key)?.slice(0, 1) ?? []);
}

/** All contents of the first of `keys` that the page has. */
export function allMeta({ meta }: Collected, ...keys: readonly string[]): readonly string[] {
  for (const key of keys) {
    const values = meta.get(key);
    if (values) return values;
  }
  return [];
}

/** A value as plain text: many publishers put escaped markup where text belongs. White space folded. */
export function plain(text: string): string {
  return /&(?:#?\w{1,31});|<[a-z/!]/i.test(text) ? textOf(parseHtml(text)) : fold(text);
}
