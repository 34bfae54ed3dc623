/** Articles of pages are saved together, and none later than a moment after it was cleaned. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoredArticle } from '../../src/model/article.ts';
import type { Entry } from '../../src/model/entry.ts';
import { ArticleSaver } from '../../src/pass/article-saver.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import type { ArticleOfEntry } from '../../src/records/save-articles.ts';
import { openStore } from '../../src/storage/store.ts';

const at = '2026-11-30T12:00:00.000Z';

function article(id: string): ArticleOfEntry {
  const entry: Entry = {
    ...{ version: 1, id, feedId: 'tides', guid: id, title: `Ferry ${id}`, firstSeenAt: at, changedAt: at },
    ...{ contentHash: id, authors: [], categories: [], enclosures: [] },
  } as unknown as Entry;
  const text = `The ferry ${id} ran aground at noon.`;
  const cleaned = { kind: 'article', html: `<p>${text}</p>`, text, authors: [], tags: [], removed: [], nextPages: [] };
  return { entry, stored: { version: 1, entryId: id, article: cleaned, from: 'page' } as unknown as StoredArticle };
}

/** Records that count their transactions. */
async function counted(): Promise<{ readonly records: Records; readonly sizes: number[] }> {
  const records = openRecords(await openStore('memory:'));
  const sizes: number[] = [];
  const { write } = records;
  const counting: Records = {
    ...records,
    write: async (writes) => {
      sizes.push(writes.filter(({ change }) => change.collection === 'articles').length);
      await write(writes);
    },
  };
  return { records: counting, sizes };
}

describe('articles of pages', () => {
  afterEach(() => vi.useRealTimers());

  it('are saved twenty at a time, the last ones at once, with what was written with each', async () => {
    const { records, sizes } = await counted();
    const saver = new ArticleSaver({ records });
    const ids = Array.from({ length: 23 }, (_, i) => `a${i}`);
    const learned = records.meta.setting('learned', 'a22');
    const last = ids.length - 1;
    await Promise.all(
      ids.map((id, i) => saver.save({ ...article(id), ...(i === last && { others: [learned] }) }, i === last)),
    );
    expect(sizes.toSorted((a, b) => b - a)).toEqual([20, 3]);
    expect((await records.articles.getMany(ids)).every((one) => one !== undefined)).toBe(true);
    expect(await records.meta.get('learned')).toBe('a22');
  });

  it('wait a quarter of a second for others', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { records, sizes } = await counted();
    const saving = new ArticleSaver({ records }).save(article('a1'), false);
    await vi.advanceTimersByTimeAsync(249);
    expect(sizes).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await saving;
    expect(sizes).toEqual([1]);
  });

  it('are all reported when they cannot be saved', async () => {
    const { records } = await counted();
    const failing = { ...records, write: () => Promise.reject(new Error('disk full')) };
    const saver = new ArticleSaver({ records: failing });
    const results = await Promise.allSettled([saver.save(article('a1'), false), saver.save(article('a2'), true)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
