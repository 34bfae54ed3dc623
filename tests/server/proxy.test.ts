/** C8: the console behind the proxies of docs/operations.md, and behind a minimal nginx that forwards nothing about the client. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addConsole } from '../../src/server/console/routes.ts';
import { createTokenTries } from '../../src/server/console/token-tries.ts';
import { feed } from '../formats/sample-feed.ts';
import { type FakeData, fakeData } from './console-data.ts';
import { type Site, serveSite } from './site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const NGINX = '/usr/sbin/nginx';
const CADDY = '/usr/bin/caddy';
const OPERATIONS = join(import.meta.dirname, '../../docs/operations.md');
const token = 'the-token-of-the-operator';
const FORM = 'application/x-www-form-urlencoded';

/** The code block in the given language of docs/operations.md. */
async function documented(language: string): Promise<string> {
  const block = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(await readFile(OPERATIONS, 'utf8'))?.[1];
  if (block === undefined) throw new Error(`docs/operations.md has no block of ${language}`);
  return block;
}

/** What the test replaces in a documented configuration; each must be present. */
function replaced(text: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
    if (after === before) throw new Error(`the documented configuration has no ${from}`);
    return after;
  }, text);
}

/** The block `server` in a main file that writes nothing outside `folder` and runs in the foreground. */
function nginxFile(folder: string, server: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const paths = temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  return `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
events {}
http { access_log off; ${paths}
${server}}
`;
}

interface Proxy {
  readonly program: string;
  /** Arguments that start it in the foreground; writes its configuration into `folder`. */
  prepare(folder: string, port: number, upstream: number): Promise<readonly string[]>;
}

const UPSTREAM = '127.0.0.1:8080';

async function prepareNginx(folder: string, server: string): Promise<readonly string[]> {
  const file = join(folder, 'nginx.conf');
  await writeFile(file, nginxFile(folder, server));
  return ['-p', folder, '-c', file, '-e', join(folder, 'error.log')];
}

const proxies: readonly (readonly [string, Proxy])[] = [
  [
    'nginx as documented',
    {
      program: NGINX,
      prepare: async (folder, port, upstream) =>
        await prepareNginx(
          folder,
          replaced(await documented('nginx'), [
            ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
            [/ *ssl_certificate.*\n/, ''],
            [UPSTREAM, `127.0.0.1:${upstream}`],
          ]),
        ),
    },
  ],
  [
    'nginx at its shortest',
    {
      program: NGINX,
      prepare: (folder, port, upstream) =>
        prepareNginx(
          folder,
          `server { listen 127.0.0.1:${port}; location / { proxy_pass http://127.0.0.1:${upstream}; } }\n`,
        ),
    },
  ],
  [
    'Caddy as documented',
    {
      program: CADDY,
      prepare: async (folder, port, upstream) => {
        const file = join(folder, 'Caddyfile');
        const site = replaced(await documented('caddy'), [
          ['news.example {', `http://news.example:${port} {\n    bind 127.0.0.1`],
          [UPSTREAM, `127.0.0.1:${upstream}`],
        ]);
        await writeFile(file, `{\n    admin off\n}\n${site}`);
        return ['run', '--config', file, '--adapter', 'caddyfile'];
      },
    },
  ],
];

/** A loopback port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe.each(proxies)('%s', (_, { program, prepare }) => {
  const isThere = existsSync(program);
  const reason = isThere ? '' : ` (skipped: no ${program})`;
  let data: FakeData;
  let site: Site;
  let folder: string;
  let child: ChildProcess;
  let port: number;

  beforeAll(async () => {
    if (!isThere) return;
    data = fakeData();
    const tries = createTokenTries({ clock: () => 0, wait: async () => undefined });
    const secret = 'a secret of the test that is long enough';
    site = await serveSite([feed], {
      extend: (app) =>
        addConsole(app, {
          ...{ data, secret, token, tries, baseUrl: 'https://news.example/' },
          metrics: async () => 'winnow_feeds 3\n',
        }),
    });
    folder = await mkdtemp(join(tmpdir(), 'winnow-proxy-'));
    await mkdir(join(folder, 'home'));
    port = await freePort();
    const args = await prepare(folder, port, site.port);
    const env = { PATH: process.env.PATH ?? '', HOME: join(folder, 'home') };
    child = spawn(program, args, { cwd: folder, env, stdio: 'ignore' });
    await vi.waitFor(async () => expect((await send('/feed.atom')).status).toBe(200), {
      timeout: 30_000,
      interval: 100,
    });
  });

  afterAll(async () => {
    if (!isThere) return;
    if (child.exitCode === null) {
      const over = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await over;
    }
    await site.remove();
    await rm(folder, { recursive: true });
    expect(site.errors).toEqual([]);
  });

  /** A request through the proxy with its public name, as a browser sends it. */
  async function send(path: string, headers: Record<string, string> = {}, fields?: Record<string, string>) {
    return await new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
      const own = {
        host: 'news.example',
        ...headers,
        ...(fields && { 'content-type': FORM, origin: 'https://news.example' }),
      };
      const options = { host: '127.0.0.1', port, path, method: fields ? 'POST' : 'GET', headers: own, agent: false };
      const sent = request(options, (answer) => {
        let text = '';
        answer.on('data', (chunk) => {
          text += String(chunk);
        });
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
      });
      sent.once('error', reject);
      sent.end(fields && new URLSearchParams(fields).toString());
    });
  }

  const strangers: readonly (readonly [string, string, Record<string, string> | undefined])[] = [
    ['the console', '/console', undefined],
    ['the list of feeds that fail', '/problems.atom', undefined],
    ['the report on an article', '/console/articles/e1', undefined],
    ['the editor', '/console/files/edit?name=winnow.yaml', undefined],
    ['saving a file', '/console/files/save', { name: 'winnow.yaml', before: '', after: '' }],
    ['splitting a story', '/console/stories/split', { entry: 'e2' }],
    ['trying a page out', '/console/try', { url: 'http://127.0.0.1/' }],
    ['the metrics', '/metrics', undefined],
  ];

  it.skipIf(!isThere).each(strangers)(`C8 refuses a stranger %s${reason}`, async (_name, path, fields) => {
    for (const headers of [{}, { 'x-forwarded-for': '127.0.0.1' }, { authorization: 'Bearer wrong' }]) {
      const { status, text } = await send(path, headers, fields);
      expect([path, status]).toEqual([path, 401]);
      expect(text).not.toMatch(/harbour|winnow_feeds|8080/i);
    }
    expect(data.done).toEqual([]);
  });

  it.skipIf(!isThere)(`C11 passes on that a form is too large, each time${reason}`, async () => {
    const statuses: number[] = [];
    // Below the limit of nginx itself, which is 1 MB.
    for (let attempt = 0; attempt < 10; attempt++)
      statuses.push((await send('/console/login', {}, { token: 'x'.repeat(900_000) })).status);
    expect(statuses).toEqual(new Array(10).fill(413));
  });

  it.skipIf(!isThere)(`C8 lets the operator log in, look and act${reason}`, async () => {
    const login = await send('/console/login', {}, { token });
    expect([login.status, login.headers.location]).toEqual([303, '/console']);
    const [set = ''] = [login.headers['set-cookie']].flat().map(String);
    expect(set).toMatch(/; HttpOnly/);
    expect(set).toMatch(/; Secure/);
    expect(set).toMatch(/; SameSite=Strict/);
    const cookie = set.split(';')[0] ?? '';
    for (const path of ['/console', '/problems.atom', '/metrics', '/console/files/edit?name=winnow.yaml'])
      expect([path, (await send(path, { cookie })).status]).toEqual([path, 200]);
    const form = /name="form" value="([^"]+)"/.exec((await send('/console/try', { cookie })).text)?.[1] ?? '';
    expect((await send('/console/stories/split', { cookie }, { entry: 'e2', form })).status).toBe(200);
    expect(data.done).toEqual(['split e2']);
    expect((await send('/metrics', { authorization: `Bearer ${token}` })).status).toBe(200);
  });
});
