/**
 * `npm run guards [-- NAME …]` removes each guard (or those whose name contains a NAME) from a copy of the sources, and expects its
 * tests to fail there: a test that passes without its guard proves nothing.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Guard, guards } from './guards.ts';

/** The project's folder: the nearest above this file that has a package.json. */
function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}

const ROOT = rootAbove(import.meta.dirname);
const COPIED = [
  'src',
  'tests',
  'bench',
  'config',
  'data/sample',
  'docs/operations.md',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
];
/** Time for the tests of one guard, which take seconds; without its guard a test may hang. */
const TIMEOUT_MS = 240_000;
/** Time for the tests of all guards together. */
const ALL_TIMEOUT_MS = 30 * 60_000;

/** Copies the files that may change; links what is only read (packages, compiled workers). */
function copyProject(folder: string): void {
  for (const name of COPIED) cpSync(realpathSync(join(ROOT, name)), join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'dist']) symlinkSync(realpathSync(join(ROOT, name)), join(folder, name));
}

/** One run of vitest. */
interface TestRun {
  /** Its arguments: options and test files. */
  readonly args: readonly string[];
  readonly timeoutMs: number;
  /** Whether its output is shown. */
  readonly stdio: 'inherit' | 'ignore';
}

/** Runs in a process group of its own, so that a test that hangs without its guard is killed with the rest. */
function testsPass(folder: string, { args, timeoutMs, stdio }: TestRun): Promise<boolean> {
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', ...args], { cwd: folder, stdio, detached: true });
  const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), timeoutMs);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve(code === 0);
    });
  });
}

/** Why the guard is not proven; undefined when its tests fail without it. */
async function unproven(guard: Guard, folder: string): Promise<string | undefined> {
  const path = join(folder, guard.file);
  const whole = readFileSync(path, 'utf8');
  if (!whole.includes(guard.from)) return `${guard.file} no longer contains "${guard.from}"`;
  writeFileSync(path, whole.replaceAll(guard.from, guard.to));
  try {
    return (await testsPass(folder, { args: ['--bail=1', ...guard.tests], timeoutMs: TIMEOUT_MS, stdio: 'ignore' }))
      ? 'its tests pass without it'
      : undefined;
  } finally {
    writeFileSync(path, whole);
  }
}

const wanted = process.argv.slice(2);
const isNamed = (part: string): boolean => guards.some(({ name }) => name === part);
const chosen = guards.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name === part || (!isNamed(part) && name.includes(part))),
);
const folder = mkdtempSync(join(tmpdir(), 'winnow-guards-'));
try {
  copyProject(folder);
  // All these tests must pass with every guard in place, or a failure without one would say nothing.
  const tests = new Set(chosen.flatMap((guard) => guard.tests));
  if (!(await testsPass(folder, { args: ['--reporter=agent', ...tests], timeoutMs: ALL_TIMEOUT_MS, stdio: 'inherit' })))
    throw new Error('tests fail with every guard in place');
  let failures = 0;
  for (const guard of chosen) {
    const problem = await unproven(guard, folder);
    if (problem !== undefined) failures++;
    const words =
      problem === undefined ? `proven: ${guard.tests.join(', ')} fail without it` : `NOT PROVEN: ${problem}`;
    console.log(`${guard.name.padEnd(32)} ${words}`);
  }
  console.log(`${chosen.length - failures} of ${chosen.length} guards proven`);
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
