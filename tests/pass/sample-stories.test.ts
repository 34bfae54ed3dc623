/** The stories of the sample newsroom depend neither on an installation's secret nor on where the text came from. */
import { describe, expect, it } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { allStories } from '../fakes/all-stories.ts';
import { startProgram } from '../fakes/program.ts';
import { readExpected, readExpectedStories } from '../sample-newsroom/expectations.ts';

const SEEDS = ['5eed', 'a1b2', '0c0d', '7777'].map((word) => word.repeat(8));
const titles = new Map(readExpected().map((article) => [article.id, article.title]));
/** Titles of the articles of each story; groups that share an article are one story. */
const groups: Set<string | undefined>[] = [];
for (const { articles } of readExpectedStories().together) {
  const group = articles.map((id) => titles.get(id));
  const known = groups.find((one) => group.some((title) => one.has(title)));
  if (known === undefined) groups.push(new Set(group));
  for (const title of group) known?.add(title);
}

describe('the stories of a whole pass', () => {
  it.each(SEEDS)('are the expected ones, with seed %s', async (seed) => {
    const program = await startProgram(0, seed);
    try {
      await runPass(program.deps);
      const titlesOf = new Map<string, string>();
      for await (const [id, entry] of program.deps.records.entries.entries()) titlesOf.set(id, entry.title ?? '');
      const joined = (await allStories(program.deps.catalogue))
        .map((story) => story.members.map((one) => titlesOf.get(one.entryId)))
        .filter((members) => members.length > 1);
      const isMeant = (members: readonly (string | undefined)[]): boolean =>
        groups.some((group) => members.every((title) => group.has(title)));
      expect(joined.filter((members) => !isMeant(members))).toEqual([]);
    } finally {
      await program.close();
    }
  });
});
