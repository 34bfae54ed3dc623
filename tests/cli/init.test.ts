/** `winnow init` and `winnow start --port`: the first steps of a new operator. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { initCommand } from '../../src/cli/init.ts';
import { readConfig } from '../../src/cli/read-config.ts';
import { starterConfig } from '../../src/cli/starter-config.ts';
import { parseConfig, secretsFrom } from '../../src/config/load.ts';
import { withPort } from '../../src/config/port-override.ts';
import { runCommand } from '../fakes/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-init-'));
afterAll(() => rmSync(folder, { recursive: true }));
const init = (path: string, ...args: string[]) => runCommand(initCommand, ['-c', path, 'init', ...args]);

describe('winnow init', () => {
  it('writes a valid configuration without feeds, in a folder that need not exist', async () => {
    const path = join(folder, 'a', 'b.yaml');
    expect(await init(path)).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`wrote ${path}`) });
    expect((await init(`${path}.2`)).out).toContain(`winnow start --config ${path}.2 `);
    const { config, problems, warnings } = await readConfig(path, {});
    expect([problems, warnings]).toEqual([[], []]);
    expect(config).toMatchObject({ feeds: [], outputs: [{ id: 'feed' }], sample: { enabled: false } });
  });

  it('never overwrites a file', async () => {
    const path = join(folder, 'mine.yaml');
    writeFileSync(path, 'feeds: []\n');
    const { code, err } = await init(path);
    expect(code).toBe(1);
    expect(err).toContain(`${path} exists already`);
    expect(readFileSync(path, 'utf8')).toBe('feeds: []\n');
  });

  it('explains why a file cannot be created', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const { code, err } = await init(join(file, 'winnow.yaml'), '--json');
    expect([code, err]).toEqual([1, expect.stringMatching(/cannot be created \(E[A-Z]+\): name a file/)]);
  });

  it('has comments that are valid settings once their # is removed', () => {
    const [, ...paragraphs] = starterConfig().replace('feeds: []', 'feeds:').split('\n\n');
    const text = paragraphs
      .join('\n\n')
      .replace(/^# {4}cron:.*$/m, '')
      .replace(/^#(?= {2,}(?:- )?[a-zA-Z]+:)/gm, ' ')
      .replace(/^# (?=[a-zA-Z]+:)/gm, '')
      .replace(/^( +)# (?= *(?:- )?[a-zA-Z]+:)/gm, '$1');
    expect(text).toMatch(/^polling:\n {4}minInterval: 1 hour/m);
    for (const section of ['rules', 'mutes', 'webhooks', 'digests'])
      expect(text).toMatch(new RegExp(`^${section}:\\n {2}- `, 'm'));
    const secrets = secretsFrom({ MEMBERS_KEY: 'key', MEMBERS_TOKEN: 'token' });
    const { problems } = parseConfig(text, 'starter.yaml', secrets);
    expect(problems.map(({ line, message }) => `${text.split('\n')[line - 1] ?? ''}: ${message}`)).toEqual([]);
  });
});

describe('winnow start --port', () => {
  const configOf = (text: string) => {
    const { config } = parseConfig(text, 'a.yaml', secretsFrom({}));
    if (config === undefined) throw new Error('the configuration has errors');
    return config;
  };

  it('moves the default public URL with the port', () => {
    expect(withPort(configOf(''), 9001)).toMatchObject({
      server: { port: 9001 },
      output: { baseUrl: 'http://localhost:9001/' },
    });
  });

  it('leaves a configured public URL as it is', () => {
    const config = withPort(configOf('output: { baseUrl: "https://news.example/" }'), 9001);
    expect(config).toMatchObject({ server: { port: 9001 }, output: { baseUrl: 'https://news.example/' } });
  });
});
