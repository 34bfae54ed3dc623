/** The bytes of a batch stay as they are while it waits and is written, whatever is encoded meanwhile. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ByteRoom } from '../../src/publish/byte-room.ts';
import { writeSite } from '../../src/publish/write-site.ts';

const text = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

test('the bytes of a batch stay until the next but one begins', () => {
  const room = new ByteRoom();
  const batch = (name: string): readonly Uint8Array[] =>
    ['é', '≠', '🚢', ''].map((end) => room.encode(`${name} ${end}`));
  let before = batch('0');
  for (let n = 1; n <= 6; n++) {
    room.nextBatch();
    const now = batch(String(n));
    expect(before.map(text)).toEqual([`${n - 1} é`, `${n - 1} ≠`, `${n - 1} 🚢`, `${n - 1} `]);
    expect(now.map(text)).toEqual([`${n} é`, `${n} ≠`, `${n} 🚢`, `${n} `]);
    before = now;
  }
});

test('memory is used again', () => {
  const room = new ByteRoom();
  const batches = Array.from({ length: 5 }, () => {
    room.nextBatch();
    return room.encode('The ferry sails again.').buffer;
  });
  expect(new Set(batches).size).toBe(2);
});

test('a text that does not fit has bytes of its own', () => {
  const room = new ByteRoom();
  room.nextBatch();
  const [first, long, last] = ['First', '≠'.repeat(6_000_000), 'Last'];
  const bytes = [first, long, last].map((one) => room.encode(one));
  expect(bytes.map(({ length }) => length)).toEqual([5, 18_000_000, 4]);
  expect([text(bytes[0]), text(bytes[2])]).toEqual([first, last]);
  expect(bytes[1]?.buffer).not.toBe(bytes[0]?.buffer);
});

test('every file of a publication of many batches has its own bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-byte-room-'));
  const facts = { contentType: 'text/html', lastModified: '2026-11-22T18:41:00.000Z', maxAgeSeconds: 60 };
  const files = Array.from({ length: 1_500 }, (_, n) => ({
    ...{ ...facts, path: `story/${n}.html` },
    body: `Ship ${n} sails. `.repeat(200),
  }));
  try {
    await writeSite(join(folder, 'public'), files);
    const wrong = files.filter(({ path, body }) => readFileSync(join(folder, 'public', path), 'utf8') !== body);
    expect(wrong).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
