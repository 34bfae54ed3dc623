/** Runs the feedparser suite where its data is: `WINNOW_DATA`, or `shared/data` next to the repository. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { passes } from '../../bench/feeds/compare.ts';
import { readSuite } from '../../bench/feeds/suite.ts';
import { parseFeed } from '../../src/feeds/parse/parse-feed.ts';

const data = join(process.env.WINNOW_DATA ?? join(import.meta.dirname, '../../../shared/data'), 'feeds');
const suite = readSuite(data);

/** Goals: core 99 %, extra 96 %, every count right. The documents are not part of the repository. */
describe.skipIf(!suite)('the feedparser suite (skipped where its data or a tar that unpacks it is not there)', () => {
  test('every document has the right number of entries, and its values are read', { timeout: 60_000 }, async () => {
    const missed: string[] = [];
    const scores = new Map([
      ['core', { right: 0, all: 0 }],
      ['extra', { right: 0, all: 0 }],
    ]);
    for (const one of suite ?? []) {
      const record = await parseFeed(one.bytes, {
        headers: one.headers,
        ...(one.url === null ? {} : { url: one.url }),
      });
      if (one.count !== null && record.entries.length !== one.count) missed.push(one.id);
      for (const check of one.checks.filter(({ derived }) => !derived)) {
        const score = scores.get(check.cls);
        if (!score) continue;
        score.all++;
        if (passes(record, check)) score.right++;
      }
    }
    expect(missed).toEqual([]);
    const share = (cls: string): number => (scores.get(cls)?.right ?? 0) / (scores.get(cls)?.all ?? 1);
    expect(share('core')).toBeGreaterThanOrEqual(0.99);
    expect(share('extra')).toBeGreaterThanOrEqual(0.96);
  });
});
