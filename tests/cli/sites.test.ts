/** `winnow sites`: its messages for operators and its exit codes for scripts. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
  it('accepts the bundled examples', async () => {
    expect(await sites('check', ...EXAMPLES)).toEqual({ out: '2 rules, no errors', err: '', code: 0 });
  });

  it('reports errors by file, line and column and exits with 2', async () => {
    const path = write('a.example.txt', 'titel: //h1\nbody: //div[');
    expect(await sites('check', path)).toEqual({
      out: '1 rule, 2 errors',
      err: [
        `${path}:1:1: there is no directive "titel", did you mean "title"?`,
        `${path}:2:13: the expression ends too early`,
      ].join('\n'),
      code: 2,
    });
  });

  it('checks the folder of the configuration when no file is named', async () => {
    const config = write('winnow.yaml', `articles:\n  siteRules: ${join(folder, 'none')}\n`);
    expect(await sites('check', '--config', config)).toMatchObject({ out: '0 rules, no errors', code: 0 });
  });

  it('reports a missing file', async () => {
    const ran = await sites('check', join(folder, 'gone.txt'));
    expect(ran).toMatchObject({ err: `winnow: ${join(folder, 'gone.txt')}: there is no such file`, code: 1 });
  });
});

describe('winnow sites test', () => {
  const LINE = 'The night ferry between the harbour and the outer islands will sail again in March.';
  const page = `<html><head><title>Ferry</title></head><body><div class="menu"><p>${LINE.repeat(3)}</p></div>
<div class="told"><p>Lamps on the eastern mole were lit on Tuesday night.</p><p>${LINE}</p><p class="buy">Buy a lamp of ours.</p></div></body></html>`;
  let server: Server;
  let origin = '';
  let config = '';
  const asked: string[] = [];

  beforeAll(async () => {
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      const [status, body] = url === '/ferry' ? [200, page] : [404, 'no such page'];
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    config = write(
      'loopback.yaml',
      `storage:\n  url: "sqlite:${folder}/winnow.db"\nhttp:\n  allow: ["127.0.0.1/32:${port}"]\n  ports: [80, 443, ${port}]\n  pageDelay: 0s\nfeeds:\n  - url: ${origin}/feed\n`,
    );
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const rule = (...tests: readonly string[]): string =>
    ["body: //div[@class='told']", 'strip: //p[@class="buy"]', ...tests, ''].join('\n');

  it('fetches each page that a rule names and searches the article for its words', async () => {
    const path = write(
      '127.0.0.1.txt',
      rule(`test_url: ${origin}/ferry`, 'test_contains: Lamps on the eastern mole', 'test_contains: outer islands'),
    );
    expect(await sites('test', path, '--config', config)).toEqual({
      out: `ok   ${origin}/ferry\n1 test passed, 0 failed`,
      err: '',
      code: 0,
    });
    expect(asked).toContain('/ferry');
  });

  it('reports file, line and what is missing, and exits with 1', async () => {
    const path = write(
      '127.0.0.1.txt',
      rule(
        `test_url: ${origin}/ferry`,
        'test_contains: Buy a lamp of ours',
        `test_url: ${origin}/gone`,
        `test_url: ${origin}/ferry`,
        'test_contains: Lamps on the eastern mole',
      ),
    );
    const ran = await sites('test', path, '--config', config);
    expect(ran.out.split('\n')).toEqual([
      `FAIL ${origin}/ferry`,
      `     ${path}:3: the article does not contain "Buy a lamp of ours"`,
      `FAIL ${origin}/gone`,
      expect.stringMatching(/127\.0\.0\.1\.txt:5: .*404/),
      `ok   ${origin}/ferry`,
      '1 test passed, 2 failed',
    ]);
    expect(ran.code).toBe(1);
  });

  it('reports a rule that has no test page', async () => {
    const path = write('127.0.0.1.txt', rule());
    expect(await sites('test', path, '--config', config)).toEqual({
      out: '0 tests passed, 0 failed',
      err: `${path}: has no test page`,
      code: 0,
    });
  });
});
