/** What an output shows of a story: nothing twice, and nothing missing when a member has left. */
import { describe, expect, it } from 'vitest';
import type { Story, StoryMember } from '../../src/model/story.ts';
import { selectFrom } from '../../src/outputs/select.ts';
import { storyIdOf } from '../../src/stories/story/story-id.ts';

const at = (hour: number): string => `2026-03-05T${String(hour).padStart(2, '0')}:00:00.000Z`;

function member(entryId: string, hour: number, more: Partial<StoryMember> = {}): StoryMember {
  return { entryId, feedId: entryId, joinedAt: at(hour), publishedAt: at(hour), evidence: [], ...more };
}

/** The story that `f` founded, with these members. */
function story(members: readonly StoryMember[], more: Partial<Story> = {}): Story {
  const leadId = members[0]?.entryId ?? '';
  return { version: 1, id: storyIdOf('f'), leadId, members, createdAt: at(1), updatedAt: at(9), ...more };
}

const ids = (one: Story, feeds: readonly string[], mode: 'merge' | 'group' | 'off'): string[] =>
  selectFrom(one, new Set(feeds), mode).map(({ id, shown }) => `${shown.entryId}: ${id === one.id ? 'story' : id}`);
const own = (entryId: string): string => `${entryId}: ${storyIdOf(entryId)}`;

const event = member('e', 2, { grade: 'same-event' });
const copy = member('c', 3, { grade: 'copy' });
const former = [{ entryId: 'f', feedId: 'f', joinedAt: at(1), at: at(9), to: 't', grounds: 'rewritten' }];
const ALL = ['f', 'e', 'c'];

describe('when the founder has left', () => {
  it('group shows another article of the event under the id that it had', () => {
    const before = story([member('f', 1), event, copy]);
    expect(ids(before, ALL, 'group')).toEqual(['f: story', own('e')]);
    expect(ids(story([event, copy], { former }), ALL, 'group')).toEqual([own('e')]);
    // This output has always shown it as the story.
    expect(ids(before, ['e'], 'group')).toEqual(['e: story']);
    expect(ids(story([event, copy], { former }), ['e'], 'group')).toEqual(['e: story']);
  });

  it('group shows a copy in its place, and merge shows the lead', () => {
    expect(ids(story([copy], { former }), ALL, 'group')).toEqual(['c: story']);
    expect(ids(story([event, copy], { former }), ALL, 'merge')).toEqual(['e: story']);
    expect(ids(story([event, copy], { former }), ALL, 'off')).toEqual([own('e'), own('c')]);
  });
});

describe('a member that may not lead', () => {
  const unfit = { strayed: true as const };
  it('comes after its copies, and after all members where stories are merged', () => {
    const strayed = story([member('f', 1, unfit), event, copy], { leadId: 'e' });
    expect(ids(strayed, ALL, 'group')).toEqual(['c: story', own('e')]);
    expect(ids(strayed, ['f', 'c'], 'merge')).toEqual(['c: story']);
    expect(ids(strayed, ['f'], 'merge')).toEqual(['f: story']);
    expect(ids(story([member('f', 1, { textless: true }), copy]), ALL, 'group')).toEqual(['c: story']);
  });
});

describe('the date of an item', () => {
  const dates = (...members: readonly StoryMember[]): string[] =>
    selectFrom(story(members), new Set(ALL), 'merge').map(({ publishedAt }) => publishedAt);
  const long = '1999-01-01T00:00:00.000Z';

  it('is that of the other feeds when the lead claims an old date', () => {
    expect(dates(member('f', 8, { publishedAt: long }))).toEqual([long]);
    expect(dates(member('f', 8, { publishedAt: long }), member('e', 9, { publishedAt: at(7) }))).toEqual([at(7)]);
    expect(dates(member('f', 8, { publishedAt: long }), member('e', 9, { feedId: 'f' }))).toEqual([long]);
  });

  it('is never later than the arrival of the lead, nor changed by articles that join', () => {
    expect(dates(member('f', 8, { publishedAt: long }), member('e', 20))).toEqual([at(8)]);
    expect(dates(member('f', 8, { publishedAt: at(6) }), member('e', 9, { publishedAt: at(7) }))).toEqual([at(6)]);
    const both = [member('f', 8, { publishedAt: long }), member('e', 9, { publishedAt: '1998-01-01T00:00:00.000Z' })];
    expect(dates(...both)).toEqual([long]);
  });
});

describe('the item of a story that shows one article after another', () => {
  const item = (one: Story, feeds: readonly string[], mode: 'merge' | 'group'): readonly unknown[] =>
    selectFrom(one, new Set(feeds), mode).map(({ shown, publishedAt, since }) => [
      shown.entryId,
      publishedAt,
      since,
    ])[0] ?? [];
  const gone = [{ entryId: 'f', feedId: 'f', joinedAt: at(1), publishedAt: at(1), until: at(9), ahead: [] }];

  it('retains its date, and says since when it shows another article, if the one that left was shown', () => {
    expect(item(story([copy], { gone }), ALL, 'group')).toEqual(['c', at(1), at(9)]);
    expect(item(story([copy], { gone }), ['c'], 'group')).toEqual(['c', at(3), undefined]);
    const behind = gone.map((one) => ({ ...one, ahead: ['c'] }));
    expect(item(story([copy], { gone: behind }), ALL, 'group')).toEqual(['c', at(3), undefined]);
    const led = { ledFirst: { entryId: 'f', feedId: 'f', joinedAt: at(1), publishedAt: at(1) }, leadSince: at(9) };
    expect(item(story([event, copy], { ...led, gone }), ALL, 'merge')).toEqual(['e', at(1), at(9)]);
  });

  it('changes with an article that leaves only if that was shown', () => {
    const strayed = { strayed: true as const, refitAt: at(9) };
    expect(item(story([member('f', 1, strayed), copy], { leadId: 'c' }), ALL, 'group')).toEqual(['c', at(1), at(9)]);
    expect(item(story([member('f', 1), { ...copy, ...strayed }]), ALL, 'group')).toEqual(['f', at(1), undefined]);
    expect(item(story([member('f', 1, { textless: true }), copy]), ALL, 'group')).toEqual(['c', at(1), undefined]);
  });
});

describe('an article that is listed with another one', () => {
  const item = (one: Story, feeds: readonly string[], mode: 'merge' | 'group'): readonly unknown[] =>
    selectFrom(one, new Set(feeds), mode).map(({ shown, copyOf }) => [shown.entryId, copyOf]);
  const [second, again] = [
    member('s', 2, { feedId: 'f', grade: 'copy', evidence: [{ article: 'f', signal: 'exact-text', score: 1 }] }),
    member('a', 3, { feedId: 'f', grade: 'copy', evidence: [{ article: 'f', signal: 'reissued', score: 1 }] }),
  ];
  const one = story([member('f', 1), second, again, event, copy]);

  it('has an item of its own in the output of its feed, unless it was issued again', () => {
    expect(item(one, ['f'], 'merge')).toEqual([
      ['f', undefined],
      ['s', 'f'],
    ]);
    expect(item(one, ['f', 'e', 'c'], 'merge')).toEqual([['f', undefined]]);
  });

  it('never takes the id of the story under which another one is shown', () => {
    const strayed = story([member('f', 1, { strayed: true }), event, copy], { leadId: 'e' });
    expect(ids(strayed, ALL, 'group')).toEqual(['c: story', own('e')]);
  });
});
