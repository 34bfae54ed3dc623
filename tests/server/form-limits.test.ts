/** C11: forms from strangers are limited to a small size, and refused before they are read whole or parsed. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addConsole } from '../../src/server/console/routes.ts';
import { createTokenTries, type TokenTries } from '../../src/server/console/token-tries.ts';
import { readBody } from '../../src/server/read-body.ts';
import { feed } from '../formats/sample-feed.ts';
import { type FakeData, fakeData } from './console-data.ts';
import { type Site, serveSite } from './site.ts';

const token = 'the-token-of-the-operator';
const operator = { authorization: `Bearer ${token}` };
const FORM = 'application/x-www-form-urlencoded';
const MIB = 1024 * 1024;

let data: FakeData;
let site: Site;
let pauses: number[];

beforeEach(async () => {
  pauses = [];
  await serve(token, createTokenTries({ clock: () => 0, wait: async (ms) => void pauses.push(ms) }));
});

async function serve(words: string, tries: TokenTries): Promise<void> {
  data = fakeData();
  const secret = 'a secret of the test that is long enough';
  site = await serveSite([feed], {
    extend: (app) => addConsole(app, { data, secret, token: words, tries, baseUrl: 'http://localhost:8080/' }),
  });
}

afterEach(async () => {
  expect(site.errors).toEqual([]);
  await site.remove();
});

function post(path: string, body: string | ReadableStream, headers: Record<string, string> = {}): Promise<Response> {
  const init = { method: 'POST', body, headers: { 'content-type': FORM, ...headers }, redirect: 'manual' as const };
  return fetch(new URL(path, site.url), typeof body === 'string' ? init : { ...init, duplex: 'half' as const });
}

/** The response to raw bytes; our end of the connection stays open. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(site.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.once('close', () => resolve(answer));
    socket.once('error', reject);
  });
}

describe('C11 a login form', () => {
  it('of 4 kB is accepted, and one byte more is not', async () => {
    const login = (size: number) => post('/console/login', `token=${token}&x=`.padEnd(size, 'y'));
    expect((await login(4096)).status).toBe(303);
    const answer = await login(4097);
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('larger than 4096 bytes');
  });

  it('is refused by its Content-Length, before any of it is sent', async () => {
    const head = `POST /console/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${FORM}\r\nContent-Length: ${4 * MIB}\r\n\r\n`;
    expect(await exchange(head)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('without a Content-Length is counted while it is read', async () => {
    const chunk = `1000\r\n${'x'.repeat(4096)}\r\n`;
    const head = `POST /console/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${FORM}\r\nTransfer-Encoding: chunked\r\n\r\n`;
    // The end of the body is never sent.
    expect(await exchange(head + chunk + chunk)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain'])(
    'of the type %s is refused',
    async (type) => {
      expect((await post('/console/login', `token=${token}`, { 'content-type': type })).status).toBe(415);
    },
  );

  it('with wrong tokens causes a delay, which also applies to the token in a header', async () => {
    for (let i = 0; i < 5; i++) expect((await post('/console/login', 'token=wrong')).status).toBe(401);
    expect(pauses).toEqual([100, 200]);
    expect((await fetch(new URL('/metrics', site.url), { headers: operator })).status).toBe(200);
    expect(pauses).toEqual([100, 200, 400]);
  });

  it.each([
    ['a token too long to be guessed gets in', 'a-long-token-of-the-operator-with-many-letters', [303, 200]],
    ['a shorter one waits', token, [429, 429]],
  ])('while strangers take every place that waits: %s', async (_, words, statuses) => {
    await site.remove();
    await serve(words, { attempt: async () => 'busy' });
    expect((await post('/console/login', 'token=wrong')).status).toBe(429);
    const login = await post('/console/login', `token=${words}`);
    const metrics = await fetch(new URL('/metrics', site.url), { headers: { authorization: `Bearer ${words}` } });
    expect([login.status, metrics.status]).toEqual(statuses);
  });

  it('without a token does not count, and a session is not delayed', async () => {
    const cookie =
      ((await post('/console/login', `token=${token}`)).headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    for (let i = 0; i < 20; i++) expect((await fetch(new URL('/metrics', site.url))).status).toBe(401);
    expect(pauses).toEqual([]);
    for (let i = 0; i < 9; i++) await post('/console/login', 'token=wrong');
    pauses.length = 0;
    expect((await fetch(new URL('/console', site.url), { headers: { cookie } })).status).toBe(200);
    expect(pauses).toEqual([]);
  });
});

describe('C11 the other forms', () => {
  it.each(['/console/files/save', '/console/try', '/console/nowhere'])(
    '%s is refused to strangers before it is read',
    async (path) => {
      const head = `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${FORM}\r\nContent-Length: ${MIB}\r\n\r\n`;
      expect(await exchange(head)).toMatch(/^HTTP\/1\.1 401 /);
    },
  );

  it('are limited for the operator, without an error in the log', async () => {
    const answer = await post('/console/try', 'x'.repeat(8 * MIB + 1), operator);
    expect(answer.status).toBe(413);
    expect((await post('/console/try', 'form=x', { ...operator, 'content-type': 'multipart/form-data' })).status).toBe(
      415,
    );
    expect(data.done).toEqual([]);
  });

  it('that are interrupted are not an error', async () => {
    const head = `POST /console/try HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${token}\r\nContent-Type: ${FORM}\r\nContent-Length: 100\r\n\r\nform=`;
    await new Promise<void>((resolve) => {
      const socket = connect(site.port, '127.0.0.1', () => socket.write(head, () => socket.destroy()));
      socket.once('close', () => resolve());
    });
    expect((await fetch(new URL('/console/login', site.url))).status).toBe(200);
  });
});

describe('C11 a body', () => {
  const request = (body: ReadableStream) =>
    new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit);

  it('without an end is read only up to the limit', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull: (controller) => {
        sent++;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    expect(await readBody(request(endless), 4096)).toEqual({ kind: 'too-large' });
    expect(sent).toBeLessThan(10);
  });

  it('that is interrupted does not throw', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
    expect(await readBody(request(broken), 4096)).toEqual({ kind: 'broken' });
  });
});
