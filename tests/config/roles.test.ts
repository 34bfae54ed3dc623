/** `roles`: divided only where processes share the store, and reported with their place otherwise. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/read-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-roles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = async (text: string): ReturnType<typeof readConfig> => {
  const path = join(folder, 'winnow.yaml');
  writeFileSync(path, `${text}output: { dir: "${folder}/public" }\nfeeds: []\noutputs: [{ id: all, title: All }]\n`);
  return await readConfig(path, {});
};

it('has all roles by default, and any with a store that processes share', async () => {
  expect((await read('')).config?.roles).toEqual(['lead', 'work', 'serve']);
  const shared = 'storage: { url: "postgresql://winnow@db.example/winnow" }\nroles: [serve, work]\n';
  expect((await read(shared)).config?.roles).toEqual(['work', 'serve']);
});

it('refuses divided roles with a store in a file, and roles that there are not', async () => {
  const { config, problems } = await read('timezone: UTC\nroles: [work]\n');
  expect(config).toBeUndefined();
  expect(problems).toMatchObject([
    { line: 2, message: expect.stringContaining('only with a store that processes share') },
  ]);
  expect((await read('roles: [serve, work, lead]\n')).config?.roles).toHaveLength(3);
  expect((await read('roles: [wrok]\n')).problems).toMatchObject([{ line: 1, column: 9 }]);
});
