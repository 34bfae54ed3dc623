/** Why: an ending taken off wrongly joins strangers or parts kin; the paper's own examples say what is right. */
import { expect, test } from 'vitest';
import { porterStem } from '../../src/stories/text/porter.ts';

/** Words of the paper, step by step, each with what all steps together leave. */
const EXAMPLES = `caresses caress, ponies poni, cats cat, feed feed, agreed agre, plastered plaster, motoring motor, sing sing,
conflated conflat, troubled troubl, sized size, hopping hop, tanned tan, falling fall, hissing hiss, fizzed fizz, failing fail,
filing file, happy happi, sky sky, relational relat, conditional condit, rational ration, digitizer digit, operator oper,
vietnamization vietnam, feudalism feudal, decisiveness decis, hopefulness hope, formality formal, sensitivity sensit,
sensibility sensibl, triplicate triplic, formative form, formalize formal, electrical electr, goodness good, revival reviv,
allowance allow, inference infer, airliner airlin, adjustable adjust, defensible defens, replacement replac, adoption adopt,
communism commun, activate activ, effective effect, probate probat, rate rate, cease ceas, controlling control, roll roll`;

const examples = EXAMPLES.split(/,\s*/).map((pair) => pair.split(' '));

test.each(examples)('%s becomes %s', (word, stemmed) => expect(porterStem(word ?? '')).toBe(stemmed));

test('one fact told as a verb and as a noun is one word, and kin by spelling alone are not', () => {
  expect(porterStem('resignation')).toBe(porterStem('resigned'));
  expect(porterStem('investigators')).toBe(porterStem('investigation'));
  expect(porterStem('policy')).not.toBe(porterStem('police'));
});
