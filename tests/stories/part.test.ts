/** Checks that the parts of a series are read from titles, and that two parts are two stories. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex, findApart } from '../../src/stories/index.ts';
import { partOf } from '../../src/stories/text/part.ts';
import { article } from './articles.ts';

describe('a title names', () => {
  test.each([
    ['Runa Eskil: "I sing for the seals" (1/2)', 1],
    ['Runa Eskil: "I sing for the seals" 2/2', 2],
    ['Part II: the choir goes to sea', 2],
    ['The choir at sea (part 3)', 3],
    ['Der Chor auf See, Teil 2', 2],
    ['Le chœur en mer – 2e volet', 0],
    ['Le chœur en mer (volet 2)', 2],
    ['El coro en el mar, capítulo 4', 4],
    ['Kören till sjöss (del 2)', 2],
    ['Oferta válida del 2 al 9 de marzo', 0],
    ['Chór na morzu, część 2', 2],
    ['A kórus a tengeren (2. rész)', 2],
    ['Хор в море: часть 2', 2],
    ['Η χορωδία στη θάλασσα (μέρος 2)', 2],
    ['海の合唱団 第2回', 2],
    ['海の合唱団（下）', 3],
    ['海上合唱团(上)', 1],
    ['바다의 합창단 2편', 2],
    ['الجوقة في البحر (الجزء ٢)', 2],
    ['Dàn hợp xướng trên biển (phần 2)', 2],
    ['Episode 117: the bells of Tolland', 63],
    ['Ferry fares up 2 per cent', 0],
    ['Part of the quay has to be closed', 0],
    ['The odds are 50/50', 0],
    ['Police look for Joris (9)', 0],
    ['Channel 4/5 to be dredged', 0],
  ])('%s: %i', (title, part) => expect(partOf(title)).toBe(part));
});

const INTRO = 'of our talk with the singer Runa Eskil of the Brine Choir in her boathouse on the quay of Lindmouth';
const FIRST = {
  title: 'Runa Eskil: "The sea taught me to count" (1/2)',
  text: `The first part ${INTRO}. She speaks about her years as a cook on the grain ships.`,
};
const SECOND = {
  title: 'Runa Eskil: "The sea has had enough of me" (2/2)',
  text: `The second part ${INTRO}. She speaks about the choir, and about her farewell to the ships.`,
};

test('another part is a story of its own', async () => {
  const isOne = (a: typeof FIRST, b: typeof FIRST): boolean => {
    const index = createStoryIndex({ seed: 'parts' });
    return index.add(article('herald', a)).storyId === index.add(article('courier', b)).storyId;
  };
  expect(isOne(FIRST, SECOND)).toBe(false);
  expect(isOne(FIRST, { ...SECOND, title: FIRST.title })).toBe(true);

  const index = createStoryIndex({ seed: 'parts' });
  const [a, b] = [article('herald', FIRST), article('courier', SECOND)];
  const records = [a, b].flatMap((each) => {
    index.add(each);
    return index.toRecord(each.id) ?? [];
  });
  expect((await findApart(records, records, 'parts')).get(b.id)?.grounds).toContain('part');
  const again = createStoryIndex({ seed: 'parts' });
  again.restore(records.slice(0, 1));
  expect(again.add(b).joined).toBeUndefined();
});
