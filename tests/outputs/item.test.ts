/** Item ids: permanent, and URIs that strict readers accept. */
import { expect, it } from 'vitest';
import { shorten, uuidUrn } from '../../src/outputs/item.ts';

it('makes a version 8 UUID of a story id, a different one of each', () => {
  const uuid = uuidUrn('0123456789abcdef0123456789abcdef');
  expect(uuid).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(uuidUrn('f123456789abcdef0123456789abcdef')).not.toBe(uuid);
});

it('shortens at a word and never within a character', () => {
  expect(shorten('one  two\nthree', 20)).toBe('one two three');
  expect(shorten('one two three', 9)).toBe('one two…');
  expect(shorten('🜁'.repeat(9), 5)).toBe('🜁🜁…');
});
