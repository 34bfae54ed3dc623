/** Private copies: a store is large, so a copy that others could read while it is written would be exposed for long. */
import { chmodSync, closeSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { copyPrivately } from '../../src/storage/backends/sqlite-copy.ts';
import { openPrivate } from '../../src/storage/backends/sqlite-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'winnow-copy-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('C12 a copy has its owner-only mode before its first byte', () => {
  const path = join(folder, 'new.db');
  closeSync(openPrivate(path));
  expect([statSync(path).size, statSync(path).mode & 0o777]).toEqual([0, 0o600]);
});

it('C12 a copy has the bytes of its source and not its mode, and replaces no file', () => {
  const [from, to] = [join(folder, 'a.db'), join(folder, 'b.db')];
  const bytes = Buffer.alloc(3 * 2 ** 20 + 17, 'winnow');
  writeFileSync(from, bytes);
  chmodSync(from, 0o666);
  copyPrivately(from, to);
  expect(readFileSync(to).equals(bytes)).toBe(true);
  expect(statSync(to).mode & 0o777).toBe(0o600);
  expect(() => copyPrivately(from, to)).toThrow(to);
  expect(() => copyPrivately(join(folder, 'none.db'), join(folder, 'c.db'))).toThrow('may not be read');
});
