/** Why: an operator mends a rule by what these commands say, and a script by how they end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sitesCommand } from '../../src/cli/sites.ts';
import { runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-sites-'));
const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o600 });
  return path;
};
const sites = (...args: string[]) => runCommand(sitesCommand, ['sites', ...args]);
const EXAMPLES = ['coastwire.example.txt', 'salder-lantern.example.yaml'].map((name) =>
  join(import.meta.dirname, '../../config/sites', name),
);

afterAll(() => rmSync(folder, { recursive: true }));

describe('winnow sites check', () => {
  it('is content with the bundled examples', async () => {
    expect(await sites('check', ...EXAMPLES)).toEqual({ out: '2 rules, no mistakes', err: '', code: 0 });
  });

  it('tells mistakes by file, line and column and ends with 2', async () => {
    const path = write('a.example.txt', 'titel: //h1\nbody: //div[');
    expect(await sites('check', path)).toEqual({
      out: '1 rule, 2 mistakes',
      err: [
        `${path}:1:1: there is no directive "titel", did you mean "title"?`,
        `${path}:2:13: the expression ends too early`,
      ].join('\n'),
      code: 2,
    });
  });

  it('looks through the folder of the configuration when no file is named', async () => {
    const config = write('winnow.yaml', `articles:\n  siteRules: ${join(folder, 'none')}\n`);
    expect(await sites('check', '--config', config)).toMatchObject({ out: '0 rules, no mistakes', code: 0 });
  });

  it('says so when a file is not there', async () => {
    const ran = await sites('check', join(folder, 'gone.txt'));
    expect(ran).toMatchObject({ err: `winnow: ${join(folder, 'gone.txt')}: there is no such file`, code: 1 });
  });
});
