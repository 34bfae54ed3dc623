/** Checks stems against the examples of Porter's paper and against those that stored fingerprints were made with. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { COMMON_WORDS } from '../../src/stories/lists/common-words.ts';
import { NEWSROOM_WORDS } from '../../src/stories/lists/newsroom-words.ts';
import { SYNONYM_PLACES, SYNONYM_WORDS } from '../../src/stories/lists/synonym-words.ts';
import { stem } from '../../src/stories/text/stem.ts';

/** Words of the paper, step by step, each with its final stem. */
const EXAMPLES = `caresses caress, ponies poni, cats cat, feed feed, agreed agre, plastered plaster, motoring motor, sing sing,
conflated conflat, troubled troubl, sized size, hopping hop, tanned tan, falling fall, hissing hiss, fizzed fizz, failing fail,
filing file, happy happi, sky sky, relational relat, conditional condit, rational ration, digitizer digit, operator oper,
vietnamization vietnam, feudalism feudal, decisiveness decis, hopefulness hope, formality formal, sensitivity sensit,
sensibility sensibl, triplicate triplic, formative form, formalize formal, electrical electr, goodness good, revival reviv,
allowance allow, inference infer, airliner airlin, adjustable adjust, defensible defens, replacement replac, adoption adopt,
communism commun, activate activ, effective effect, probate probat, rate rate, cease ceas, controlling control, roll roll`;

const examples = EXAMPLES.split(/,\s*/).map((pair) => pair.split(' '));

test.each(examples)('%s becomes %s', (word, stemmed) => expect(stem(word ?? '')).toBe(stemmed));

test('a verb and its noun share a stem, and words that only look alike do not', () => {
  expect(stem('resignation')).toBe(stem('resigned'));
  expect(stem('investigators')).toBe(stem('investigation'));
  expect(stem('policy')).not.toBe(stem('police'));
});

/** Every English word of the lists once, in order. */
function listWords(): string[] {
  const lists = [...COMMON_WORDS, ...NEWSROOM_WORDS].map(([, words]) => words);
  const words = [...lists, SYNONYM_WORDS, SYNONYM_PLACES].join(' ').toLowerCase().replace(/-/g, '').split(/\s+/);
  return [...new Set(words.filter((word) => /^[a-z]+$/.test(word)))].sort();
}

/** SHA-256 of all stems of the lists. Recompute it when a list changes, never when only the stemmer does. */
const DIGEST = '47c9d3feea3a7c2940b1bd1fe83daff61ee94fec1c5d53c20f106c95ba3c2110';

test('the stems of all words of the lists are those that stored fingerprints hash', () => {
  const stems = listWords().map((word) => `${word} ${stem(word)}`);
  expect(createHash('sha256').update(stems.join('\n')).digest('hex')).toBe(DIGEST);
});
