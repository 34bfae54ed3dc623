/** Clients that occupy connections without reading responses: their cost is limited, and others are still served. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { createConnectionCount } from '../../src/server/connection-count.ts';
import {
  type ConnectionLimits,
  DEFAULT_LIMITS,
  type Listening,
  type ListenOptions,
  listen,
} from '../../src/server/listen.ts';

const MIB = 1024 * 1024;
/** More than the kernel buffers on loopback, so that an unread response cannot end. */
const LARGE = 12 * MIB;

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function serve(
  app: Hono,
  limits: Partial<ConnectionLimits> = {},
  more: Partial<ListenOptions> = {},
): Promise<Listening> {
  const server = await listen(app, { host: '127.0.0.1', port: 0, limits, ...more });
  opened.push({ close: () => server.close(0) });
  return server;
}

/** A connection that has sent `requests` and reads nothing until it is resumed. */
async function send(port: number, requests: readonly string[]): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  opened.push({ close: () => socket.destroy() });
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  socket.write(requests.map((path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''));
  return socket;
}

/** Everything received on `socket` until it is closed, or until `enough` returns true for the latest part. */
function read(socket: Socket, enough: (text: string) => boolean = () => false): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (enough(chunk.toString('latin1'))) resolve(text);
    });
    socket.on('close', () => resolve(text));
    socket.resume();
  });
}

/** An app that counts requests: `/large` has more bytes than a kernel buffers, everything else returns its own path. */
function countingApp(): { readonly app: Hono; readonly seen: string[] } {
  const seen: string[] = [];
  const app = new Hono();
  const large = new Uint8Array(LARGE);
  app.get('*', (c) => {
    seen.push(c.req.path);
    return c.req.path === '/large' ? new Response(large) : c.text(`<${c.req.path}>`);
  });
  return { app, seen };
}

async function text(port: number, path: string): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}${path}`)).text();
}

describe('R15 unread responses', () => {
  it('are produced one at a time, while other clients are served', async () => {
    const { app, seen } = countingApp();
    const { port } = await serve(app);
    const socket = await send(port, ['/large', '/1', '/2', '/3']);
    for (let turn = 0; turn < 5; turn++) expect(await text(port, '/other')).toBe('</other>');
    expect(seen.filter((path) => path !== '/other')).toEqual(['/large']);
    const all = await read(socket, (answers) => answers.endsWith('</3>'));
    expect(all.match(/<\/\d>/g)).toEqual(['</1>', '</2>', '</3>']);
    expect(seen.filter((path) => path !== '/other')).toEqual(['/large', '/1', '/2', '/3']);
  });

  it('close the connection of a client that pipelines too many requests', async () => {
    const { app, seen } = countingApp();
    const { port } = await serve(app, { maxPipelined: 2 });
    const few = await send(port, ['/1', '/2', '/3']);
    expect((await read(few, (answers) => answers.endsWith('</3>'))).match(/<\/\d>/g)).toHaveLength(3);
    const many = await send(port, ['/large', ...Array.from({ length: 200 }, () => '/ahead')]);
    await read(many);
    expect(seen).not.toContain('/ahead');
  });

  it('share the bytes of the file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'winnow-connections-'));
    opened.push({ close: () => rm(folder, { recursive: true }) });
    // Too large for the cache.
    await writeFile(join(folder, 'large.xml'), 'x'.repeat(20 * MIB));
    const { port } = await serve(createApp({ publicDir: folder }));
    await text(port, '/large.xml');
    const before = process.memoryUsage().arrayBuffers;
    const sockets = await Promise.all(Array.from({ length: 10 }, () => send(port, ['/large.xml', '/large.xml'])));
    await Promise.all(sockets.map((socket) => once(socket, 'readable')));
    expect(await text(port, '/elsewhere')).toContain('Not found');
    expect((process.memoryUsage().arrayBuffers - before) / MIB).toBeLessThan(80);
  });

  it('end after a while without progress, and not while the program works or the client reads', async () => {
    const { app } = countingApp();
    let answer: (response: Response) => void = () => undefined;
    const late = new Hono();
    late.get(
      '/late',
      () =>
        new Promise<Response>((resolve) => {
          answer = resolve;
        }),
    );
    late.route('/', app);
    const { port } = await serve(late, { writeTimeoutMs: 400 });
    const waiting = text(port, '/late');
    const stalled = await send(port, ['/large']);
    const slow = await send(port, ['/large']);
    const whole = new Promise<number>((resolve) => {
      let bytes = 0;
      slow.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > LARGE) resolve(bytes);
        // A tenth of the response, then a quarter of the timeout without a read.
        else if (bytes % (LARGE / 10) < chunk.length) {
          slow.pause();
          setTimeout(() => slow.resume(), 100);
        }
      });
      slow.on('close', () => resolve(bytes));
      slow.resume();
    });
    expect(await whole).toBeGreaterThan(LARGE);
    expect((await read(stalled)).length).toBeLessThan(LARGE);
    answer(new Response('at last'));
    expect(await waiting).toBe('at last');
  });
});

describe('R16 connections', () => {
  it('are limited in total', async () => {
    const { app } = countingApp();
    const { port } = await serve(app, {}, { maxConnections: 2 });
    const first = await send(port, ['/1']);
    await read(first, (answers) => answers.endsWith('</1>'));
    await send(port, []);
    const third = await send(port, ['/3']);
    expect(await read(third)).toBe('');
    first.destroy();
    await expect.poll(() => text(port, '/4').catch(() => '')).toBe('</4>');
  });

  it('are closed without a request, with endless headers, and after the maximum number of requests', async () => {
    const { app } = countingApp();
    const { port } = await serve(app, {
      headersTimeoutMs: 50,
      requestTimeoutMs: 50,
      checkIntervalMs: 20,
      maxRequests: 2,
    });
    expect(await read(await send(port, []))).toMatch(/^HTTP\/1\.1 408 |^$/);
    const endless = await send(port, []);
    endless.write('GET / HTTP/1.1\r\nHost: localhost\r\nX-Part: ');
    expect(await read(endless)).toMatch(/^HTTP\/1\.1 408 |^$/);
    const answers = await read(await send(port, ['/1', '/2']));
    expect([answers.includes('</1>'), /Connection: close[\s\S]*<\/2>$/i.test(answers)]).toEqual([true, true]);
  });

  it('are limited for each public network, but not for local ones, which may be a proxy with many clients', () => {
    const count = createConnectionCount(2);
    const ends: (() => void)[] = [];
    const open = (remoteAddress: string): boolean => {
      let isOpen = true;
      count({
        remoteAddress,
        destroy: () => {
          isOpen = false;
        },
        once: (_: string, end: () => void) => {
          ends.push(end);
        },
      } as unknown as Socket);
      return isOpen;
    };
    const three = (addresses: readonly string[]): boolean[] => addresses.map(open);
    expect(three(['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.7', '192.0.2.8'])).toEqual([true, true, false, true]);
    ends[0]?.();
    expect(open('192.0.2.7')).toBe(true);
    expect(three(['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:3::'])).toEqual([true, true, false]);
    for (const local of ['127.0.0.1', '::1', '::ffff:172.17.0.1', '10.1.2.3', 'fd00::1', 'fe80::1%eth0'])
      expect(three([local, local, local])).toEqual([true, true, true]);
  });

  it('have limits that do not affect slow or busy readers', () => {
    expect(DEFAULT_LIMITS.writeTimeoutMs).toBeGreaterThanOrEqual(30_000);
    expect(DEFAULT_LIMITS.maxPipelined).toBeGreaterThanOrEqual(10);
  });
});
