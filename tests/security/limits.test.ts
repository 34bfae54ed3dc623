/** Tests of the limits on a response (R1 to R6), each lowered so far that a small response passes it. */

import type { AddressInfo } from 'node:net';
import { createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttpClient, type HttpClient, type HttpOutcome } from '../../src/http/client.ts';
import { defaultLimits, type HttpLimits } from '../../src/http/limits.ts';
import { type FakeTimers, fakeTimers } from '../http/fake-timers.ts';

const MIB = 1024 * 1024;
const KIB = 1024;
const ZEROS = Buffer.alloc(KIB);
/** What a server of these tests sends at most when it would send without end, bytes. */
const ENOUGH = MIB;

type Script = (socket: Socket, request: string) => void;

let server: Server;
let script: Script;
let requests: number;
let written: number;
let closed: Promise<void>;
let timers: FakeTimers;
const sockets = new Set<Socket>();
const clients: HttpClient[] = [];

beforeEach(async () => {
  requests = 0;
  written = 0;
  timers = fakeTimers();
  let markClosed: () => void = () => undefined;
  closed = new Promise((resolve) => {
    markClosed = resolve;
  });
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      markClosed();
    });
    socket.on('data', (chunk) => {
      requests++;
      script(socket, chunk.toString());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.close()));
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

function fetch(limits: Partial<HttpLimits> = {}, maxBytes?: number): Promise<HttpOutcome> {
  const { port } = server.address() as AddressInfo;
  const client = createHttpClient({
    userAgent: { name: 'winnow', version: '0' },
    allowEverywhere: [`127.0.0.1/32:${port}`],
    pausesMs: { feed: 0 },
    limits,
    timers,
  });
  clients.push(client);
  return client.fetch({
    url: `http://127.0.0.1:${port}/`,
    purpose: 'feed',
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
}

/** Sends `chunk` for as long as the other side takes it, up to `ENOUGH`. */
function forever(socket: Socket, chunk: Buffer): void {
  const more = (): void => {
    while (!socket.destroyed && written < ENOUGH) {
      written += chunk.length;
      if (!socket.write(chunk)) break;
    }
  };
  socket.on('drain', more);
  more();
}

function chunked(data: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${data.length.toString(16)}\r\n`), data, Buffer.from('\r\n')]);
}

function respond(socket: Socket, headers: readonly string[], body: Uint8Array): void {
  socket.write(`HTTP/1.1 200 OK\r\n${[...headers, `content-length: ${body.length}`].join('\r\n')}\r\n\r\n`);
  socket.write(body);
}

async function answered(
  outcome: Promise<HttpOutcome>,
): Promise<{ code?: string; size?: number; truncated?: string | undefined }> {
  const result = await outcome;
  return result.kind === 'failed' ? { code: result.code } : { size: result.bytes.length, truncated: result.truncated };
}

/** Waits until `condition` is true by letting the event loop run; uses no clock. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('R1 size', () => {
  test('the default is 32 MiB', () => {
    expect(defaultLimits.maxBytes).toBe(32 * MIB);
  });
  test.each([
    ['plain', [], Buffer.alloc(20 * KIB, 'a')],
    ['gzip', ['content-encoding: gzip'], gzipSync(Buffer.alloc(20 * KIB, 'abcdefgh'), { level: 1 })],
  ] as const)('%s: a body over the limit is cut off and flagged', async (_, headers, body) => {
    script = (socket) => respond(socket, headers, body);
    expect(await answered(fetch({}, 2_000))).toEqual({ size: 2_000, truncated: 'size' });
  });
  test('a body of exactly the limit is whole', async () => {
    script = (socket) => respond(socket, [], Buffer.alloc(2_000));
    expect(await answered(fetch({}, 2_000))).toEqual({ size: 2_000, truncated: undefined });
  });
});

describe('R2 compression', () => {
  const limits = { maxRatio: 10, ratioAfterBytes: KIB };
  const zeros = Buffer.alloc(20 * KIB);
  const cases: readonly (readonly [string, string, Uint8Array])[] = [
    ['gzip', 'gzip', gzipSync(zeros)],
    ['brotli', 'br', brotliCompressSync(zeros)],
    ['gzip in gzip', 'gzip, gzip', gzipSync(gzipSync(zeros))],
    [
      'many empty gzip members in gzip',
      'gzip, gzip',
      gzipSync(Buffer.concat([...Array.from({ length: 200 }, () => gzipSync('')), gzipSync('text')])),
    ],
  ];
  test.each(cases)('%s: a body that grows beyond the ratio is refused', async (_, coding, body) => {
    script = (socket) => respond(socket, [`content-encoding: ${coding}`], body);
    expect(await answered(fetch(limits))).toEqual({ code: 'too-compressed' });
  });
  test('the ratio is not counted in small bodies', async () => {
    script = (socket) => respond(socket, ['content-encoding: gzip'], gzipSync(zeros));
    expect(await answered(fetch({ ...limits, ratioAfterBytes: 30 * KIB }))).toMatchObject({ size: 20 * KIB });
    expect(defaultLimits).toMatchObject({ maxRatio: 100, ratioAfterBytes: MIB });
  });
  test.each([
    ['gzip', gzipSync(gzipSync(zeros))],
    ['', gzipSync(zeros)],
    ['', gzipSync(gzipSync(zeros))],
  ])('gzip beyond what "%s" declares counts against the ratio too', async (coding, body) => {
    script = (socket) => respond(socket, [`content-encoding: ${coding}`], body);
    expect(await answered(fetch(limits))).toEqual({ code: 'too-compressed' });
  });
  test('gzip that is not declared counts against the size, and is undone twice at most', async () => {
    script = (socket) => respond(socket, [], gzipSync(zeros));
    const cut = { size: 2_000, truncated: 'size' };
    expect(await answered(fetch({ ratioAfterBytes: MIB }, 2_000))).toEqual(cut);
    const twice = gzipSync(gzipSync('one two three'));
    script = (socket) => respond(socket, [], gzipSync(twice));
    expect(await answered(fetch())).toMatchObject({ size: gzipSync('one two three').length });
  });
  test('three codings, and an unknown one on a binary body, are refused', async () => {
    script = (socket) => respond(socket, ['content-encoding: gzip, gzip, gzip'], gzipSync('x'));
    expect(await answered(fetch())).toEqual({ code: 'bad-encoding' });
    script = (socket) => respond(socket, ['content-encoding: gzip, rot13'], gzipSync(Buffer.alloc(100)));
    expect(await answered(fetch())).toEqual({ code: 'bad-encoding' });
  });
  test('text that compresses well is accepted', async () => {
    const text = Buffer.from('<item><title>The tide table of the week</title></item>\n'.repeat(1_000));
    const body = gzipSync(text, { level: 1 });
    expect(text.length / body.length).toBeGreaterThan(50);
    script = (socket) => respond(socket, ['content-encoding: gzip'], body);
    expect(await answered(fetch({ maxRatio: 500, ratioAfterBytes: KIB }))).toEqual({
      size: text.length,
      truncated: undefined,
    });
  });
});

describe('R3 slowness', () => {
  test('a response without a header ends at the header timeout', async () => {
    script = (socket) => socket.write('HTTP/1.1 200 OK\r\n');
    const outcome = fetch();
    await until(() => requests === 1);
    timers.advance(defaultLimits.headerTimeoutMs - 1);
    expect(sockets.size).toBe(1);
    timers.advance(1);
    expect(await answered(outcome)).toEqual({ code: 'timeout' });
    await closed;
  });
  test('a header that grows by one line a second ends at the header timeout', async () => {
    script = (socket) => socket.write('HTTP/1.1 200 OK\r\nx-a: b\r\n');
    const outcome = fetch();
    await until(() => requests === 1);
    for (let i = 0; i < 15; i++) {
      for (const socket of sockets) socket.write(`x-${i}: y\r\n`);
      timers.advance(1000);
    }
    expect(await answered(outcome)).toEqual({ code: 'timeout' });
  });
  test('a body of less than 1 KiB a second ends after 5 s', async () => {
    script = (socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\nabc');
    const outcome = fetch();
    let ended = false;
    void outcome.then(() => {
      ended = true;
    });
    await until(() => requests === 1 && timers.pending() === 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    timers.advance(5_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ended).toBe(false);
    timers.advance(12_000);
    expect(await answered(outcome)).toEqual({ code: 'too-slow' });
    await closed;
  });
  test('a body that takes too long in all ends at the deadline', async () => {
    script = (socket) =>
      socket.write(
        Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\ncontent-length: 10000000\r\n\r\n'), Buffer.alloc(200_000)]),
      );
    const outcome = fetch();
    await until(() => requests === 1);
    await new Promise((resolve) => setTimeout(resolve, 20));
    timers.advance(defaultLimits.deadlineMs);
    expect(await answered(outcome)).toEqual({ code: 'timeout' });
  });
});

describe('R4 headers', () => {
  const limits = { maxHeaderBytes: 2 * KIB };
  test.each([
    ['a long line', `x-long: ${'a'.repeat(3 * KIB)}\r\n`],
    ['many headers', 'x-name: and value\r\n'.repeat(200)],
    ['a long name', `${'x'.repeat(3 * KIB)}: y\r\n`],
  ])('%s: headers over the limit are refused', async (_, headers) => {
    script = (socket) => socket.write(`HTTP/1.1 200 OK\r\n${headers}\r\n`);
    expect(await answered(fetch(limits))).toEqual({ code: 'headers-too-large' });
  });
  test('headers of half the limit are read', async () => {
    script = (socket) => respond(socket, [`x-long: ${'a'.repeat(KIB)}`], Buffer.from('x'));
    expect(await answered(fetch(limits))).toMatchObject({ size: 1 });
    expect(defaultLimits.maxHeaderBytes).toBe(64 * KIB);
  });
  test('headers that go on are cut off', async () => {
    script = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      forever(socket, Buffer.from('x-more: and more\r\n'.repeat(10)));
    };
    expect(await answered(fetch(limits))).toEqual({ code: 'headers-too-large' });
    await closed;
  });
  test('interim responses run into the header timeout', async () => {
    script = (socket) => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'.repeat(10));
    const outcome = fetch();
    await until(() => requests === 1);
    timers.advance(defaultLimits.headerTimeoutMs);
    expect(await answered(outcome)).toEqual({ code: 'timeout' });
  });
  test('another protocol is refused', async () => {
    script = (socket) => socket.end('SSH-2.0-OpenSSH_9.7\r\n');
    expect(await answered(fetch())).toEqual({ code: 'bad-response' });
  });
});

describe('R5 redirects', () => {
  const redirect = (socket: Socket, to: string): boolean =>
    socket.write(`HTTP/1.1 302 Found\r\nlocation: ${to}\r\ncontent-length: 0\r\n\r\n`);
  test('a chain of redirects ends after five', async () => {
    script = (socket, request) => redirect(socket, `/${Number(/GET \/(\d*)/.exec(request)?.[1] ?? 0) + 1}`);
    expect(await answered(fetch())).toEqual({ code: 'too-many-redirects' });
    expect(requests).toBe(6);
  });
  test('a circle of redirects ends at once', async () => {
    script = (socket) => redirect(socket, '/');
    expect(await answered(fetch())).toEqual({ code: 'redirect-loop' });
    expect(requests).toBe(1);
  });
  test('an address that is too long is refused', async () => {
    script = (socket) => redirect(socket, `/${'a'.repeat(2_000)}`);
    expect(await answered(fetch({ maxUrlLength: 1_000 }))).toEqual({ code: 'bad-redirect' });
  });
});

describe('R6 streams without end', () => {
  test.each([
    ['chunked', 'transfer-encoding: chunked', chunked(ZEROS)],
    ['until the connection closes', 'x: y', ZEROS],
  ])('%s: a body that goes on is cut off, and the connection closed', async (_, header, chunk) => {
    script = (socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${header}\r\n\r\n`);
      forever(socket, chunk);
    };
    expect(await answered(fetch({}, 16 * KIB))).toEqual({ size: 16 * KIB, truncated: 'size' });
    await closed;
  });
  test('a chunk extension that goes on runs into the deadline', async () => {
    script = (socket) => {
      socket.write('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;');
      forever(socket, Buffer.alloc(KIB, 'a'));
    };
    const outcome = fetch();
    await until(() => written >= 16 * KIB);
    timers.advance(defaultLimits.deadlineMs);
    expect(['timeout', 'too-slow', 'bad-response']).toContain((await answered(outcome)).code);
    await closed;
  });
});
