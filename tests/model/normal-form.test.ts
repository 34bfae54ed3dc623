/** Normal forms of texts with many combining marks. */
import { expect, it } from 'vitest';
import { normalForm } from '../../src/model/normal-form.ts';

it('normalizes what languages write', () => {
  expect(normalForm('e\u0301', 'NFC')).toBe('é');
  expect(normalForm('ﬁve', 'NFKC')).toBe('five');
});

it('retains 30 marks on a letter, and drops more', () => {
  const marks = '\u0316'.repeat(30);
  expect(normalForm(`a${marks}b`, 'NFD')).toBe(`a${marks}b`);
  expect(normalForm(`a${marks}\u0316\u0316b`, 'NFD')).toBe(`a${marks}b`);
});
