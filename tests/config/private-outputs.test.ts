/** Private outputs in the configuration: what would publish them to everybody is refused with its place, or warned of. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/read-config.ts';
import type { ConfigProblem } from '../../src/config/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-private-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FEEDS = `feeds:
  - { id: tides, url: "https://tides.example/" }
  - { id: board, url: "https://board.example/", tags: [work] }
`;
const OPEN = 'outputs:\n  - { id: all, title: All, sources: [tides] }\n';
const CLOSED = '  - { id: minutes, title: Minutes, private: true, tags: [work] }\n';
const OUTPUT = `output: { dir: "${folder}/public", privateDir: "${folder}/private" }\n`;

async function read(text: string, output = OUTPUT) {
  const path = join(folder, 'winnow.yaml');
  writeFileSync(path, `${text}${output}storage: { url: "memory:" }\n`);
  return await readConfig(path, {});
}

const lines = (problems: readonly ConfigProblem[]): readonly string[] =>
  problems.map(({ line, column, message }) => `${line}:${column} ${message}`);

/** Errors of a file, without the folder's name. */
async function errors(text: string, output?: string): Promise<readonly string[]> {
  return lines((await read(text, output)).problems).map((line) => line.replaceAll(folder, ''));
}

async function warnings(text: string, output?: string): Promise<readonly string[]> {
  const { problems, warnings: found } = await read(text, output);
  expect(problems).toEqual([]);
  return lines(found);
}

it('reads `private`, which is false by default', async () => {
  const { config } = await read(FEEDS + OPEN + CLOSED);
  expect(config?.outputs.map(({ id, isPrivate }) => [id, isPrivate])).toEqual([
    ['all', undefined],
    ['minutes', true],
  ]);
  expect(await warnings(FEEDS + OPEN + CLOSED)).toEqual([]);
});

describe('errors', () => {
  it('are reported for a private output before a public one', async () => {
    const turned = FEEDS + OPEN.replace('\n', `\n${CLOSED}`);
    expect(await errors(turned)).toEqual([
      '5:45 the first output is at the root of the site, so private outputs come after the public ones: move it to the end',
    ]);
    expect(await errors(`${FEEDS}outputs:\n${CLOSED}`)).toEqual([]);
  });

  it('are reported for another value', async () => {
    expect(await errors(FEEDS + OPEN + CLOSED.replace('true', 'yes'))).toEqual([expect.stringMatching(/^6:45 /)]);
  });

  it('are reported for webhooks and digests that would report on a private output without naming it', async () => {
    const hooks =
      'webhooks:\n  - { id: a, url: "https://hook.example/" }\n  - { id: b, url: "https://hook.example/", output: minutes }\n' +
      '  - { id: c, url: "https://hook.example/", events: [feed-failing] }\n';
    const message = 'every output is private: name the one to report on with `output`';
    expect(await errors(`${FEEDS}outputs:\n${CLOSED}${hooks}`)).toEqual([`7:5 ${message}`]);
    expect(await errors(FEEDS + OPEN + CLOSED + hooks)).toEqual([]);
    const digests =
      'mail: { host: mail.example, from: a@b.example }\ndigests:\n  - { id: a, cron: "0 7 * * *", to: [c@d.example] }\n';
    expect(await errors(`${FEEDS}outputs:\n${CLOSED}${digests}`)).toEqual([`8:5 ${message}`]);
  });

  it('are reported for folders that would be served with each other', async () => {
    const at = (dir: string, privateDir: string): string =>
      `output: { dir: "${folder}/${dir}", privateDir: "${folder}/${privateDir}" }\n`;
    const text = FEEDS + OPEN + CLOSED;
    expect(await errors(text, at('public', 'public/private'))).toEqual([
      expect.stringContaining('7:16 /public/private/minutes/index.html would be published'),
    ]);
    expect(await errors(text, at('minutes', ''))).toEqual([expect.stringContaining('7:16 ')]);
    expect(await errors(text, at('private/minutes/public', 'private'))).toEqual([
      expect.stringMatching(/^7:\d+ \/private\/minutes\/public\/index.html would be published/),
    ]);
    expect(await errors(FEEDS + OPEN, at('public', 'public/private'))).toEqual([]);
  });

  it('are reported for the reserved id', async () => {
    expect(await errors(FEEDS + OPEN + CLOSED.replace('id: minutes', 'id: private'))).toEqual([
      expect.stringContaining('6:11 "private" is reserved'),
    ]);
  });
});

describe('warnings', () => {
  it('say that all feeds of a private output are public too', async () => {
    const message = expect.stringContaining('6:45 each of its feeds is in a public output too');
    expect(await warnings(FEEDS + OPEN.replace(', sources: [tides]', '') + CLOSED)).toEqual([message]);
    expect(await warnings(FEEDS + OPEN.replace('[tides]', '[tides, board]') + CLOSED)).toEqual([message]);
  });

  it('say that tokens are sent in clear text', async () => {
    const clear = OUTPUT.replace('{', '{ baseUrl: "http://news.example/",');
    expect(await warnings(FEEDS + OPEN + CLOSED, clear)).toEqual([expect.stringContaining('7:20 without https')]);
    expect(await warnings(FEEDS + OPEN + CLOSED, clear.replace('http:', 'https:'))).toEqual([]);
    expect(await warnings(FEEDS + OPEN, clear)).toEqual([]);
  });
});
