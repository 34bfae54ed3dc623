/** Checks that the steps on a story record never lose a member or change a published lead. */
import { describe, expect, test } from 'vitest';
import { joinStory, leaveStory, partStory, withLead } from '../../src/stories/story/story.ts';

const NOW = '2026-03-05T09:00:00.000Z';
const LATER = '2026-03-05T10:00:00.000Z';
const joined = {
  id: 'a',
  signal: 'near-copy',
  score: 0.8,
  grade: 'copy' as const,
  evidence: '80 % of all phrases are in both texts',
};
const founded = joinStory(undefined, { storyId: 's' }, { entryId: 'a', feedId: 'f' }, NOW);
const grown = joinStory(
  founded,
  { storyId: 's', joined },
  { entryId: 'b', feedId: 'g', publishedAt: '2031-01-01T00:00:00.000Z' },
  LATER,
);

describe('joinStory', () => {
  test('the first article starts the story and leads it', () => {
    expect(founded).toMatchObject({
      id: 's',
      leadId: 'a',
      createdAt: NOW,
      updatedAt: NOW,
      members: [{ entryId: 'a', evidence: [] }],
    });
  });
  test('a joining article becomes a member with its evidence, and a date in the future becomes now', () => {
    expect(grown.members[1]).toMatchObject({
      entryId: 'b',
      grade: 'copy',
      publishedAt: LATER,
      evidence: [{ article: 'a', grounds: joined.evidence }],
    });
    expect(grown.updatedAt).toBe(LATER);
    expect(grown.leadId).toBe('a');
  });
  test('joining again changes nothing', () => {
    expect(joinStory(grown, { storyId: 's' }, { entryId: 'b', feedId: 'g' }, LATER)).toBe(grown);
  });
});

describe('leaveStory', () => {
  test('the oldest member leads when the lead leaves, and the story ends with its last member', () => {
    const left = leaveStory(grown, 'a', LATER);
    expect(left).toMatchObject({ leadId: 'b', members: [{ entryId: 'b' }] });
    expect(left && leaveStory(left, 'b', LATER)).toBeUndefined();
    expect(leaveStory(grown, 'nobody', LATER)).toBe(grown);
  });
});

test('only a member may lead', () => {
  expect(withLead(grown, 'b').leadId).toBe('b');
  expect(withLead(grown, 'nobody').leadId).toBe('a');
});

describe('a lead that cannot lead any longer', () => {
  const settled = { ...grown, settled: true as const };
  const member = (entryId: string) => ({ entryId, feedId: entryId === 'a' ? 'f' : 'g' });

  test('is chosen again when it strays, and only then', () => {
    const strayed = joinStory(settled, { storyId: 's', strayed: true }, member('a'), LATER);
    expect(strayed.settled).toBeUndefined();
    expect(strayed.members[0]?.strayed).toBe(true);
    expect(joinStory(settled, { storyId: 's', strayed: true }, member('b'), LATER).settled).toBe(true);
    const back = joinStory(strayed, { storyId: 's', strayed: false }, member('a'), LATER);
    expect(back.members).toEqual(grown.members.map((one, i) => (i === 0 ? { ...one, refitAt: LATER } : one)));
  });

  test('is chosen again when it has no text and another member has one', () => {
    const bare = joinStory(undefined, { storyId: 's' }, { ...member('a'), isTextless: true }, NOW);
    const two = joinStory(
      { ...bare, settled: true },
      { storyId: 's', joined },
      { ...member('b'), isTextless: true },
      LATER,
    );
    expect(two.settled).toBe(true);
    expect(joinStory(two, { storyId: 's' }, { ...member('b'), isTextless: false }, LATER).settled).toBeUndefined();
    expect(joinStory({ ...bare, settled: true }, { storyId: 's', joined }, member('b'), LATER).settled).toBeUndefined();
  });

  test('is on record when it leaves: the story says which member left, and where to', () => {
    const to = { storyId: 't', left: { storyId: 's', grounds: 'rewritten' } };
    const parted = partStory(settled, 'a', to, LATER);
    expect(parted).toMatchObject({ id: 's', leadId: 'b', former: [{ entryId: 'a', feedId: 'f', to: 't', at: LATER }] });
    expect(parted?.settled).toBeUndefined();
    expect(partStory(settled, 'b', to, LATER)).toMatchObject({ leadId: 'a', settled: true });
    expect(joinStory(undefined, to, { ...member('a'), publishedAt: NOW }, LATER).members).toMatchObject([
      { publishedAt: LATER, left: { storyId: 's', at: LATER, grounds: 'rewritten' } },
    ]);
  });
});
