/** Which failures end a process that was about to lead, and which let it wait for its next turn. */
import { expect, it } from 'vitest';
import { mayWaitAfter } from '../../src/cli/start-failure.ts';
import { StoreError } from '../../src/storage/store.ts';

it.each([
  ['another process has taken the lock', new StoreError('taken', 'lost'), false, true],
  ['the server went away after it had given the lock', new StoreError('busy', 'away'), true, true],
  ['the server cannot be reached at the start of the program', new StoreError('busy', 'away'), false, false],
  ['the store is of a newer version', new StoreError('newer', 'newer'), true, false],
  ['a bug', new Error('busy'), true, false],
])('%s', (_, error, wasReached, waits) => {
  expect(mayWaitAfter(error, wasReached)).toBe(waits);
});
