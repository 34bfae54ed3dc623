/** A new storage backend is one file and one row: a made-up backend in a copy of the sources needs no other edit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySources, type SourceCopy } from './copy.ts';

/** A store in one JSON file that is written whole at each change, after other tasks had a turn. It has no backups. */
const BACKEND = `/** A store in one JSON file, for small collections. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type IndexEntry, indexValueIn, requireIndex } from '../indexes.ts';
import { StoreError } from '../store-error.ts';
import type { Backend, BackendKind, LockHolder, LockSupport, RecordAdapter } from './backend.ts';

type Pages = Record<string, Record<string, string>>;

const holders = new Map<string, LockHolder>();
const lock: LockSupport = {
  take: async (file, me) => {
    const by = holders.get(file);
    if (by !== undefined) return { kind: 'taken', by };
    holders.set(file, me);
    return { kind: 'held', release: async () => void holders.delete(file) };
  },
  holder: async (file) => {
    const by = holders.get(file);
    return by === undefined ? undefined : { by };
  },
};

export const notebook: BackendKind = {
  scheme: 'notebook',
  usage: 'notebook:FILE',
  summary: 'one notebook (\`notebook:FILE\`)',
  capabilities: { isPersistent: true, lock, fileOf: (file) => file },
  parse: (rest) =>
    rest === '' ? { kind: 'refused', message: 'the path of a file must follow' } : { kind: 'address', address: rest },
  nameOf: (file) => file,
  exists: async (file) => existsSync(file),
  open: async (file) => {
    await mkdir(dirname(file), { recursive: true });
    const pages: Pages = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    const backend = openNotebook(file, pages);
    await backend.write([]);
    return backend;
  },
};

function openNotebook(file: string, first: Pages): Backend {
  const url = \`notebook:\${file}\`;
  let pages = first;
  let isOpen = true;
  let inTransaction = false;
  let last: Promise<unknown> = Promise.resolve();
  const page = (name: string): Record<string, string> => {
    if (!isOpen) throw new StoreError('cannot-open', \`\${file}: the store is closed\`);
    return { ...pages[name] };
  };
  const save = async (): Promise<void> => {
    if (inTransaction) return;
    await setImmediate();
    await writeFile(\`\${file}.new\`, JSON.stringify(pages), { mode: 0o600 });
    await rename(\`\${file}.new\`, file);
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const edit = <T>(name: string, change: (records: Map<string, string>) => T): Promise<T> =>
    inTurn(async () => {
      const records = new Map(Object.entries(page(name)));
      const result = change(records);
      pages = { ...pages, [name]: Object.fromEntries(records) };
      await save();
      return result;
    });
  const adapter = (name: string): RecordAdapter => ({
    opts: { url },
    get: (key) => inTurn(async () => new Map(Object.entries(page(name))).get(key)),
    getMany: (keys) =>
      inTurn(async () => {
        const records = new Map(Object.entries(page(name)));
        return keys.map((key) => records.get(key));
      }),
    set: (key, value) => edit(name, (records) => void records.set(key, value)),
    setMany: (all) =>
      edit(name, (records) => {
        for (const { key, value } of all) records.set(key, value);
      }),
    delete: (key) => edit(name, (records) => records.delete(key)),
    deleteMany: (keys) => edit(name, (records) => keys.map((key) => records.delete(key)).some(Boolean)),
    clear: () => edit(name, (records) => records.clear()),
    has: (key) => inTurn(async () => Object.hasOwn(page(name), key)),
    async *iterator(prefix = '') {
      const found = await inTurn(async () => Object.entries(page(name)));
      const sorted = found.filter(([key]) => key.startsWith(prefix)).sort(([a], [b]) => (a < b ? -1 : 1));
      for (const [key] of sorted) {
        const value = await adapter(name).get(key);
        if (value !== undefined) yield [key, value];
      }
    },
    select: async ({ after, upTo, limit }) =>
      (await indexOf(name))
        .filter(({ at = '' }) => (after === undefined || at > after) && (upTo === undefined || at <= upTo))
        .slice(0, limit),
    summary: async () => {
      const index = await indexOf(name);
      const first = index.find(({ at }) => at !== undefined)?.at;
      return { records: index.length, ...(first !== undefined && { first }) };
    },
  });
  const indexOf = (name: string): Promise<IndexEntry[]> => {
    requireIndex(name);
    return inTurn(async () => {
      const entries = Object.entries(page(name)).map(([key, text]): IndexEntry => {
        const at = indexValueIn(name, text);
        return at === undefined ? { key } : { key, at };
      });
      const order = ({ at = '', key }: IndexEntry): string => \`\${at}\\n\${key}\`;
      return entries.sort((a, b) => (order(a) < order(b) ? -1 : 1));
    });
  };
  return {
    url,
    adapter,
    fillIndex: async () => undefined,
    write: (changes) =>
      inTurn(async () => {
        for (const { collection, key, value } of changes) {
          const { [key]: _, ...rest } = page(collection);
          pages = { ...pages, [collection]: value === undefined ? rest : Object.fromEntries([...Object.entries(rest), [key, value]]) };
        }
        await save();
      }),
    transaction: async (work) => {
      const before = pages;
      inTransaction = true;
      try {
        return await work();
      } catch (error) {
        pages = before;
        throw error;
      } finally {
        inTransaction = false;
        await inTurn(save);
      }
    },
    sizes: () =>
      inTurn(async () =>
        Object.entries(pages)
          .map(([name, records]) => ({
            ...{ name, records: Object.keys(records).length },
            bytes: Object.values(records).reduce((sum, value) => sum + Buffer.byteLength(value), 0),
          }))
          .sort((a, b) => (a.name < b.name ? -1 : 1)),
      ),
    bytes: () => inTurn(async () => statSync(file).size),
    check: async () => [],
    close: async () => {
      await last;
      await rm(\`\${file}.new\`, { force: true });
      isOpen = false;
    },
  };
}
`;

/** What an operator does with a store at a \`notebook:\` address. */
const COMMANDS = `/** Commands on a store in a notebook. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { backupCommand } from '../../src/cli/backup.ts';
import { checkCommand } from '../../src/cli/check.ts';
import { doctorCommand } from '../../src/cli/doctor.ts';
import { statusCommand } from '../../src/cli/status.ts';
import { openStore } from '../../src/storage/store.ts';
import { runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-notebook-'));
afterAll(() => rmSync(folder, { recursive: true }));
const config = join(folder, 'winnow.yaml');
const file = join(folder, 'state/winnow.json');

it('notebook: commands accept the address and ask the backend', async () => {
  const settings = (scheme: string): string =>
    \`storage: { url: "\${scheme}:\${file}" }\\noutput: { dir: "\${folder}/public" }\\n\`;
  writeFileSync(config, settings('notbook'));
  expect((await runCommand(checkCommand, ['check', '-c', config])).err).toContain('did you mean "notebook"?');
  writeFileSync(config, settings('notebook'));
  expect(await runCommand(checkCommand, ['check', '-c', config])).toMatchObject({ code: 0 });
  expect((await runCommand(checkCommand, ['check', '--print-schema'])).out).toContain('notebook:.+');
  expect((await runCommand(backupCommand, ['backup', '-c', config])).err).toContain(
    \`\${file}: a store of the kind \\\`notebook:FILE\\\` cannot be backed up or restored\`,
  );
  expect((await runCommand(doctorCommand, ['doctor', '--offline', '-c', config])).out).toContain(\`\${file}: there is no store yet\`);
  expect(existsSync(file)).toBe(false);
  const store = await openStore(\`notebook:\${file}\`);
  await store.collection('pages').set('a', 1);
  await store.close();
  expect((await runCommand(doctorCommand, ['doctor', '--offline', '-c', config])).out).toContain(\`\${file} is intact\`);
  expect((await runCommand(statusCommand, ['status', '-c', config])).out).toContain('1 page');
});
`;

let copy: SourceCopy;
beforeAll(async () => {
  copy = await copySources();
});
afterAll(() => copy.remove());

it('a storage backend is one file and one row', { timeout: 600_000 }, async () => {
  await copy.write('src/storage/backends/notebook.ts', BACKEND);
  await copy.replace(
    'src/storage/backends/index.ts',
    "import { postgresql } from './postgresql.ts';\n",
    "import { notebook } from './notebook.ts';\nimport { postgresql } from './postgresql.ts';\n",
  );
  await copy.replace(
    'src/storage/backends/index.ts',
    '[sqlite, memory, postgresql]',
    '[sqlite, memory, postgresql, notebook]',
  );
  await copy.write('tests/storage/notebook.test.ts', COMMANDS);

  const compiled = await copy.compile('src', 'tests/storage');
  expect(compiled.output).toBe('');
  expect(compiled.isOk).toBe(true);

  const suites = ['tests/storage/conformance.test.ts', 'tests/storage/notebook.test.ts'];
  const tested = await copy.test(suites, 'notebook|table of backends');
  expect(tested.isOk, tested.output).toBe(true);
  expect(tested.output).toMatch(/Tests +2\d passed/);
});
