/** Why: what a pass came to is read by people, who say "1 feed" and "2 feeds". */
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

it('counts one as one, and others as several', () => {
  expect(summaryOf(1).split('\n')).toEqual([
    '1 feed polled: 1 read, 0 not modified, 0 failed',
    '1 new and 1 changed entry, 1 article from its page',
    '1 new story, 1 article joined to one, 1 to be tried again later',
    '1 file written, 1 removed, in 1.0 s',
  ]);
  expect(summaryOf(2).split('\n')).toEqual([
    '2 feeds polled: 2 read, 0 not modified, 0 failed',
    '2 new and 2 changed entries, 2 articles from their pages',
    '2 new stories, 2 articles joined to one, 2 to be tried again later',
    '2 files written, 2 removed, in 1.0 s',
  ]);
});
