/** Runs every target of the fuzzer for a short time, with the inputs that it found before. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targets } from '../bench/fuzz/targets.ts';

const ROOT = join(import.meta.dirname, '..');
const FOUND = join(ROOT, 'tests/fixtures/fuzz');

describe.each(targets(ROOT))('fuzzed $name', ({ name, property }) => {
  const found = existsSync(FOUND) ? readdirSync(FOUND).filter((folder) => folder.startsWith(`${name}-`)) : [];
  const examples = found.map((folder): [string] => [
    JSON.parse(readFileSync(join(FOUND, folder, 'input.json'), 'utf8')),
  ]);

  it(`has its property on ${40 + examples.length} inputs, ${examples.length} of them found before`, async () => {
    const result = await fc.check(property as fc.IAsyncProperty<[string]>, {
      seed: 20261122,
      numRuns: 40 + examples.length,
      examples,
    });
    expect(result.errorInstance).toBeNull();
  });
});
