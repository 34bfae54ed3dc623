/** The interface of a metadata reader, one for each vocabulary, and functions that readers share. */
import { parseHtml } from '../../html/document.ts';
import { fold, textOf } from '../../html/text.ts';
import type { Collected } from './collect.ts';
import type { Findings } from './metadata.ts';

/** Reads one vocabulary. */
export interface MetadataReader {
  /** The vocabulary's name. */
  readonly id: string;
  /** Never throws on any page; takes time linear in the size of the collected parts. */
  readonly read: (page: Collected) => Findings;
}

/** The first content of each of `keys` (lower case), in the order of `keys`. */
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

/** A value as plain text, white space folded: many publishers write escaped markup in text fields. */
export function plain(text: string): string {
  return /&(?:#?\w{1,31});|<[a-z/!]/i.test(text) ? textOf(parseHtml(text)) : fold(text);
}
