/** A new duplicate signal is one file and one row: a made-up signal in a copy of the sources needs no other edit. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copySources, type SourceCopy } from './copy.ts';

const SIGNAL = `/** Signal: two feeds publish the same event under one title. */
import type { Signal } from './signal.ts';

/** The same title in another feed, with some of the same contents. */
export const sharedHeadline: Signal = {
  id: 'shared-headline',
  examine(pair) {
    if (!pair.isSameTitle || pair.isSameSource || pair.isSeries || pair.bodyWords < 20 || pair.bodyCosine < 0.3) return undefined;
    return { score: pair.cosine, grade: 'same-event' };
  },
  explain: () => 'both have the same headline',
};
`;
/** What the index says of two articles that the signal joins, through the public API of the stories. */
const SUITE = `import { expect, test } from 'vitest';
import { createStoryIndex } from '../../src/stories/index.ts';
import { article, FERRY, FERRY_RETOLD } from './articles.ts';

test('the made-up signal joins and is recorded', () => {
  const index = createStoryIndex({ seed: 'test' });
  const first = index.add(article('herald', FERRY));
  const second = index.add(article('courier', { ...FERRY_RETOLD, title: FERRY.title }));
  expect(second.storyId).toBe(first.storyId);
  expect(second.joined).toMatchObject({ signal: 'shared-headline', evidence: expect.stringContaining('same headline') });
});
`;

let copy: SourceCopy;
beforeAll(async () => {
  copy = await copySources();
});
afterAll(() => copy.remove());

it('a duplicate signal is one file and one row', { timeout: 600_000 }, async () => {
  const table = 'src/stories/match/signals/index.ts';
  await copy.write('src/stories/match/signals/shared-headline.ts', SIGNAL);
  await copy.replace(
    table,
    "import type { Signal } from './signal.ts';\n",
    "import { sharedHeadline } from './shared-headline.ts';\nimport type { Signal } from './signal.ts';\n",
  );
  await copy.replace(table, '\n  sameEvent,\n', '\n  sharedHeadline,\n  sameEvent,\n');
  await copy.write('tests/stories/shared-headline.test.ts', SUITE);

  const suites = ['signals', 'shared-headline', 'index', 'poisoning'].map((name) => `tests/stories/${name}.test.ts`);
  const compiled = await copy.compile('src', ...suites);
  expect(compiled.output).toBe('');
  expect(compiled.isOk).toBe(true);

  const tested = await copy.test(suites, '');
  expect(tested.isOk, tested.output).toBe(true);
  expect(tested.output).toMatch(/Test Files +4 passed/);
});
