/** A folder that is not Winnow's is reported where the configuration names it, before anything is published. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { checkConfigText } from '../../src/cli/check-config-text.ts';
import { runCommand as run } from '../../src/cli/run.ts';
import { MANIFEST_NAME } from '../../src/formats/site-manifest.ts';
import { runCommand } from '../fakes/terminal.ts';

const ELSEWHERE = 'name a folder that neither is nor contains the folder of that file';

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

  it('may not name a folder with files of others', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'main.ts'), 'mine');
    expect(problems(`output:\n  dir: ${folder}\n`)).toEqual([
      `2:8: the folder "${folder}" contains files that Winnow did not write (main.ts): name an empty folder, or, if all of it may be replaced, put an empty file ${MANIFEST_NAME} in it`,
    ]);
    expect(problems('output: { dir: / }\n')).toEqual([expect.stringMatching(/^1:16: /)]);
  });

  it('may not name a folder that would publish the configuration or the store', () => {
    expect(problems(`output: { dir: "${home}" }\n`)).toEqual([
      `1:16: ${config()} would be published with everything else in "${home}": ${ELSEWHERE}`,
    ]);
    expect(problems(`storage: { url: "sqlite:${folder}/state/w.db" }\noutput: { dir: "${folder}" }\n`)).toEqual([
      `2:16: ${folder}/state/w.db would be published with everything else in "${folder}": ${ELSEWHERE}`,
    ]);
    expect(problems(`storage: { url: "sqlite:${home}/state/w.db" }\noutput: { dir: "${folder}" }\n`)).toEqual([]);
  });

  it.each([
    ['a link to the folder of the store', 'link', 'private/state', 'private/state/w.db'],
    ['a link to a folder above it', 'link', 'private', 'private/state/w.db'],
    ['a folder below a link', 'link/state', 'private', 'private/state/w.db'],
    ['the folder that a link to the store leads to', 'private/real', '', 'private/linked.db'],
    ['the folder that a link to the store is in', 'private', '', 'private/linked.db'],
    ['a folder that is not there yet', 'new', '', 'new/state/w.db'],
    ['`..`', 'none/../private', '', 'private/state/w.db'],
  ])('C13 names no folder that would publish the store: %s', (_, dir, linked, file) => {
    mkdirSync(join(home, 'private/state'), { recursive: true });
    mkdirSync(join(home, 'private/real'));
    symlinkSync('real/w.db', join(home, 'private/linked.db'));
    symlinkSync(join(home, linked), join(home, 'link'));
    const store = `sqlite:${home}/${file}`;
    expect(problems(`storage: { url: "${store}" }\noutput: { dir: "${home}/${dir}" }\n`)).toEqual([
      `2:16: ${home}/${file} would be published with everything else in "${home}/${dir}": ${ELSEWHERE}`,
    ]);
  });

  it('C13 may not name a folder that would publish a secret, the site rules, or the target of a linked configuration', () => {
    mkdirSync(folder);
    symlinkSync('public', join(home, 'secrets'));
    writeFileSync(join(home, 'token'), 'a token of some length');
    symlinkSync('../token', join(folder, 'token'));
    const output = `output: { dir: "${folder}" }\n`;
    const found = (text: string) => problems(text + output).join('\n');
    expect(found(`server: { token: "\${file:${home}/secrets/token}" }\n`)).toContain(
      `2:16: ${home}/secrets/token would be published`,
    );
    expect(found(`contact: "\${file:${folder}/none:-x}"\n`)).toContain(`${folder}/none would be published`);
    expect(found(`articles: { siteRules: "${home}/secrets/rules" }\n`)).toContain(
      'secrets/rules/rule would be published',
    );
    symlinkSync('secrets/winnow.yaml', config());
    expect(found('\n')).toContain(`${config()} would be published`);
  });

  it('C13 is rejected when the store is used, with its position', async () => {
    writeFileSync(config(), `storage: { url: "sqlite:${folder}/w.db" }\noutput: { dir: "${folder}" }\n`);
    const ran = await runCommand(run, ['run', '-c', config()]);
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining(`${config()}:2:16: `) });
  });

  it('may name a folder of rules that does not exist, with a warning', async () => {
    writeFileSync(config(), `articles:\n  siteRules: ${home}/rulez\noutput: { dir: "${folder}" }\n`);
    const ran = await runCommand(checkCommand, ['check', '-c', config()]);
    expect(ran).toMatchObject({
      code: 0,
      err: `${config()}:2:14: there is no folder "${home}/rulez", so no host has a rule`,
    });
    mkdirSync(join(home, 'rulez'));
    expect((await runCommand(checkCommand, ['check', '-c', config()])).err).toBe('');
  });
});
