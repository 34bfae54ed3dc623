/**
 * Why: a test that passes without the guard it is about proves nothing. `npm run guards` takes each guard out of a copy of
 * the sources and expects its tests to fail.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Guard {
  readonly name: string;
  readonly file: string;
  /** What makes it a guard, and what stands there without it. */
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

const GUARDS: readonly Guard[] = [
  {
    name: 'address guard',
    file: 'src/http/guard.ts',
    from: 'if (!isPublic(parsed)) return',
    to: 'if (false) return',
    tests: ['tests/security/ssrf.test.ts'],
  },
  {
    name: 'size limit',
    file: 'src/http/body.ts',
    from: 'this.#limits.maxBytes',
    to: 'Number.MAX_SAFE_INTEGER',
    tests: ['tests/security/limits.test.ts'],
  },
  {
    name: 'sanitiser',
    file: 'src/clean/sanitize.ts',
    from: 'return writeClean(parseBounded(html), base) as CleanHtml;',
    to: 'return html as CleanHtml;',
    tests: ['tests/clean/sanitize.test.ts', 'tests/clean/sanitize.property.test.ts'],
  },
  {
    name: 'entity limit',
    file: 'src/feeds/xml/entities.ts',
    from: 'const maxExpansion = 1024 * 1024;',
    to: 'const maxExpansion = Number.MAX_SAFE_INTEGER;',
    tests: ['tests/feeds/parse-hostile.test.ts'],
  },
];

/** The project's folder; this file is in `dist/bench/guards/` when compiled. */
const ROOT = join(import.meta.dirname, '../../..');
const COPIED = ['src', 'tests', 'bench', 'config', 'data/sample', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

function testsPass(folder: string, tests: readonly string[]): boolean {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', ...tests], {
    cwd: folder,
    stdio: 'ignore',
    timeout: 300_000,
  });
  return run.status === 0;
}

/** Whether the tests fail without the guard, and pass with it. */
function proves(guard: Guard, folder: string): string | undefined {
  const path = join(folder, guard.file);
  const whole = readFileSync(path, 'utf8');
  if (!whole.includes(guard.from)) return `${guard.file} no longer holds "${guard.from}"`;
  if (!testsPass(folder, guard.tests)) return 'its tests fail with the guard in place';
  writeFileSync(path, whole.replaceAll(guard.from, guard.to));
  const passes = testsPass(folder, guard.tests);
  writeFileSync(path, whole);
  return passes ? 'its tests pass without the guard' : undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'winnow-guards-'));
try {
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(ROOT, 'dist'), join(folder, 'dist'));
  let unproven = 0;
  for (const guard of GUARDS) {
    const problem = proves(guard, folder);
    if (problem !== undefined) unproven++;
    console.log(`${guard.name.padEnd(14)} ${problem ?? `proven: ${guard.tests.join(', ')} fail without it`}`);
  }
  console.log(`${GUARDS.length - unproven} of ${GUARDS.length} guards proven`);
  process.exitCode = unproven === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
