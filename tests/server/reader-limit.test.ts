/** O3: a reader that polls too often without validators gets a 429 with the time to come back; a polite reader never does. */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApp } from '../../src/server/app.ts';
import { createReaderLimit } from '../../src/server/reader-limit.ts';
import { feed } from '../formats/sample-feed.ts';
import { serveSite } from './site.ts';

it('allows the whole responses of an hour, then returns the exact time to wait', () => {
  let now = 0;
  const limit = createReaderLimit({ perHour: 4, clock: () => now });
  const ask = () => limit.refuse('192.0.2.7', '/feed.xml');
  expect([ask(), ask(), ask(), ask()]).toEqual([undefined, undefined, undefined, undefined]);
  expect(ask()).toBe(900);
  now = 899_000;
  expect(ask()).toBe(1);
  now = 900_000;
  expect(ask()).toBeUndefined();
  expect(ask()).toBe(900);
});

it('counts each feed and each reader separately, and an IPv6 /64 as one reader', () => {
  const limit = createReaderLimit({ perHour: 1, clock: () => 0 });
  expect(limit.refuse('2001:db8:1:2::1', '/feed.xml')).toBeUndefined();
  expect(limit.refuse('2001:db8:1:2:aaaa:bbbb:cccc:dddd', '/feed.xml')).toBe(3600);
  expect(limit.refuse('2001:db8:1:3::1', '/feed.xml')).toBeUndefined();
  expect(limit.refuse('2001:db8:1:2::1', '/feed.atom')).toBeUndefined();
  expect(limit.refuse('::ffff:192.0.2.7', '/feed.xml')).toBeUndefined();
  expect(limit.refuse('192.0.2.7', '/feed.xml')).toBe(3600);
});

it('never limits this machine, and forgets the least recently seen reader', () => {
  const limit = createReaderLimit({ perHour: 1, clock: () => 0, maxRemembered: 2 });
  for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '']) {
    expect([limit.refuse(address, '/'), limit.refuse(address, '/')]).toEqual([undefined, undefined]);
  }
  for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) limit.refuse(address, '/');
  expect(limit.refuse('192.0.2.1', '/')).toBeUndefined();
  expect(limit.refuse('192.0.2.3', '/')).toBe(3600);
});

it('sends 429 with Retry-After, but never for a matching validator, a HEAD or a page', async () => {
  const site = await serveSite([feed]);
  const limit = createReaderLimit({ perHour: 1, clock: () => 0 });
  const app = createApp({ publicDir: site.directory, readerLimit: { limit, remoteAddress: () => '192.0.2.7' } });
  const first = await app.request('/feed.xml');
  const etag = first.headers.get('etag') ?? '';
  expect(first.status).toBe(200);
  const second = await app.request('/feed.xml');
  expect([second.status, second.headers.get('retry-after'), second.headers.get('cache-control')]).toEqual([
    429,
    '3600',
    'no-store',
  ]);
  expect((await app.request('/feed.xml', { headers: { 'if-none-match': etag } })).status).toBe(304);
  expect((await app.request('/feed.xml', { method: 'HEAD' })).status).toBe(200);
  expect([(await app.request('/')).status, (await app.request('/')).status]).toEqual([200, 200]);
  await site.remove();
});

it('R17 counts a file whatever the spelling of its URL', async () => {
  const site = await serveSite([feed]);
  await symlink(join(site.directory, 'feed.xml'), join(site.directory, 'alias.xml'));
  const limit = createReaderLimit({ perHour: 1, clock: () => 0 });
  const app = createApp({ publicDir: site.directory, readerLimit: { limit, remoteAddress: () => '192.0.2.7' } });
  const statusOf = async (path: string, headers = {}) => (await app.request(path, { headers })).status;
  expect(await statusOf('/feed.xml')).toBe(200);
  const spellings = [
    '/feed.xml?fresh=1',
    '/%66eed.xml',
    '/f%65%65d%2exml',
    '/x/../feed.xml',
    '/./feed.xml',
    '/alias.xml',
  ];
  for (const path of spellings) expect([path, await statusOf(path)]).toEqual([path, 429]);
  for (const headers of [{ range: 'bytes=0-9' }, { 'accept-encoding': 'gzip' }, { 'if-none-match': '"other"' }])
    expect(await statusOf('/feed.xml', headers)).toBe(429);
  for (const path of ['//feed.xml', '/FEED.XML', '/feed.xml/'])
    expect([path, await statusOf(path)]).toEqual([path, 404]);
  expect(await statusOf('/feed.atom')).toBe(200);
  await site.remove();
});
