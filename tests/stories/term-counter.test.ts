/** Checks the term counter against a plain count and a full sort. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDocumentFrequency } from '../../src/stories/text/document-frequency.ts';
import { COUNT_BITS, IN_BODY, IN_TITLE, IS_NAME, MAX_TERMS } from '../../src/stories/text/fingerprint.ts';
import { createWordHasher } from '../../src/stories/text/hash.ts';
import { distinct } from '../../src/stories/text/phrases.ts';
import { TermCounter } from '../../src/stories/text/term-counter.ts';
import { IS_CAPITAL, IS_NUMBER, TokenColumns } from '../../src/stories/text/token-columns.ts';

interface Written {
  readonly term: number;
  readonly traits: number;
}

const frequency = createDocumentFrequency(createWordHasher(1));
const counter = new TermCounter();
const words = fc.array(
  fc.record({
    term: fc.oneof(fc.nat(90), fc.nat(0xffffff)),
    traits: fc.constantFrom(0, 0, IS_CAPITAL, IS_CAPITAL, IS_NUMBER, IS_NUMBER | IS_CAPITAL),
  }),
  { maxLength: 150 },
);

function columnsOf(written: readonly Written[]): TokenColumns {
  const columns = new TokenColumns(written.length);
  for (const { term, traits } of written) columns.push(0, term, 0, traits);
  return columns;
}

/** The salient terms by a plain count and a full sort. */
function reference(title: readonly Written[], body: readonly Written[]): number[] {
  const all = [...title, ...body].map(({ term }) => term);
  const small = new Set(body.filter(({ traits }) => traits === 0).map(({ term }) => term));
  const capital = new Set(body.filter(({ traits }) => traits === IS_CAPITAL).map(({ term }) => term));
  const weighed = [...new Set(all)].map((term, first) => {
    const count = all.filter((other) => other === term).length;
    const inTitle = title.some((word) => word.term === term) ? IN_TITLE : 0;
    const inBody = body.some((word) => word.term === term) ? IN_BODY : 0;
    const name = capital.has(term) && !small.has(term) ? IS_NAME : 0;
    const weight = frequency.idf(term) * (1 + Math.log(count)) * (inTitle === 0 ? 1 : 2) * (1 / (1 + first / 80));
    return { key: term * 256 + (inTitle | inBody | name | Math.min(COUNT_BITS, count)), weight };
  });
  weighed.sort((a, b) => b.weight - a.weight);
  return weighed
    .slice(0, MAX_TERMS)
    .map(({ key }) => key)
    .sort((a, b) => a - b);
}

test('the salient terms are those of a full sort, with flags and counts, the earlier of equals', () =>
  fc.assert(
    fc.property(words, words, (title, body) => {
      counter.add(columnsOf(title), 0, title.length, IN_TITLE);
      counter.add(columnsOf(body), 0, body.length, IN_BODY);
      expect([...counter.take(frequency)]).toEqual(reference(title, body));
    }),
    { numRuns: 300 },
  ));

test('distinct numbers come in order, each once', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (list) => {
      expect([...distinct(Uint32Array.from(list))]).toEqual([...new Set(list)].sort((a, b) => a - b));
    }),
  ));
