/** Any URL path, which an attacker may choose, resolves to a plain path in the public folder or to nothing. */
import { join, normalize, sep } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safePath } from '../../src/server/public-paths.ts';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    '%',
    '//',
    'feed.xml',
    'story',
    '%c0%ae',
    '\u2024',
    '\uff0e',
  ),
);

it('never leads out of the folder, to a hidden name, or to a name with a control character', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const path = safePath(`/${pieces.join('')}`);
      if (path === undefined) return;
      const full = normalize(join('/srv/public', path));
      expect(full === '/srv/public' || full === '/srv/public/' || full.startsWith(`/srv/public${sep}`)).toBe(true);
      expect(path.split('/').filter((segment) => segment.startsWith('.'))).toEqual([]);
      expect(path).not.toMatch(/[\\\p{Cc}]/u);
    }),
    { numRuns: 5_000 },
  );
});
