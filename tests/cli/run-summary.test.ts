/** The summary of `winnow run` in plain words. */
import { expect, it } from 'vitest';
import { summary } from '../../src/cli/run.ts';

function summaryOf(n: number): string {
  return summary({
    feeds: { due: n, fetched: n, notModified: 0, failed: 0 },
    entries: { new: n, changed: n },
    articles: { read: n, pages: n, waiting: n },
    stories: { new: n, joined: n },
    files: { written: n, removed: n },
    milliseconds: 1000,
  });
}

it('uses the singular for one and the plural for others', () => {
  expect(summaryOf(1).split('\n')).toEqual([
    '1 feed polled: 1 fetched, 0 not modified, 0 failed',
    '1 new and 1 changed entry, 1 article from its page',
    '1 new story, 1 article joined to a story, 1 to retry later',
    '1 file written, 1 removed, in 1.0 s',
  ]);
  expect(summaryOf(2).split('\n')).toEqual([
    '2 feeds polled: 2 fetched, 0 not modified, 0 failed',
    '2 new and 2 changed entries, 2 articles from their pages',
    '2 new stories, 2 articles joined to a story, 2 to retry later',
    '2 files written, 2 removed, in 1.0 s',
  ]);
});
