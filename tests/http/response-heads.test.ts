/** Heads of responses that RFC 9110 allows and undici refuses, over a raw socket on loopback. */
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttpClient, type HttpClient } from '../../src/http/client.ts';
import { ResponseHeads } from '../../src/http/response-heads.ts';

let server: Server;
let client: HttpClient;
let port: number;
/** What the server writes, one per request of a connection; pieces arrive one by one. */
let responses: readonly (readonly string[])[];
let connections: number;

beforeEach(async () => {
  connections = 0;
  const sockets = new Set<Socket>();
  server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.setNoDelay(true);
    let sent = 0;
    socket.on('data', () => void respond(socket, responses[sent++] ?? []));
  });
  server.on('close', () => undefined);
  port = await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
  client = createHttpClient({
    userAgent: { name: 'winnow', version: '9.9.9', contact: 'https://example.org/bot' },
    allowEverywhere: [`127.0.0.0/8:${port}`],
    pausesMs: { feed: 0, page: 0, robots: 0, discovery: 0, hub: 0, opml: 0 },
  });
});
afterEach(async () => {
  await client.close();
  server.close();
});

async function respond(socket: Socket, pieces: readonly string[]): Promise<void> {
  for (const piece of pieces) {
    await new Promise((resolve) => socket.write(piece, resolve));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function get(): Promise<unknown> {
  const outcome = await client.fetch({ url: `http://127.0.0.1:${port}/feed`, purpose: 'feed' });
  if (outcome.kind === 'failed') return outcome.code;
  return [outcome.status, Buffer.from(outcome.bytes).toString(), outcome.truncated];
}

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nferry';

describe('a response without a body', () => {
  test.each([304, 204])('%i may say how long the body would be', async (status) => {
    responses = [[`HTTP/1.1 ${status} Fine\r\nETag: "a"\r\nContent-Length: 5120\r\n\r\n`], [OK]];
    expect(await get()).toEqual([status, '', undefined]);
  });

  test('is followed by the next request', async () => {
    responses = [['HTTP/1.1 304 Not Modified\r\nContent-Length: 5120\r\n\r\n']];
    expect(await get()).toEqual([304, '', undefined]);
    responses = [[OK]];
    expect(await get()).toEqual([200, 'ferry', undefined]);
  });

  test('may declare a coding that is not accepted', async () => {
    responses = [['HTTP/1.1 304 Not Modified\r\nContent-Encoding: gzip, gzip, gzip\r\n\r\n']];
    expect(await get()).toEqual([304, '', undefined]);
  });
});

describe('an interim response', () => {
  test('that nobody requested is skipped', async () => {
    responses = [[`HTTP/1.1 100 Continue\r\n\r\n${OK}`]];
    expect(await get()).toEqual([200, 'ferry', undefined]);
  });

  test('may arrive in pieces, with headers, and more than once', async () => {
    responses = [['HTTP/1.1 100 Cont', 'inue\r\nX-A: b\r\n\r', `\nHTTP/1.1 103 Early Hints\r\n\r\n`, OK]];
    expect(await get()).toEqual([200, 'ferry', undefined]);
  });

  test('is skipped on every request of a connection', async () => {
    const both = [`HTTP/1.1 100 Continue\r\n\r\n${OK}`];
    responses = [both, both];
    expect([await get(), await get()]).toEqual([
      [200, 'ferry', undefined],
      [200, 'ferry', undefined],
    ]);
    expect(connections).toBe(1);
  });

  test('in a body is text', async () => {
    const body = 'HTTP/1.1 100 Continue\r\n\r\n';
    responses = [[`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n`, body]];
    expect(await get()).toEqual([200, body, undefined]);
  });

  test('that switches protocols is an error', async () => {
    responses = [['HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n']];
    expect(await get()).toMatch(/bad-response|connection-cut/);
  });

  test('is no longer skipped beyond the limit of a head', () => {
    const heads = new ResponseHeads(100);
    const interim = Buffer.from('HTTP/1.1 100 Continue\r\n\r\n');
    const passed = Array.from({ length: 8 }, () => heads.push(interim).length);
    expect(passed.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(passed.at(-1)).toBe(interim.length);
  });
});

describe('a repeated Content-Length', () => {
  test.each([
    ['in two headers', 'Content-Length: 5\r\ncontent-length:5\r\n'],
    ['in one header', 'Content-Length: 5, 5\r\n'],
  ])('of one value, %s, counts once', async (_, headers) => {
    responses = [[`HTTP/1.1 200 OK\r\n${headers}Content-Type: text/plain\r\n\r\nferry`]];
    expect(await get()).toEqual([200, 'ferry', undefined]);
  });

  test('of two values is an error', async () => {
    responses = [['HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nferry']];
    expect(await get()).toMatch(/bad-response|connection-cut/);
  });
});

test('a head that ends with bare line feeds passes', () => {
  const heads = new ResponseHeads(1_000);
  const text = 'HTTP/1.1 200 OK\nContent-Length: 5\n\nferry';
  expect(heads.push(Buffer.from(text)).toString()).toBe(text);
});

test('anything but HTTP passes at once', () => {
  expect(new ResponseHeads(1_000).push(Buffer.from('220 mail')).toString()).toBe('220 mail');
});

test('a head over the limit passes unchanged, for the parser to refuse', () => {
  const heads = new ResponseHeads(10);
  expect(heads.push(Buffer.from('HTTP/1.1 200 OK\r\n')).toString()).toBe('HTTP/1.1 200 OK\r\n');
});
