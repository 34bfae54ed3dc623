/**
 * Checks over random sequences of polls that no item is lost, published twice, or shown under the id of another.
 *
 * The truth is decidable in each sequence: an item has its own guid, its own link, or words, a recording or a date that no
 * other item has. Guid, link, title, text and date of an item change one at a time, except guid and text together at an
 * address that stays, and guid, link and date of all items when a feed moves. An item that changes all of them at once IS
 * a new item, so that does not occur. `IDENTITY_SEQUENCES=100000 npx vitest run tests/feeds/identity.test.ts` runs more
 * sequences than the 2,000 of the suite.
 */
import { expect, it } from 'vitest';
import { problemOfSequence } from './identity/sequence.ts';

const SEQUENCES = Number(process.env.IDENTITY_SEQUENCES ?? 2_000);

it(
  `loses, repeats and confuses no item in ${SEQUENCES} sequences of polls`,
  () => {
    const problems: string[] = [];
    for (let seed = 1; seed <= SEQUENCES && problems.length < 5; seed++) {
      const problem = problemOfSequence(seed);
      if (problem !== undefined) problems.push(problem);
    }
    expect(problems).toEqual([]);
  },
  60_000 + SEQUENCES * 100,
);
