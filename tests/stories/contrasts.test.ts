/** Checks that titles which exclude each other are two stories: women and men, a rise and a fall, a candidate and a release. */
import { expect, test } from 'vitest';
import { createStoryIndex, findApart } from '../../src/stories/index.ts';
import { CONTRAST } from '../../src/stories/lists/contrast-words.ts';
import { areContrary, Contrasts } from '../../src/stories/text/contrasts.ts';
import { createWordHasher, seedOf } from '../../src/stories/text/hash.ts';
import { Lexicon } from '../../src/stories/text/lexicon.ts';
import { TokenColumns } from '../../src/stories/text/token-columns.ts';
import { article } from './articles.ts';

type Item = readonly [title: string, text: string];

const STABBING: Item = [
  'Man, 30, stabbed in Tolland park',
  'A man of 30 was stabbed in the harbour park of Tolland on Wednesday night. He is in hospital in a stable condition. Police look for two young men.',
];
const RELEASE: Item = [
  'Marrow 3.0.0',
  'Marrow 3.0 adds a faster linker, removes the old resolver and fixes nineteen bugs. Thank you to everybody who tested it with their projects.',
];

/** Whether two feeds' items are one story; and why not, in words. */
async function join(first: Item, second: Item): Promise<{ readonly isOne: boolean; readonly grounds?: string }> {
  const index = createStoryIndex({ seed: 'contrasts' });
  const [a, b] = [first, second].map(([title, text], i) => article(i === 0 ? 'herald' : 'courier', { title, text }));
  if (a === undefined || b === undefined) throw new Error('two items');
  const isOne = index.add(a).storyId === index.add(b).storyId;
  const records = [a, b].flatMap(({ id }) => index.toRecord(id) ?? []);
  const grounds = (await findApart(records, records, 'contrasts')).get(b.id)?.grounds;
  return grounds === undefined ? { isOne } : { isOne, grounds };
}

test.each<readonly [name: string, first: Item, second: Item]>([
  [
    'women and men',
    STABBING,
    [
      'Woman, 25, stabbed in Tolland park',
      'A woman of 25 was stabbed in the harbour park of Tolland on Wednesday night. She is in hospital in a stable condition. Police look for two young men.',
    ],
  ],
  [
    'a rise and a fall',
    [
      'Lindmouth exchange rises on grain prices',
      'The exchange of Lindmouth rose at the opening, led by shipping firms, as prices of grain moved again. Norrund Lines was the firm most traded at the bell.',
    ],
    [
      'Lindmouth exchange falls on grain prices',
      'The exchange of Lindmouth fell at the close, led by shipping firms, as prices of grain moved again. Norrund Lines was the firm most traded at the bell.',
    ],
  ],
  [
    'a candidate and the release',
    [
      'Marrow 3.0.0 beta',
      'The second candidate of Marrow 3.0 adds a faster linker, removes the old resolver and fixes nineteen bugs. Please test it with your projects.',
    ],
    RELEASE,
  ],
])('%s are two stories, and the reason says so', async (_, first, second) => {
  const words = 'titles that exclude each other: women and men, a rise and a fall, or a candidate and the release';
  expect(await join(first, second)).toEqual({ isOne: false, grounds: words });
});

test('titles that do not exclude each other are one story', async () => {
  expect(await join(STABBING, ['Tolland: man stabbed in harbour park', STABBING[1]])).toEqual({ isOne: true });
  expect(await join(RELEASE, ['Marrow 3.0.0 released', RELEASE[1]])).toEqual({ isOne: true });
});

test.each([
  ['Damen gewinnen den Pokal von Tolland', CONTRAST.women],
  ['Мужчина ранен в парке', CONTRAST.men],
  ['南浜港で女子が優勝', CONTRAST.women],
  ['La Bourse de Lindmouth recule', CONTRAST.down],
  ['Preise für Getreide steigen', CONTRAST.up],
  ['Marrow 4 beta', CONTRAST.candidate],
  ['Council of Port Maren passes the budget', 0],
])('%s', (title, kind) => {
  const hasher = createWordHasher(seedOf('contrasts'));
  const words = new TokenColumns(60);
  new Lexicon(hasher).read(title, words);
  expect(new Contrasts(hasher).in(words)).toBe(kind);
});

test('a title with words of both sides excludes none', () => {
  expect(areContrary(CONTRAST.women | CONTRAST.men, CONTRAST.men)).toBe(false);
  expect(areContrary(CONTRAST.women, CONTRAST.men)).toBe(true);
  expect(areContrary(CONTRAST.women, CONTRAST.up)).toBe(false);
});
