/** A copy of the sources in a temporary folder, to find out what adding an output format takes. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

/** Everything that the compiler and the tests read. */
const COPIED = ['src', 'tests', 'bench', 'config', 'data/sample', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** How a tool ended: its exit code and what it printed. */
export interface ToolResult {
  readonly exitCode: number;
  readonly output: string;
}

export interface SourceCopy {
  /** Writes a new file; `path` is relative to the root of the copy. */
  write(path: string, text: string): Promise<void>;
  /** Replaces `from`, which must occur exactly once, with `to`. */
  edit(path: string, from: string, to: string): Promise<void>;
  /** Runs a tool of `node_modules` in the copy, such as `typescript/bin/tsc`. */
  run(tool: string, ...args: readonly string[]): Promise<ToolResult>;
  remove(): Promise<void>;
}

/** Copies the sources; the packages are linked. */
export async function copySources(): Promise<SourceCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'winnow-format-'));
  for (const name of COPIED) await cp(join(ROOT, name), join(folder, name), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    write: async (path, text) => await writeFile(join(folder, path), text),
    edit: async (path, from, to) => {
      const text = await readFile(join(folder, path), 'utf8');
      if (text.split(from).length !== 2) throw new Error(`${path} does not contain this exactly once: ${from}`);
      await writeFile(
        join(folder, path),
        text.replace(from, () => to),
      );
    },
    run: (tool, ...args) => runTool(folder, tool, args),
    remove: async () => await rm(folder, { recursive: true }),
  };
}

function runTool(cwd: string, tool: string, args: readonly string[]): Promise<ToolResult> {
  const { VITEST: _, VITEST_WORKER_ID: __, VITEST_POOL_ID: ___, NODE_ENV: ____, ...env } = process.env;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(cwd, 'node_modules', tool), ...args],
      { cwd, env, maxBuffer: 64 * 1024 * 1024 },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
