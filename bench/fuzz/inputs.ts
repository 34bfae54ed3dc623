/** Inputs of the fuzzer: real documents with a few things wrong in them, since random bytes are refused before any of the code runs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Pieces of markup, XML, JSON, YAML and text that a parser treats in a way of their own, put in at random places. */
const PIECES = [
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&a;',
    '&#0;',
    '&#x110000;',
    '&amp;amp;',
  ],
  ...['<script>1</script>', '<img src=x on-x=1>', '<a href="mar\tker:1">', '<svg><style>', '<math><mtext>'],
  ...['<xmp>', '<noscript>', '<template>', '<textarea>', '<plaintext>', '</p>', '<table><tr>', '<b><i></b></i>', '<br'],
  ...['\u0000', '\uFEFF', '\uFFFF', '\uD800', '\u202E', '\u2028', '"', "'", '<', '>', '&', '\r', '\t', '🜁', '“'],
  ...[
    '<item>',
    '</item>',
    '<entry>',
    '</channel>',
    '<guid>',
    '<pubDate>99 Foo 20</pubDate>',
    'xml:base="http://a/\u0000"',
  ],
  ...['{', '}', '[', ']', '- ', ': ', `$\{X}`, '&anchor ', '*anchor', '<<: ', '"\\', '1e999', '-0', 'null', '~'],
];

type Mutation =
  | { readonly kind: 'cut'; readonly at: number; readonly size: number }
  | { readonly kind: 'twice'; readonly at: number; readonly size: number; readonly times: number }
  | { readonly kind: 'put'; readonly at: number; readonly piece: string };

/** Positions and sizes are shares of the text, so that a case shrinks and repeats with any text. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: share, size: share }),
  fc.record({ kind: fc.constant('twice' as const), at: share, size: share, times: fc.integer({ min: 1, max: 8 }) }),
  fc.record({
    kind: fc.constant('put' as const),
    at: share,
    piece: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })),
  }),
);

/** Longest text that a mutation may make, characters; the time limit of the targets is for this size. */
const MAX_CHARACTERS = 100_000;

function mutate(text: string, change: Mutation): string {
  const at = Math.floor(change.at * text.length);
  if (change.kind === 'put') return text.slice(0, at) + change.piece + text.slice(at);
  // Squared: small pieces more often than large ones.
  const end = at + Math.ceil(change.size * change.size * (text.length - at));
  if (change.kind === 'cut') return text.slice(0, at) + text.slice(end);
  return (text.slice(0, end) + text.slice(at, end).repeat(change.times) + text.slice(end)).slice(0, MAX_CHARACTERS);
}

/** `seeds` with a few things wrong in them. */
export function mutated(seeds: readonly string[]): fc.Arbitrary<string> {
  return fc
    .record({ seed: fc.constantFrom(...seeds), changes: fc.array(mutation, { maxLength: 6 }) })
    .map(({ seed, changes }) => changes.reduce(mutate, seed));
}

/** Texts of the files below `folder` whose names match. */
export function textsOf(folder: string, name: RegExp): readonly string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile() && name.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
}
