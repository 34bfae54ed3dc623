/** A command that only reads the configuration does not load the cleaning rules, unless the file names one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/cli/read-config.ts';

const loads = vi.hoisted(() => ({ count: 0 }));
vi.mock('../../src/clean/rules/index.ts', () => {
  loads.count += 1;
  return { rules: [{ id: 'share' }, { id: 'related' }] };
});

let path: string;
beforeAll(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'winnow-config-')), 'winnow.yaml');
});
afterAll(() => rm(join(path, '..'), { recursive: true }));

const problemsOf = async (text: string): Promise<readonly string[]> => {
  await writeFile(path, text);
  const { problems } = await readConfig(path, {});
  return problems.map(({ message }) => message);
};

describe('readConfig', () => {
  it('loads the rules only for a file that names one', async () => {
    expect(await problemsOf('clean: {}\n# clean: { skip: [share] }\n')).toEqual([]);
    expect(loads.count).toBe(0);
    expect(await problemsOf('clean: { skip: [share] }\n')).toEqual([]);
    expect(loads.count).toBe(1);
  });

  it.each([
    ['outputs: [{ id: news, title: "A # B" }]\nclean: { skip: [shore] }\n'],
    ['clean: { "\\x73kip": [shore] }\n'],
  ])('finds an unknown rule in %j', async (text) => {
    expect((await problemsOf(text)).join('\n')).toContain('shore');
  });
});
