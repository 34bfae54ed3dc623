import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ParseOptions, parseFeed } from '../../src/feeds/parse/parse-feed.ts';

const root = join(import.meta.dirname, '../fixtures/feeds');

function readCase(name: string): {
  readonly bytes: Uint8Array;
  readonly options: ParseOptions;
  readonly golden: unknown;
} {
  const folder = join(root, name);
  const input = readdirSync(folder).find((file) => file.startsWith('input.')) ?? '';
  const golden = join(folder, 'golden.json');
  return {
    bytes: readFileSync(join(folder, input)),
    options: JSON.parse(readFileSync(join(folder, 'options.json'), 'utf8')),
    golden: existsSync(golden) ? JSON.parse(readFileSync(golden, 'utf8')) : 'no golden.json',
  };
}

describe('parseFeed, a folder for each case', () => {
  test.each(readdirSync(root).sort())('%s', async (name) => {
    const { bytes, options, golden } = readCase(name);
    expect(await parseFeed(bytes, options)).toEqual(golden);
  });
});
