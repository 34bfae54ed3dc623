/** Every run of the suite kills thirty real passes: a kill must lose nothing. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const HARNESS = join(import.meta.dirname, '../../dist/bench/crash/main.js');

/** What the harness prints; it ends with 1 when it found anything, and then that is in `stdout`. */
async function harness(...args: readonly string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, [HARNESS, ...args]);
  return await run.then(
    ({ stdout }) => stdout,
    (error: { stdout?: string; message: string }) => error.stdout || error.message,
  );
}

const NOTHING = [
  'lost 0, duplicated 0, broken documents 0, differing ids and bytes 0',
  'records that differ 0, work left 0, files left over 0',
];

test.skipIf(!existsSync(HARNESS))(
  'after thirty kills nothing is lost, double, broken or other than without them',
  { timeout: 900_000 },
  async () => {
    const said = await harness('--kills', '30', '--seed', '2026');
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^kills 30, failed writes 0, .*, seed 2026$/),
      ...NOTHING,
    ]);
  },
);
