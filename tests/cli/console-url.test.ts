/** C9: `winnow console-url` prints the login URL of the console, and `winnow start` prints it on a terminal only. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { consoleUrlCommand } from '../../src/cli/console-url.ts';
import { consoleLines } from '../../src/cli/start-lines.ts';
import { parseConfig, secretsFrom } from '../../src/config/load.ts';
import { runCommand } from '../fakes/terminal.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'winnow-console-url-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(config: string, ...args: string[]) {
  const path = join(folder, 'winnow.yaml');
  await writeFile(path, config, { mode: 0o600 });
  return await runCommand(consoleUrlCommand, ['-c', path, 'console-url', ...args]);
}

const store = () => `storage: { url: "sqlite:${folder}/winnow.db" }\n`;

describe('C9 winnow console-url', () => {
  it('prints one URL per line, the same every time', async () => {
    const first = await run(`${store()}output: { baseUrl: "https://news.example/" }\n`);
    expect([first.code, first.err]).toEqual([0, expect.stringContaining(`created ${folder}/console-token`)]);
    expect(first.out.split('\n')).toEqual([
      expect.stringMatching(/^http:\/\/localhost:8080\/console\/login#token=[\w-]{43}$/),
      expect.stringMatching(/^https:\/\/news\.example\/console\/login#token=[\w-]{43}$/),
    ]);
    expect(await run(store())).toEqual({ code: 0, err: '', out: first.out.split('\n')[0] });
  });

  it('prints JSON', async () => {
    const { out } = await run(store(), '--json');
    expect(JSON.parse(out)).toEqual({
      local: expect.stringContaining('#token='),
      tokenFile: join(folder, 'console-token'),
    });
    const configured = await run(`${store()}server: { token: configured-by-the-operator }\n`, '--json');
    expect(JSON.parse(configured.out)).toEqual({
      local: 'http://localhost:8080/console/login#token=configured-by-the-operator',
    });
  });

  it.each([
    ['storage: { url: "memory:" }\n', 'set server.token'],
    ['storage: { url: "sqlite:/nonexistent/winnow.db" }\n', 'its folder does not exist; `winnow start` creates both'],
  ])('says what to do for %s', async (config, words) => {
    const { code, out, err } = await run(config);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(words);
  });

  it('asks for server.port when it is 0', async () => {
    const { code, err } = await run(`${store()}server: { port: 0 }\n`);
    expect([code, err]).toEqual([1, expect.stringContaining('set server.port')]);
  });
});

describe('C9 winnow start', () => {
  const { config } = parseConfig('output: { baseUrl: "https://news.example/" }\n', 'winnow.yaml', secretsFrom({}));
  if (config === undefined) throw new Error('the configuration of the test is not valid');
  const lines = (isScreen: boolean) => consoleLines(config, 'the-token', 'http://localhost:9/', { isScreen });

  it('prints the login URL on a terminal', () => {
    expect(lines(true)).toContain('  http://localhost:9/console/login#token=the-token\n');
    expect(lines(true)).toContain('  https://news.example/console/login#token=the-token');
  });

  it('names the command where its output may go to a file', () => {
    expect(lines(false)).not.toContain('the-token');
    expect(lines(false)).toContain('`winnow console-url`');
  });
});
