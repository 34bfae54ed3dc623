/** C9: the token of the console is created once, readable by its owner only, and never read from a file that others can write. */
import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openConsoleToken } from '../../src/daemon/console-token.ts';
import { loginAddresses } from '../../src/daemon/login-address.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'winnow-token-'));
  file = join(folder, 'console-token');
});
afterEach(() => rm(folder, { recursive: true }));

const server = { host: '127.0.0.1', port: 8080, maxConnections: 1000, maxConnectionsPerAddress: 100 };
const open = () => openConsoleToken({ server, storage: { url: `sqlite:${folder}/winnow.db` } });

async function tokenOf(opened: ReturnType<typeof open>): Promise<string> {
  const result = await opened;
  return result.kind === 'token' ? result.token : result.message;
}

describe('C9 the token of the console', () => {
  it('is 32 random bytes in a file that only its owner can read, and the same at later starts', async () => {
    const token = await tokenOf(open());
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(`${token}\n`);
    expect(await readdir(folder)).toEqual(['console-token']);
    expect(await tokenOf(open())).toBe(token);
    await rm(file);
    expect(await tokenOf(open())).not.toBe(token);
  });

  it('is the same for processes that create it at the same time', async () => {
    const tokens = await Promise.all(Array.from({ length: 8 }, () => tokenOf(open())));
    expect(new Set(tokens).size).toBe(1);
    expect(await readdir(folder)).toEqual(['console-token']);
  });

  it('is the configured one if there is one, without a file', async () => {
    const opened = await openConsoleToken({
      server: { ...server, token: 'configured-by-the-operator' },
      storage: { url: `sqlite:${folder}/winnow.db` },
    });
    expect(opened).toEqual({ kind: 'token', token: 'configured-by-the-operator' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('is new for each run when the store is in memory', async () => {
    const inMemory = () => openConsoleToken({ server, storage: { url: 'memory:' } });
    expect(await tokenOf(inMemory())).toMatch(/^[\w-]{43}$/);
    expect(await tokenOf(inMemory())).not.toBe(await tokenOf(inMemory()));
  });

  it('is made unreadable for other users, and reported, when they could read its file', async () => {
    const token = await tokenOf(open());
    await chmod(file, 0o644);
    expect(await open()).toEqual({ kind: 'token', token, file, wasExposed: true });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await open()).toEqual({ kind: 'token', token, file });
  });

  it.each([
    ['others can write it', () => chmod(file, 0o622), 'can be written by other users: delete it'],
    ['it is empty', () => writeFile(file, ''), 'does not contain a token: delete it'],
    ['it holds something else', () => writeFile(file, 'x'.repeat(5_000_000)), 'does not contain a token: delete it'],
    [
      'it is a link',
      async () => {
        await link(file, join(folder, 'other'));
        await rm(file);
        await symlink(join(folder, 'other'), file);
      },
      'is a symbolic link: delete it',
    ],
    [
      'it is a folder',
      async () => {
        await rm(file);
        await mkdir(file);
      },
      'does not contain a token',
    ],
  ])('is refused with a message when %s', async (_, change, words) => {
    await open();
    await change();
    const opened = await open();
    expect(opened).toEqual({
      kind: 'problem',
      message: expect.stringContaining(`${file}: the file with the console's`),
    });
    expect(opened).toEqual({ kind: 'problem', message: expect.stringContaining(words) });
  });

  it('creates no folder', async () => {
    const opened = await openConsoleToken({ server, storage: { url: `sqlite:${folder}/state/winnow.db` } });
    expect(opened).toEqual({ kind: 'problem', message: expect.stringContaining('its folder does not exist') });
  });
});

describe('C9 a login URL', () => {
  const token = 'a token/with&signs#in it';
  const config = (baseUrl: string, changes: object = {}) => ({
    server: { ...server, ...changes },
    output: {
      dir: 'public',
      baseUrl,
      privateDir: 'data/private',
      itemsPerFeed: 100,
      perSource: true,
      storyPages: 'auto' as const,
    },
  });
  const fragment = '#token=a%20token%2Fwith%26signs%23in%20it';

  it('has the token in its fragment, as the script of the login page reads it', () => {
    const { local } = loginAddresses(config('http://localhost:8080/'), token);
    expect(local).toBe(`http://localhost:8080/console/login${fragment}`);
    expect(new URLSearchParams(new URL(local ?? '').hash.slice(1)).get('token')).toBe(token);
  });

  it('exists for this machine, and for the proxy when the public URL has TLS', () => {
    expect(loginAddresses(config('https://news.example/daily/'), token)).toEqual({
      local: `http://localhost:8080/console/login${fragment}`,
      public: `https://news.example/console/login${fragment}`,
    });
    expect(loginAddresses(config('http://localhost/', { host: '::1' }), token).local).toContain('http://[::1]:8080/');
    expect(loginAddresses(config('http://localhost/', { port: 0 }), token)).toEqual({});
    expect(loginAddresses(config('http://localhost/', { port: 0 }), token, 'http://localhost:9/').local).toContain(
      ':9/',
    );
  });
});
