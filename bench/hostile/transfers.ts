/** Attacks by the transfer: time, size, codings, headers, redirects, framing. */
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Attack } from './attack.ts';
import { BEYOND_RATIO, chunk, forever, item, RSS, rss, send, status, trickle } from './send.ts';

const OK = `HTTP/1.1 200 OK\r\nContent-Type: ${RSS}\r\n`;
const GOOD = rss(item({}));
const ZEROS = Buffer.alloc(1024);
let unique = 0;

export const transfers: readonly Attack[] = [
  { name: 'silence', answer: () => undefined },
  { name: 'hangs-up', answer: (socket) => socket.destroy() },
  {
    name: 'slow-header',
    answer: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      trickle(socket, 500, () => `X-${unique++}: a\r\n`);
    },
  },
  {
    name: 'slow-body',
    answer: (socket) => {
      socket.write(`${OK}Content-Length: 1000000\r\n\r\n${GOOD.slice(0, 200)}`);
      trickle(socket, 500, () => 'a');
    },
  },
  {
    name: 'just-fast-enough',
    answer: (socket) => {
      socket.write(`${OK}Transfer-Encoding: chunked\r\n\r\n`);
      socket.write(chunk(GOOD.slice(0, 300)));
      trickle(socket, 200, () => chunk(' '.repeat(600)).toString());
    },
  },
  {
    name: 'endless-items',
    answer: (socket) => {
      socket.write(`${OK}Transfer-Encoding: chunked\r\n\r\n`);
      socket.write(chunk(rss('').replace('</channel></rss>', '')));
      forever(socket, () => chunk(Array.from({ length: 50 }, () => item({ id: `${unique++}` })).join('')));
    },
  },
  {
    name: 'endless-space',
    answer: (socket) => {
      socket.write(`${OK}\r\n`);
      forever(socket, () => ' '.repeat(65_536));
    },
  },
  {
    name: 'gzip-ratio',
    answer: (socket) => send(socket, RSS, gzipSync(Buffer.alloc(BEYOND_RATIO)), ['Content-Encoding: gzip']),
  },
  {
    name: 'brotli-ratio',
    answer: (socket) => send(socket, RSS, brotliCompressSync(Buffer.alloc(BEYOND_RATIO)), ['Content-Encoding: br']),
  },
  {
    name: 'gzip-in-gzip',
    answer: (socket) =>
      send(socket, RSS, gzipSync(gzipSync(Buffer.alloc(BEYOND_RATIO))), ['Content-Encoding: gzip, gzip']),
  },
  {
    name: 'codings',
    answer: (socket) => send(socket, RSS, gzipSync(GOOD), [`Content-Encoding: ${Array(4).fill('gzip').join(', ')}`]),
  },
  {
    name: 'lies-long',
    answer: (socket) => {
      socket.end(`${OK}Content-Length: 99999999\r\n\r\n${GOOD}`);
    },
  },
  {
    name: 'lies-short',
    answer: (socket) => {
      socket.end(`${OK}Content-Length: 100\r\n\r\n${GOOD}${'HTTP/1.1 200 OK\r\n\r\n'.repeat(3)}`);
    },
  },
  {
    name: 'two-lengths',
    answer: (socket) => {
      socket.end(`${OK}Content-Length: 10\r\nContent-Length: ${GOOD.length}\r\n\r\n${GOOD}`);
    },
  },
  {
    name: 'negative-chunk',
    answer: (socket) => {
      socket.end(`${OK}Transfer-Encoding: chunked\r\n\r\n-1\r\n${GOOD}\r\n0\r\n\r\n`);
    },
  },
  {
    name: 'endless-trailers',
    answer: (socket) => {
      socket.write(`${OK}Transfer-Encoding: chunked\r\n\r\n`);
      socket.write(chunk(GOOD));
      socket.write('0\r\n');
      forever(socket, () => `X-${unique++}: ${'a'.repeat(100)}\r\n`);
    },
  },
  {
    name: 'endless-headers',
    answer: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      forever(socket, () => `X-${unique++}: ${'a'.repeat(100)}\r\n`);
    },
  },
  { name: 'huge-cookie', answer: (socket) => send(socket, RSS, GOOD, [`Set-Cookie: a=${'b'.repeat(40_000)}`]) },
  { name: 'many-cookies', answer: (socket) => send(socket, RSS, GOOD, Array(500).fill('Set-Cookie: a=b')) },
  {
    name: 'hostile-validators',
    answer: (socket) =>
      send(socket, RSS, GOOD, [
        `ETag: "${'e'.repeat(2_000)}"`,
        'Last-Modified: yesterday, \u00ff\u0001 or so',
        'Cache-Control: max-age=1e300, max-age=-5',
        'Expires: Thu, 01 Jan 99999 00:00:00 GMT',
        'Retry-After: 999999999999999999',
        'Age: -1',
      ]),
  },
  {
    name: 'retry-never',
    answer: (socket) => status(socket, '429 No', ['Retry-After: Fri, 31 Dec 9999 23:59:59 GMT']),
  },
  {
    name: 'http-0.9',
    answer: (socket) => {
      socket.end(GOOD);
    },
  },
  {
    name: 'binary',
    answer: (socket) => {
      socket.end(Buffer.from([0x15, 0x03, 0x01, 0, 2, 2, 0x16, ...Buffer.from('\u0000\r\n\r\n\u00ff'.repeat(20))]));
    },
  },
  {
    name: 'interim-answers',
    answer: (socket) => forever(socket, () => 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'),
  },
  {
    name: 'other-protocol',
    answer: (socket) => {
      socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n');
      forever(socket, () => ZEROS);
    },
  },
  { name: 'redirect-loop', answer: (socket, _, base) => status(socket, '302 F', [`Location: ${base}/feed`]) },
  { name: 'redirect-chain', answer: (socket) => status(socket, '302 F', [`Location: /${unique++}`]) },
  {
    name: 'redirect-metadata',
    answer: (socket) => status(socket, '301 M', ['Location: http://169.254.169.254/']),
  },
  { name: 'redirect-inner', answer: (socket) => status(socket, '308 P', ['Location: http://[::1]:22/']) },
  { name: 'redirect-file', answer: (socket) => status(socket, '302 F', ['Location: file:///x']) },
  {
    name: 'redirect-characters',
    answer: (socket) => status(socket, '302 F', ['Location: /a\tb\u0000c']),
  },
  { name: 'redirect-long', answer: (socket) => status(socket, '302 F', [`Location: /${'a'.repeat(9_000)}`]) },
];
