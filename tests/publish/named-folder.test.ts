/** Why: a folder that is not Winnow's is told of where it is named, before anything is published. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { MANIFEST_NAME } from '../../src/formats/site-manifest.ts';
import { checkConfigText } from '../../src/read-config.ts';
import { runCommand } from '../fakes/terminal.ts';

let home: string;
let folder: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'winnow-named-'));
  folder = join(home, 'public');
});
afterEach(() => rmSync(home, { recursive: true }));

describe('the configuration', () => {
  const config = () => join(home, 'winnow.yaml');
  const problems = (text: string) =>
    checkConfigText(text, text, config(), {}).map(({ line, column, message }) => `${line}:${column}: ${message}`);

  it('names no folder with files of others', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'main.ts'), 'mine');
    expect(problems(`output:\n  dir: ${folder}\n`)).toEqual([
      `2:8: the folder "${folder}" holds what Winnow did not write (main.ts): name an empty folder, or, if all of it may be replaced, put an empty file ${MANIFEST_NAME} in it`,
    ]);
    expect(problems('output: { dir: / }\n')).toEqual([expect.stringMatching(/^1:16: /)]);
  });

  it('names no folder that would publish the configuration or the store', () => {
    expect(problems(`output: { dir: "${home}" }\n`)).toEqual([
      `1:16: ${config()} would be published with what is in "${home}": take a folder beside it`,
    ]);
    expect(problems(`storage: { url: "sqlite:${folder}/state/w.db" }\noutput: { dir: "${folder}" }\n`)).toEqual([
      `2:16: ${folder}/state/w.db would be published with what is in "${folder}": take a folder beside it`,
    ]);
    expect(problems(`storage: { url: "sqlite:${home}/state/w.db" }\noutput: { dir: "${folder}" }\n`)).toEqual([]);
  });

  it('may name a folder of rules that is not there, which is said', async () => {
    writeFileSync(config(), `articles:\n  siteRules: ${home}/rulez\noutput: { dir: "${folder}" }\n`);
    const ran = await runCommand(checkCommand, ['check', '-c', config()]);
    expect(ran).toMatchObject({
      code: 0,
      err: `${config()}:2:14: there is no folder "${home}/rulez", and so no rule for any host`,
    });
    mkdirSync(join(home, 'rulez'));
    expect((await runCommand(checkCommand, ['check', '-c', config()])).err).toBe('');
  });
});
