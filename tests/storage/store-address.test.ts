/** The address of the store: one that means one file here and another elsewhere, or a server, is refused and not guessed at. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/load.ts';
import { lockFileOf } from '../../src/storage/backends/sqlite-lock.ts';
import { takeLock } from '../../src/storage/lock.ts';
import { openStore } from '../../src/storage/store.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-address-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const freshFolder = (): string => {
  const path = join(folder, `${++count}`);
  mkdirSync(path);
  return path;
};

const problemOf = (url: string): string => {
  const { problems } = parseConfig(`storage:\n  url: ${JSON.stringify(url)}\n`, 'winnow.yaml', {
    env: {},
    readFile: () => undefined,
  });
  return problems.map(({ line, column, message }) => `${line}:${column}: ${message}`).join('\n');
};

const REFUSED: readonly (readonly [url: string, message: string])[] = [
  ['postgres://reader:tide@db.example/winnow', '`postgres:` is not supported: the store is one SQLite file'],
  ['postgres://reader:tide@db.example/winnow', 'did you mean "postgresql"?'],
  ['postgresql:winnow', 'write `postgresql://USER@HOST/DATABASE`'],
  ['postgresql:///winnow', 'the name of a host must follow'],
  ['postgresql://reader:tide@db.example', 'the name of a database must follow'],
  ['postgresql://reader:tide@db.example:port/winnow', 'it is not a valid URL'],
  ['postgresql://reader:tide@db.example/win/now', 'holds a slash'],
  ['postgresql://reader:tide@db.example/win%', 'its percent-encoding is not valid'],
  ['postgresql://reader:tide@db.example/winnow#1', 'percent-encode it as `%23`'],
  ['postgresql://reader:tide@db.example/winnow?application_name=x', 'only `schema` and `sslmode` may follow'],
  ['postgresql://reader:tide@db.example/winnow?sslmode=prefer', '`sslmode` is one of disable, require, verify-full'],
  ['postgresql://reader:tide@db.example/winnow?schema=Winnow', '`schema` is a name of lower-case letters'],
  ['postgresql://reader:tide@db.example/winnow?schema=public', 'must be a schema of its own'],
  ['redis://localhost', '`redis:` is not supported'],
  ['http://store.example/', '`http:` is not supported'],
  ['libsql://store.example', '`libsql:` is not supported'],
  ['sqlite3:winnow.db', 'did you mean "sqlite"?'],
  ['sqllite:winnow.db', 'did you mean "sqlite"?'],
  ['SQLite:winnow.db', 'did you mean "sqlite"?'],
  ['memmory:', 'did you mean "memory"?'],
  ['memory:x', 'nothing may follow `memory:`'],
  ['data/winnow.db', 'write `sqlite:data/winnow.db`'],
  ['', 'the store is one SQLite file'],
  ['sqlite:', 'the path of a file must follow'],
  ['sqlite: winnow.db', 'a space before or after the path'],
  ['sqlite:winnow.db\u0000', 'control character'],
  ['sqlite::memory:', 'a store in memory is written `memory:`'],
  ['sqlite://winnow.db', 'write one slash for an absolute path'],
  ['sqlite:///var/lib/winnow.db', 'write one slash for an absolute path'],
  ['sqlite:file:winnow.db', 'without another scheme'],
  ['sqlite:file:///var/lib/winnow.db?mode=rwc', 'without another scheme'],
  ['sqlite:libsql://store.example', 'without another scheme'],
  ['sqlite:~/winnow.db', '`~` is not expanded'],
  ['sqlite:winnow.db?mode=ro', 'a store takes no query'],
  ['sqlite:my%20store.db', 'percent-encoding is not decoded'],
  ['sqlite:state/', 'it is a folder'],
  ['sqlite:state/..', 'it is a folder'],
];

describe('the address of the store', () => {
  it.each(REFUSED)(
    'C12 %j is refused with its line and column, and by everything that opens the store',
    async (url, message) => {
      expect(problemOf(url)).toMatch(/^2:8: /);
      expect(problemOf(url)).toContain(message);
      expect(problemOf(url)).not.toContain('reader:tide');
      const before = readdirSync('.');
      await expect(openStore(url)).rejects.toMatchObject({ name: 'StoreError', code: 'cannot-open' });
      await expect(openStore(url)).rejects.not.toThrow('reader:tide');
      expect(readdirSync('.')).toEqual(before);
    },
  );

  it.each([
    ['an absolute path', (home: string) => join(home, 'winnow.db')],
    ['a relative path', (home: string) => relative('.', join(home, 'winnow.db'))],
    ['a path with `..`', (home: string) => `${home}/none/../winnow.db`],
    ['a path with spaces and other letters', (home: string) => join(home, 'my störe #1 100%.db')],
    ['a folder that is not there yet', (home: string) => join(home, 'a/b/winnow.db')],
  ])('C12 with %s is the file that it names, readable by its owner only', async (_, pathIn) => {
    const home = freshFolder();
    const file = pathIn(home);
    expect(problemOf(`sqlite:${file}`)).toBe('');
    await expectPrivate(home, file);
  });

  it('C12 may lead through a link to a folder, to a file, and to a file that is not there yet', async () => {
    const home = freshFolder();
    const disk = freshFolder();
    symlinkSync(disk, join(home, 'state'));
    await expectPrivate(disk, join(home, 'state/one.db'));
    symlinkSync(join(disk, 'one.db'), join(home, 'link.db'));
    await expectPrivate(disk, join(home, 'link.db'));
    symlinkSync('state/later/two.db', join(home, 'later.db'));
    await expectPrivate(disk, join(home, 'later.db'));
    expect(existsSync(join(disk, 'later/two.db'))).toBe(true);
  });

  it('has one lock, whichever link leads to the store', async () => {
    const home = freshFolder();
    const disk = freshFolder();
    symlinkSync(join(disk, 'winnow.db'), join(home, 'winnow.db'));
    const lock = await takeLock(`sqlite:${disk}/winnow.db`, {
      pid: 1,
      since: '2026-11-22T08:00:00.000Z',
      command: 'a',
    });
    const second = await takeLock(`sqlite:${home}/winnow.db`, { pid: 2, since: '', command: 'b' });
    expect(second.kind).toBe('taken');
    if (lock.kind === 'held') await lock.release();
    expect(lockFileOf('winnow.db')).toBe('winnow.lock');
  });
});

/** Opens the store, writes to it, and checks the mode of every file below `home`. */
async function expectPrivate(home: string, file: string): Promise<void> {
  const store = await openStore(`sqlite:${file}`);
  await store.collection<number>('entries').set('a', 1);
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.map(({ name }) => name).filter((name) => name.endsWith('-wal')).length).toBeGreaterThan(0);
  for (const one of files)
    expect([one.name, statSync(join(one.parentPath, one.name)).mode & 0o777]).toEqual([one.name, 0o600]);
  await store.close();
  expect(statSync(normalize(file)).mode & 0o777).toBe(0o600);
}
