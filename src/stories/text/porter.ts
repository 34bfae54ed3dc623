/** Why: "resigns", "resigned" and "resignation" tell one thing; a published algorithm takes English endings off by rule. */

/** A suffix and what stands in its place. */
type Rule = readonly [suffix: string, replacement: string];

function rules(text: string): readonly Rule[] {
  return text.split(' ').map((rule) => {
    const [suffix = '', replacement = ''] = rule.split('>');
    return [suffix, replacement];
  });
}

/** The rules of steps 2 to 4 of M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with his later "bli" and "logi". */
const STEP_2 = rules(
  'ational>ate tional>tion enci>ence anci>ance izer>ize bli>ble alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble logi>log',
);
const STEP_3 = rules('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const STEP_4 = rules(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> sion>s tion>t ou> ism> ate> iti> ous> ive> ize>',
);

const VOWELS = 'aeiou';

function isVowel(word: string, i: number): boolean {
  const letter = word[i] ?? '';
  return VOWELS.includes(letter) || (letter === 'y' && i > 0 && !isVowel(word, i - 1));
}

/** Porter's m: how many times vowels are followed by consonants. */
function measure(word: string): number {
  let [count, wasVowel] = [0, false];
  for (let i = 0; i < word.length; i++) {
    const vowel = isVowel(word, i);
    if (wasVowel && !vowel) count++;
    wasVowel = vowel;
  }
  return count;
}

function hasVowel(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isVowel(word, i)) return true;
  return false;
}

/** Porter's *o: consonant, vowel, consonant that is no w, x or y. */
function endsShort(word: string): boolean {
  const last = word.length - 1;
  if (last < 2 || isVowel(word, last) || !isVowel(word, last - 1) || isVowel(word, last - 2)) return false;
  return !/[wxy]$/.test(word);
}

function withoutPlural(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const bare = word.endsWith('ed') ? word.slice(0, -2) : word.endsWith('ing') ? word.slice(0, -3) : '';
  if (!hasVowel(bare)) return word;
  if (/(?:at|bl|iz)$/.test(bare)) return `${bare}e`;
  if (/([^aeioulsz])\1$/.test(bare)) return bare.slice(0, -1);
  return measure(bare) === 1 && endsShort(bare) ? `${bare}e` : bare;
}

/** Applies the rule with the longest suffix of `word` where what is left measures more than `least`. */
function apply(list: readonly Rule[], word: string, least: number): string {
  let longest: Rule | undefined;
  for (const rule of list) {
    if (word.endsWith(rule[0]) && rule[0].length > (longest?.[0].length ?? 0)) longest = rule;
  }
  if (longest === undefined) return word;
  const [suffix, replacement] = longest;
  const bare = word.slice(0, word.length - suffix.length);
  // "sion" and "tion" leave their first letter, which counts.
  const left = suffix === 'sion' || suffix === 'tion' ? bare + replacement : bare;
  return measure(left) > least ? bare + replacement : word;
}

function withoutFinalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const bare = word.slice(0, -1);
  const m = measure(bare);
  return m > 1 || (m === 1 && !endsShort(bare)) ? bare : word;
}

function withSingleL(word: string): string {
  return word.endsWith('ll') && measure(word) > 1 ? word.slice(0, -1) : word;
}

/** The stem of an English word in lower-case letters. */
export function porterStem(word: string): string {
  if (word.length < 3) return word;
  const verb = withoutVerbEnding(withoutPlural(word));
  const turned = verb.endsWith('y') && hasVowel(verb.slice(0, -1)) ? `${verb.slice(0, -1)}i` : verb;
  return withSingleL(withoutFinalE(apply(STEP_4, apply(STEP_3, apply(STEP_2, turned, 0), 0), 1)));
}
