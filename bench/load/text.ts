/** Generates the text of a hundred thousand different articles, the same on every run and faster than they are read. */

const SYLLABLES =
  'ba be bo da de do fa fe ga go ha ke ki la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vo'.split(
    ' ',
  );
const SMALL_WORDS = 'the of and to in a is that for it was on with as by at from an be this'.split(' ');
const WORDS = 30_000;

/** A 32-bit mix of two numbers (the finaliser of MurmurHash3): equal arguments give equal values on any machine. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function pick(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}

/** Word `at` of an invented language: two to four syllables. */
function word(at: number): string {
  const length = 2 + (mix(at, 1) % 3);
  let made = '';
  for (let i = 0; i < length; i += 1) made += pick(SYLLABLES, mix(at, 2 + i));
  return made;
}

/** Low numbers are far more frequent than high ones, as in a real vocabulary. */
function rank(seed: number): number {
  const share = seed / 0x1_0000_0000;
  return Math.floor(WORDS * share * share * share);
}

function makeSentence(at: number): string {
  const length = 9 + (mix(at, 11) % 12);
  const words: string[] = [];
  for (let i = 0; i < length; i += 1) {
    words.push(i % 3 === 1 ? pick(SMALL_WORDS, mix(at, 100 + i)) : pick(vocabulary, rank(mix(at, 200 + i))));
  }
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const vocabulary = Array.from({ length: WORDS }, (_, at) => word(at));

/** `count` sentences made from `seed`; another seed gives others. */
export function proseOf(seed: number, count: number): string {
  return Array.from({ length: count }, (_, i) => makeSentence(mix(seed, 300 + i))).join(' ');
}

/** A headline of seven words chosen by `seed`, with two that are rare. */
export function headlineOf(seed: number): string {
  const words: string[] = [];
  for (let i = 0; i < 5; i += 1) words.push(word(rank(mix(seed, 400 + i))));
  words.push(word(WORDS + (mix(seed, 410) % 1_000_000)), word(WORDS + (mix(seed, 411) % 1_000_000)));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
