/**
 * A copy of the sources in a temporary folder, in which a test adds a row to a table, compiles it and runs its suite.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Files and folders that the suites of tables read. */
const COPIED = ['src', 'tests', 'bench', 'config', 'data/sample', 'docs', 'package.json', 'tsconfig.json'];
/** Two workers would take both cores from the suite that runs this one; the cache of the original stays untouched. */
const VITEST_CONFIG = `import { defineConfig } from 'vitest/config';
export default defineConfig({
  cacheDir: '.cache',
  test: { include: ['tests/**/*.test.ts'], maxWorkers: 1, testTimeout: 60_000, hookTimeout: 60_000 },
});
`;

/** The exit status and everything printed by a program. */
export interface Run {
  readonly isOk: boolean;
  readonly output: string;
}

export interface SourceCopy {
  /** Absolute path of a file of the copy. */
  readonly path: (file: string) => string;
  readonly read: (file: string) => Promise<string>;
  /** Writes a file, and the folders it is in. */
  readonly write: (file: string, text: string) => Promise<void>;
  /** Replaces `from`, which must be in the file once, with `to`. */
  readonly replace: (file: string, from: string, to: string) => Promise<void>;
  /** Type-checks the given files or folders and all that they import. */
  readonly compile: (...include: readonly string[]) => Promise<Run>;
  /** Runs the tests in `files` whose names match `pattern`; `env` is added to the environment. */
  readonly test: (files: readonly string[], pattern: string, env?: Readonly<Record<string, string>>) => Promise<Run>;
  readonly remove: () => Promise<void>;
}

/** Copies the sources; `node_modules` is a link. Call `remove` at the end. */
export async function copySources(): Promise<SourceCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-copy-'));
  const path = (file: string): string => join(folder, file);
  for (const name of COPIED) {
    await cp(join(ROOT, name), path(name), { recursive: true, filter: (file) => !file.endsWith('.png') });
  }
  await symlink(join(ROOT, 'node_modules'), path('node_modules'));
  await writeFile(path('vitest.config.ts'), VITEST_CONFIG);
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(path(file)), { recursive: true });
    await writeFile(path(file), text);
  };
  const read = (file: string): Promise<string> => readFile(path(file), 'utf8');
  return {
    path,
    read,
    write,
    replace: async (file, from, to) => {
      const text = await read(file);
      if (text.split(from).length !== 2) throw new Error(`${file} must have ${JSON.stringify(from)} once`);
      await write(
        file,
        text.replace(from, () => to),
      );
    },
    compile: async (...include) => {
      await write('tsconfig.copy.json', JSON.stringify({ extends: './tsconfig.json', include }));
      return runNode(folder, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.copy.json']);
    },
    test: (files, pattern, env = {}) =>
      runNode(folder, ['node_modules/vitest/vitest.mjs', 'run', ...files, '-t', pattern], env),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs a script of node in `cwd`, without the variables that the running suite set for itself. */
function runNode(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|VITE_|NODE_ENV$|TEST$|FORCE_COLOR$)/.test(name),
  );
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd, env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...env }, maxBuffer: 10_000_000 },
      (error, stdout, stderr) => resolve({ isOk: error === null, output: `${stdout}${stderr}` }),
    );
  });
}
