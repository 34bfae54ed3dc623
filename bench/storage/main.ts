/**
 * Measures what Keyv and our storage layer cost over the bare driver, in one run on one machine.
 * `node dist/bench/storage/main.js [--records N] [--postgresql ADDRESS]` prints operations a second: best of three rounds, each on
 * new files, and on new schemas of the database at ADDRESS, which stay there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/storage/store.ts';
import { openBare } from './bare.ts';
import type { Contender } from './contender.ts';

const ROUNDS = 3;
const BATCH = 100;

const { values } = parseArgs({
  options: { records: { type: 'string', default: '10000' }, postgresql: { type: 'string' } },
});
const records = Number(values.records);

async function openStoreContender(url: string, name: string): Promise<Contender> {
  const store = await openStore(url);
  const entries = store.collection<object>('entries');
  return {
    name,
    setOne: (id, value) => entries.set(id, value),
    setBatch: (batch) => entries.setMany(batch),
    get: (id) => entries.get(id),
    getBatch: (ids) => entries.getMany(ids),
    scan: async () => {
      let count = 0;
      for await (const _ of entries.entries()) count++;
      return count;
    },
    close: () => store.close(),
  };
}

/** A record of about the size of an entry: 1 kB. */
function record(n: number): object {
  return {
    version: 1,
    id: `k${n}`,
    title: `Ferry ${n} delayed`,
    summary: `${n} `.repeat(150),
    tags: ['harbour', 'ferry'],
  };
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round(count / ((performance.now() - started) / 1000));
}

async function measure(contender: Contender): Promise<Record<string, number>> {
  const all = Array.from({ length: records }, (_, n): [string, object] => [`k${n}`, record(n)]);
  const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, n) =>
    all.slice(n * BATCH, (n + 1) * BATCH),
  );
  const single = all.slice(0, Math.ceil(records / 5));
  const each = async <T>(items: readonly T[], work: (item: T) => Promise<unknown> | unknown): Promise<void> => {
    for (const item of items) await work(item);
  };
  const scan = async () => {
    if ((await contender.scan()) !== records) throw new Error(`${contender.name} lost records`);
  };
  return {
    'set one': await perSecond(single.length, () => each(single, ([id, value]) => contender.setOne(id, value))),
    [`set ${BATCH} at once`]: await perSecond(records, () => each(batches, (batch) => contender.setBatch(batch))),
    'get one': await perSecond(records, () => each(all, ([id]) => contender.get(id))),
    [`get ${BATCH} at once`]: await perSecond(records, () =>
      each(batches, (batch) => contender.getBatch(batch.map(([id]) => id))),
    ),
    scan: await perSecond(records, scan),
  };
}

const folder = mkdtempSync(join(tmpdir(), 'winnow-bench-'));
try {
  const results = new Map<string, Record<string, number>>();
  for (let round = 0; round < ROUNDS; round++) {
    const contenders = [
      openBare(join(folder, `bare-${round}.db`)),
      await openStoreContender(`sqlite:${join(folder, `ours-${round}.db`)}`, 'Winnow on SQLite'),
      await openStoreContender('memory:', 'Winnow in memory'),
      ...(values.postgresql === undefined
        ? []
        : [await openStoreContender(`${values.postgresql}?schema=bench_${Date.now()}`, 'Winnow on PostgreSQL')]),
    ];
    for (const contender of contenders) {
      const now = await measure(contender);
      const before = results.get(contender.name) ?? {};
      results.set(
        contender.name,
        Object.fromEntries(Object.entries(now).map(([key, rate]) => [key, Math.max(rate, before[key] ?? 0)])),
      );
      await contender.close();
    }
  }
  process.stdout.write(`${records} records of 1 kB, operations a second, best of ${ROUNDS}\n`);
  console.table(Object.fromEntries(results));
} finally {
  rmSync(folder, { recursive: true });
}
