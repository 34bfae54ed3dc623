/** Copies the facts and the fingerprint of a row out of the index, to store them or to move them to another index. */
import type { Fingerprint } from '../text/fingerprint.ts';
import type { ArticleColumns } from './article-columns.ts';
import type { RowFacts } from './row-facts.ts';
import { HALF, ROW_WORDS } from './row-layout.ts';

/** The facts of `row`, as they were added. */
export function factsAt(rows: ArticleColumns, row: number): RowFacts {
  return {
    ...{ id: rows.id(row), source: rows.source(row), link: rows.link(row), site: rows.site(row) },
    ...{ item: rows.item(row), recording: rows.recording(row), media: rows.media(row) },
    ...{ seenAt: rows.seenAt(row), publishedAt: rows.publishedAt(row) },
  };
}

/** The fingerprint of `row`, as it was added. */
export function fingerprintAt(rows: ArticleColumns, row: number): Fingerprint {
  const features = rows.features(row);
  const [terms, shingles, numbers, order, end] = rows.bounds(row);
  return {
    terms: features.slice(terms, shingles),
    shingles: features.slice(shingles, numbers),
    numbers: features.slice(numbers, order),
    order: features.slice(order, end),
    shingleCount: rows.halves[row * ROW_WORDS * 2 + HALF.shingleCount] ?? 0,
    ...{ bodyWords: rows.bodyWords(row), weekdays: rows.weekdays(row), titleKind: rows.titleKind(row) },
    ...{ titleHash: rows.titleHash(row), bodyHash: rows.bodyHash(row), frameHash: rows.frameHash(row) },
  };
}
