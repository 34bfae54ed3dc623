/** Damaged records: passes over a store whose rows were damaged one by one report each by collection and key, and lose nothing else. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AppContext, openApp } from '../../src/app/app.ts';
import { doctorCommand } from '../../src/cli/doctor.ts';
import { runPass } from '../../src/pass/pass.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { packPage, unpackPage } from '../../src/records/stored-page.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type Collection, type DamagedRecord, describeDamaged, openStore } from '../../src/storage/store.ts';
import { deskConfig, rss } from '../fakes/newsdesk.ts';
import { runCommand } from '../fakes/terminal.ts';
import { type Origin, startOrigin } from '../http/origin.ts';

const root = mkdtempSync(join(tmpdir(), 'winnow-damaged-'));
afterAll(() => rmSync(root, { recursive: true }));

let origin: Origin;
let home: string;
let said: string[];

/** Every test damages a copy of one store that a pass filled. */
beforeAll(async () => {
  origin = await startOrigin();
  origin.answer(({ path }) => rss([{ id: `${path.slice(1)}-1` }, { id: `${path.slice(1)}-2` }]));
  startHome();
  await withProgram(0, (deps) => runPass(deps));
  copyFileSync(file(), FILLED);
  origin.answer(({ path }) => rss([{ id: `${path.slice(1)}-3` }, { id: `${path.slice(1)}-1` }]));
});
afterAll(() => origin.close());

const FILLED = join(root, 'filled.db');

function startHome(): void {
  home = mkdtempSync(join(root, 'x-'));
  said = [];
  if (existsSync(FILLED)) copyFileSync(FILLED, file());
}

const NOON = Date.parse('2026-03-10T12:00:00.000Z');
const file = (): string => join(home, 'winnow.db');

async function withProgram<T>(hours: number, work: (app: AppContext) => Promise<T>): Promise<T> {
  const config = deskConfig(origin, { feeds: ['/ebb', '/flood'] }, join(home, 'public'));
  const log = createLog({ level: 'warn', format: 'plain', write: (line) => void said.push(line) });
  const clock = (): number => NOON + hours * 3_600_000;
  const deps = await openApp({ config: { ...config, storage: { url: `sqlite:${file()}` } }, log, clock });
  try {
    return await work(deps);
  } finally {
    await deps.close();
  }
}

function sql<T>(work: (database: InstanceType<typeof Database>) => T): T {
  const database = new Database(file());
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** Damages the first record of a collection, or a given one, and returns its id. */
function damage(collection: string, value: string, id?: string): string {
  return sql((database) => {
    const row = database.prepare(`SELECT id FROM "c_${collection}" ${id === undefined ? '' : 'WHERE id = ?'} LIMIT 1`);
    const found = row.raw().get(id === undefined ? [] : [id]);
    if (!Array.isArray(found)) throw new Error(`${collection} has no record to damage`);
    database.prepare(`UPDATE "c_${collection}" SET value = ${value} WHERE id = ?`).run(found[0]);
    return String(found[0]);
  });
}

function add(collection: string, id: string): void {
  sql((database) => {
    database.exec(`CREATE TABLE IF NOT EXISTS "c_${collection}" (id TEXT PRIMARY KEY, value TEXT NOT NULL)`);
    database.prepare(`INSERT INTO "c_${collection}" (id, value) VALUES (?, 'x')`).run(id);
  });
}

const NOT_JSON = `'{"v":1,"val'`;
/** As bytes: the store reads every value as bytes, so that it can refuse text that is not UTF-8 itself. */
const NOT_UTF8 = `x'7b22ff'`;
const OTHER_VERSION = `'{"v":7,"value":{}}'`;
const OTHER_SHAPE = `'{"v":1,"value":{"members":[null],"article":5}}'`;
const NOTHING = `'{"v":1,"value":null}'`;

/** Collections whose damaged records are left out; an id adds a record where the pass wrote none. */
const LEFT_OUT: readonly (readonly [collection: string, id?: string])[] = [
  ['feeds'],
  ['feed-entries'],
  ['entries'],
  ['articles'],
  ['fingerprints'],
  ['stories'],
  ['pages', 'p'],
  ['work', 'w'],
  ['decisions', 'd'],
  ['tombstones', 't'],
  ['moved-stories', 'm'],
  ['subscriptions', 's'],
  ['first-answers', 'https://ebb.example/paid?key=tide'],
  ['last-reads', '/'],
  ['templates', 'h'],
  ['learned-pages', 'l'],
];

describe('a pass over a store with a damaged record in every collection', () => {
  const ids = new Map<string, string>();
  let lines: readonly string[];
  let copies: unknown;
  beforeAll(async () => {
    startHome();
    for (const [collection, id] of LEFT_OUT) {
      if (id !== undefined) add(collection, id);
      ids.set(collection, damage(collection, NOT_JSON));
    }
    damage('meta', NOT_JSON, 'stale');
    const report = await withProgram(26, async (deps) => {
      const done = await runPass(deps);
      for (const [collection] of LEFT_OUT) for await (const _ of named(deps.records, collection).entries());
      return done;
    });
    expect([report.feeds.fetched, report.feeds.failed, report.stories.new >= 2]).toEqual([2, 0, true]);
    lines = said;
    copies = sql((one) => one.prepare('SELECT id, value FROM c_damaged').raw().all());
  });

  it.each(LEFT_OUT.map(([collection]) => collection))(
    'R18 reports the one of "%s" once, and copies it to another collection',
    (collection) => {
      const id = ids.get(collection) ?? '';
      const about = lines.filter((line) => line.includes(`of the collection "${collection}" is damaged`));
      expect(about).toHaveLength(1);
      expect(about[0]).toContain(id.startsWith('https:') ? '"https://ebb.example/…"' : JSON.stringify(id));
      expect(about[0]).toContain('`winnow doctor`');
      expect(copies).toContainEqual([`${collection}/${id}`, '{"v":1,"val']);
    },
  );

  it('C1 does not log an address that may hold a secret', () => {
    expect(lines.join('')).not.toContain('key=tide');
  });
});

describe('a damaged record', () => {
  beforeEach(startHome);

  // Text that is not UTF-8 is only safe to read as bytes with this driver, so what is checked is the statements.
  it('R18 is read as bytes by every statement, so that its text is checked here', async () => {
    const prepared = vi.spyOn(Database.prototype, 'prepare');
    try {
      await withProgram(0, async ({ records }) => {
        for await (const [id] of records.entries.entries()) await records.entries.get(id);
      });
      const reads = prepared.mock.calls
        .map(([text]) => text)
        .filter((text) => /^SELECT .*\bvalue\b.* FROM/s.test(text));
      expect(reads.length).toBeGreaterThanOrEqual(2);
      expect(reads.filter((text) => /(?<!CAST\()\bvalue\b(?=.* FROM)/s.test(text))).toEqual([]);
    } finally {
      prepared.mockRestore();
    }
  });

  it.each([
    ['not UTF-8', NOT_UTF8, 'it is not a valid JSON record'],
    ['not JSON', NOT_JSON, 'it is not a valid JSON record'],
    ['a number', '5', 'it is not a valid JSON record'],
    ['empty', "''", 'it is not a valid JSON record'],
    ['bytes', "x'00ff'", 'it is not a valid JSON record'],
    ['of another version', OTHER_VERSION, 'it has version 7, but this program reads version 1'],
    ['of another shape', OTHER_SHAPE, 'required fields are missing'],
    ['null', NOTHING, 'required fields are missing'],
  ])('R18 is absent from every read when it is %s', async (_, value, reason) => {
    const collections = ['feeds', 'feed-entries', 'entries', 'articles', 'stories', 'fingerprints'];
    const ids = collections.map((collection) => damage(collection, value));
    const found: DamagedRecord[] = [];
    const store = await openStore(`sqlite:${file()}`, { onDamaged: (one) => void found.push(one) });
    const records = openRecords(store);
    for (const [i, collection] of collections.entries()) {
      const one = named(records, collection);
      const id = ids[i] ?? '';
      expect([await one.get(id), await one.getMany([id, 'none'])]).toEqual([undefined, [undefined, undefined]]);
      for await (const [other] of one.entries()) expect(other).not.toBe(id);
    }
    await store.close();
    expect(found).toEqual(collections.map((collection, i) => ({ collection, id: ids[i], reason })));
  });

  it.each([
    ['meta', 'seed'],
    ['schema', 'version'],
    ['histories', 'all'],
  ])(
    'R18 of "%s" without which nothing can go on stops the pass by name, and is not replaced',
    async (collection, id) => {
      damage(collection, NOT_JSON, id);
      const pass = withProgram(26, (deps) => runPass(deps));
      await expect(pass).rejects.toThrow(`of the collection "${collection}" is damaged`);
      await expect(pass).rejects.toMatchObject({ name: 'StoreError', code: 'damaged' });
      const left = `SELECT count(*) FROM "c_${collection}" WHERE value = '{"v":1,"val'`;
      expect(sql((one) => one.prepare(left).raw().get())).toEqual([1]);
    },
  );

  it('R18 is reported once when several tasks read it at the same time', async () => {
    const id = damage('articles', NOT_JSON);
    const found: DamagedRecord[] = [];
    const store = await openStore(`sqlite:${file()}`, { onDamaged: (one) => void found.push(one) });
    const { articles } = openRecords(store);
    await Promise.all([articles.get(id), articles.getMany([id]), openRecords(store).articles.get(id)]);
    await store.close();
    expect(found.map((one) => one.id)).toEqual([id]);
  });

  it('R18 that is a tombstone still keeps its entry out', async () => {
    add('tombstones', 'a');
    const store = await openStore(`sqlite:${file()}`);
    const found = await openRecords(store).tombstones.getMany(['a', 'b']);
    await store.close();
    expect(found).toEqual([{ version: 1, purgedAt: '9999-12-31T23:59:59.999Z' }, undefined]);
  });

  it('R18 is found by `winnow doctor`, which changes nothing', async () => {
    const id = damage('articles', NOT_JSON);
    damage('meta', NOT_JSON, 'seed');
    const config = join(home, 'winnow.yaml');
    writeFileSync(config, `storage: { url: "sqlite:${file()}" }\noutput: { dir: "${home}/public" }\n`);
    const { out, code } = await runCommand(doctorCommand, ['doctor', '--offline', '-c', config]);
    expect(code).toBe(1);
    expect(out).toContain(`the record ${JSON.stringify(id)} of the collection "articles" is damaged`);
    expect(out).toContain('the record "seed" of the collection "meta" is damaged');
    expect(
      sql((one) => one.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'c_damaged'").raw().get()),
    ).toEqual([0]);
  });
});

describe('a damaged key', () => {
  it('R18 hides no record after it', async () => {
    startHome();
    sql((one) => {
      one.exec('CREATE TABLE IF NOT EXISTS "c_last-reads" (id TEXT PRIMARY KEY, value TEXT NOT NULL)');
      const put = one.prepare(`INSERT INTO "c_last-reads" VALUES (?, '{"v":1,"value":"then"}')`);
      for (let n = 0; n < 200; n++) put.run(`k${String(n).padStart(3, '0')}`);
      one.exec(`UPDATE "c_last-reads" SET id = CAST(x'6b303633ff' AS TEXT) WHERE id = 'k063'`);
    });
    const store = await openStore(`sqlite:${file()}`);
    const ids: string[] = [];
    for await (const [id] of openRecords(store).lastReads.entries()) ids.push(id);
    await store.close();
    expect([ids.length, ids.at(-1)]).toEqual([200, 'k199']);
  });
});

describe('a stored page', () => {
  it('R18 whose bytes are damaged counts as one that is not stored', () => {
    const page = { version: 1 as const, url: 'u', finalUrl: 'u', status: 200, html: 'x', fetchedAt: '' };
    expect(unpackPage(packPage(page))).toEqual(page);
    expect(unpackPage({ ...packPage(page), deflated: 'AAAA' })).toBeUndefined();
  });
});

describe('a store of this or an earlier version', () => {
  const fixtures = join(import.meta.dirname, '../fixtures/storage');
  const earlier = readdirSync(fixtures).filter((name) => name.startsWith('schema-'));
  it.each(['now', ...earlier])('has no record that counts as damaged: %s', async (version) => {
    startHome();
    if (version !== 'now') copyFileSync(join(fixtures, version, 'store.db'), file());
    const found: string[] = [];
    const store = await openStore(`sqlite:${file()}`, { onDamaged: (one) => void found.push(describeDamaged(one)) });
    for (const collection of Object.values(openRecords(store)))
      if (collection !== undefined && 'entries' in collection) for await (const _ of collection.entries());
    await store.close();
    expect(found).toEqual([]);
  });
});

/** Collections whose name in the store is older than their name in the program. */
const RENAMED = new Map([
  ['work', 'jobs'],
  ['decisions', 'overrides'],
  ['first-answers', 'initialResponses'],
]);

/** The collection with this name in the store. */
function named(records: Records, name: string): Collection<unknown> {
  const key = RENAMED.get(name) ?? name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const found = Object.entries(records).find(([one]) => one === key)?.[1];
  if (found === undefined || typeof found === 'function') throw new Error(`there is no collection ${name}`);
  return found as Collection<unknown>;
}
