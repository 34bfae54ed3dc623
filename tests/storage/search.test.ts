/** The full-text index of every backend: the same results, committed with the records or not at all. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POSTGRESQL_MISSING, type PostgresqlServer, startPostgresql } from '../../bench/storage/postgresql-server.ts';
import type { SearchQuery } from '../../src/model/search.ts';
import { isMatch } from '../../src/search/match.ts';
import { readQuery } from '../../src/search/query.ts';
import { lineOf } from '../../src/search/words.ts';
import { backends } from '../../src/storage/backends/index.ts';
import { copyRecords } from '../../src/storage/copy-records.ts';
import { openStore, type Store, type StoreSearch } from '../../src/storage/store.ts';
import { openBackend } from '../../src/storage/store-address.ts';
import { freshAddress } from './fresh-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-search-'));
let server: PostgresqlServer | undefined;
beforeAll(async () => {
  if (POSTGRESQL_MISSING === undefined) server = await startPostgresql();
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

function queryOf(text: string): SearchQuery {
  const read = readQuery(text);
  if (read.kind !== 'query') throw new Error(text);
  return read.query;
}

const kinds = backends.map((kind) => ({
  kind,
  title: kind.scheme,
  isMissing: kind.scheme === 'postgresql' && POSTGRESQL_MISSING !== undefined,
}));

for (const { kind, title, isMissing } of kinds) {
  const fresh = (): string => (kind.scheme === 'postgresql' ? (server?.address() ?? '') : freshAddress(kind, folder));
  describe.skipIf(isMissing)(`${title} ${isMissing ? `(skipped: ${POSTGRESQL_MISSING})` : ''}`, () => {
    const using = async (work: (store: Store, search: StoreSearch) => Promise<void>): Promise<void> => {
      const store = await openStore(fresh());
      try {
        if (store.search === undefined) throw new Error('no index');
        await work(store, store.search);
      } finally {
        await store.close();
      }
    };
    const text = (at: number, ...texts: readonly string[]) => ({ at, words: lineOf(texts) });

    it('finds nothing before the first text', () =>
      using(async (_store, search) => {
        expect(await search.find(queryOf('ferry'), 10)).toEqual({ ids: [] });
        expect(await search.missing(['a'])).toEqual(['a']);
        expect(await search.state()).toBeUndefined();
      }));

    it('finds texts newest first, page by page', () =>
      using(async (store, search) => {
        const ids = Array.from({ length: 7 }, (_, n) => `id ${n}%`);
        await store.write(ids.map((id, n) => search.setting(id, text(1000 + (n % 4), 'night ferry', `number${n}`))));
        const pages: string[][] = [];
        let after: string | undefined;
        do {
          const page = await search.find(queryOf('ferry'), 3, after);
          pages.push([...page.ids]);
          after = page.next;
        } while (after !== undefined);
        const times = pages.flat().map((id) => ids.indexOf(id) % 4);
        expect(times).toEqual([...times].sort((a, b) => b - a));
        expect(pages.flat().sort()).toEqual(ids);
        expect((await search.find(queryOf('number3'), 3)).ids).toEqual(['id 3%']);
      }));

    it('replaces and removes texts, and says which are missing', () =>
      using(async (store, search) => {
        await store.write([search.setting('a', text(5, 'ferry')), search.setting('b', text(5, 'ferry'))]);
        await store.write([search.setting('a', text(9, 'harbour')), search.deleting('b'), search.deleting('nowhere')]);
        expect((await search.find(queryOf('ferry'), 9)).ids).toEqual([]);
        expect((await search.find(queryOf('harbour'), 9)).ids).toEqual(['a']);
        expect(await search.missing(['a', 'b'])).toEqual(['b']);
      }));

    it('is emptied with its state, and filled again', () =>
      using(async (store, search) => {
        await store.write([search.settingState('half'), search.setting('a', text(5, 'ferry'))]);
        expect(await search.state()).toBe('half');
        await store.write([search.settingState(undefined), search.setting('b', text(5, 'ferry'))]);
        expect(await search.state()).toBeUndefined();
        expect((await search.find(queryOf('ferry'), 9)).ids).toEqual(['b']);
      }));

    it('is written together with records, or not at all', () =>
      using(async (store, search) => {
        const words = store.collection<string>('words');
        await store.write([words.setting('a', 'x'), search.setting('a', text(5, 'ferry'))]);
        expect(await words.get('a')).toBe('x');
        const sizes = await store.sizes();
        expect(sizes.map(({ name }) => name)).toEqual(['schema', 'words']);
        const backend = await openBackend(fresh());
        const failing = backend.transaction(async () => {
          await backend.write([{ collection: 'search', key: 'z', value: '5 ferry' }]);
          throw new Error('cut off');
        });
        await expect(failing).rejects.toThrow('cut off');
        expect(await backend.search?.find(queryOf('ferry'), 9)).toEqual({ keys: [] });
        await backend.close();
      }));

    it('is not copied: a copy that replaces records empties it', async () => {
      const [source, target] = [await openBackend('memory:'), await openBackend(fresh())];
      await target.write([
        { collection: 'search', key: 'old', value: '5 ferry' },
        { collection: 'search', key: '', value: 'complete' },
      ]);
      await source.adapter('words').set('a', '1');
      await source.write([{ collection: 'search', key: 'a', value: '5 ferry' }]);
      await copyRecords(source, target, { replaces: true });
      expect(await target.search?.state()).toBeUndefined();
      expect(await target.search?.find(queryOf('ferry'), 9)).toEqual({ keys: [] });
      await source.close();
      await target.close();
    });

    it('finds what the words say, for any texts and queries', () =>
      using(async (store, search) => {
        const word = fc.constantFrom(
          'ferry',
          'fer',
          'Ferrer',
          'the',
          '東京都',
          '京都',
          'ไทย',
          "l'île",
          '¦',
          "'",
          '"',
          '\\',
          ':*',
          '&',
        );
        const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
        await fc.assert(
          fc.asyncProperty(
            fc.array(fc.array(line, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
            line,
            async (all, asked) => {
              await store.write([search.settingState(undefined)]);
              const lines = all.map((texts) => lineOf(texts));
              await store.write(lines.map((words, n) => search.setting(String(n), { at: n, words })));
              for (const form of [asked, `"${asked.replaceAll('"', '')}"`, `${asked}*`]) {
                const read = readQuery(form);
                if (read.kind !== 'query') continue;
                const expected = lines.flatMap((words, n) => (isMatch(words, read.query) ? [String(n)] : [])).reverse();
                expect([form, (await search.find(read.query, 9)).ids]).toEqual([form, expected]);
              }
            },
          ),
          { numRuns: 60 },
        );
      }));
  });
}
