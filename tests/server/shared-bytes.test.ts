/** Bytes that many clients request at once are loaded once, and are in memory once while any of them still reads. */
import { describe, expect, it } from 'vitest';
import { createSharedBytes, type TaggedBytes } from '../../src/server/shared-bytes.ts';

function maker(size: number): { readonly make: () => Promise<TaggedBytes>; readonly made: () => number } {
  let made = 0;
  return {
    make: async () => {
      made++;
      await Promise.resolve();
      return { bytes: new Uint8Array(size), etag: `"${made}"` };
    },
    made: () => made,
  };
}

describe('R15 shared bytes', () => {
  it('are loaded once for concurrent requests', async () => {
    const shared = createSharedBytes(100);
    const { make, made } = maker(10);
    const loaded = await Promise.all([shared.load('a', make), shared.load('a', make), shared.load('a', make)]);
    expect(new Set(loaded).size).toBe(1);
    expect(made()).toBe(1);
  });

  it('are found while a response still uses them, even when the cache does not contain them', async () => {
    const shared = createSharedBytes(100);
    const { make, made } = maker(90);
    const first = await shared.load('large', make);
    const second = await shared.load('large', make);
    expect([second.bytes === first.bytes, second.etag, made()]).toEqual([true, '"1"', 1]);
  });

  it('are loaded again after a failure', async () => {
    const shared = createSharedBytes(100);
    await expect(shared.load('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
    expect((await shared.load('a', maker(1).make)).etag).toBe('"1"');
  });
});
