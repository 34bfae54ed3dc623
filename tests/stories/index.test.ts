/** Checks what the pipeline relies on: one story per article, stable ids, and an index that survives a restart. */
import { describe, expect, test } from 'vitest';
import { createStoryIndex, type StoryIndex } from '../../src/stories/index.ts';
import { resolveOverrides } from '../../src/stories/story/resolve-overrides.ts';
import { article, FERRY, FERRY_RETOLD, HARBOUR_STRIKE, ORCHARD } from './articles.ts';
import { applyOverrides } from './operator.ts';

const at = (hours: number): string =>
  new Date(Date.parse('2026-03-05T09:00:00.000Z') + hours * 3_600_000).toISOString();

function storiesOf(index: StoryIndex, ...articles: Parameters<StoryIndex['add']>[0][]): string[] {
  return articles.map((each) => index.add(each).storyId);
}

describe('same or not', () => {
  const index = (): StoryIndex => createStoryIndex({ seed: 'test' });

  test('the same event in other words is one story', () => {
    const [a, b] = storiesOf(index(), article('herald', FERRY), article('courier', FERRY_RETOLD));
    expect(b).toBe(a);
  });

  test('another event in the same town is another story', () => {
    const [a, b, c] = storiesOf(
      index(),
      article('herald', FERRY),
      article('courier', HARBOUR_STRIKE),
      article('post', ORCHARD),
    );
    expect(new Set([a, b, c]).size).toBe(3);
  });

  test('with or without dates, sources and links', () => {
    const bare = index();
    const a = bare.add({ id: 'a', ...FERRY, url: '', source: '' });
    const b = bare.add({ id: 'b', ...FERRY_RETOLD, url: '', source: '' });
    expect(b.storyId).toBe(a.storyId);
  });

  test('a copy under a different headline is a copy', () => {
    const one = index();
    one.add(article('herald', FERRY));
    const { joined } = one.add(article('courier', { title: 'Passengers safe', text: FERRY.text }));
    expect(joined).toMatchObject({ signal: 'exact-text', grade: 'copy', score: 1 });
  });

  test('an excerpt is a copy of the full text', () => {
    const one = index();
    one.add(article('herald', FERRY));
    const excerpt = FERRY.text.split('. ').slice(0, 2).join('. ');
    expect(one.add(article('courier', { title: FERRY.title, text: excerpt })).joined).toMatchObject({
      signal: 'near-copy',
      grade: 'copy',
    });
  });

  test('a corrected copy soon after is a copy, the same template filled in a week later is not', () => {
    const report = (reserve: string, deals: string): string =>
      `The central bank of Vessland added ${reserve} million crowns to the money market in a repurchase with the ten large banks.
       Dealers said that overnight money stood at 4.2 per cent when the bank began its ${deals} purchase, which it announces on weekdays at noon.`;
    const first = article('wire', {
      title: 'Bank of Vessland adds reserves',
      text: report('350', '15'),
      seenAt: at(0),
    });
    const corrected = article('courier', {
      title: 'Bank of Vessland adds reserves',
      text: report('355', '15'),
      seenAt: at(1),
    });
    const nextWeek = article('post', {
      title: 'Bank of Vessland adds reserves',
      text: report('410', '15'),
      seenAt: at(24 * 7),
    });
    const [a, b, c] = storiesOf(index(), first, corrected, nextWeek);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  test('issues of a series, one title with different dates or numbers, are not joined', () => {
    const text =
      'The numbers of the week at a glance, with all changes to the week before, from the health office of the county.';
    const [a, b] = storiesOf(
      index(),
      article('herald', { title: 'New infections in Elmbury, 5 March', text, seenAt: at(0) }),
      article('herald', { title: 'New infections in Elmbury, 12 March', text, seenAt: at(24 * 7) }),
    );
    expect(b).not.toBe(a);
  });

  test.each([
    ['ASCII', '12', '13'],
    ['Arabic-Indic', '١٢', '١٣'],
    ['Devanagari', '१२', '१३'],
    ['full-width', '１２', '１３'],
  ])('two issues of a series stay apart, and their copies meet, in %s digits', (_, first, next) => {
    const text =
      'The county gazette with all notices, tenders and burials of the week, printed for the wards between the Ister and the sea.';
    const [a, b, copy] = storiesOf(
      index(),
      article('herald', { title: `Elmbury gazette, issue ${first}`, text, seenAt: at(0) }),
      article('courier', { title: `Elmbury gazette, issue ${next}`, text, seenAt: at(2) }),
      article('post', { title: 'Elmbury gazette, issue 13', text, seenAt: at(3) }),
    );
    expect(b).not.toBe(a);
    expect(copy).toBe(b);
  });

  test("a feed's boilerplate is learned and joins nothing", () => {
    const one = index();
    one.add(article('courier', ORCHARD));
    const standing =
      'Join our evening team for a fresh look at the news of the day, every weekday at seven on channel four. Follow us for more.';
    const titles = [
      'Bakers mourn an oven',
      'Chess club wins a cup',
      'New bridge at Lindmouth',
      'Swans block a motorway',
      'Library opens on Sundays',
    ];
    const stories = titles.map(
      (title) => one.add(article('herald', { title, text: `${title.toLowerCase()}. ${standing}` })).storyId,
    );
    expect(new Set(stories).size).toBe(titles.length);
  });

  test('scripts without spaces are compared by pairs of characters', () => {
    const text =
      '東京湾で大型フェリーが座礁し、乗客二百十二人全員が救命艇で救助された。船長は操舵装置の故障を報告していたという。国土交通省は調査を始めた。';
    const retold =
      '大型フェリーの乗客二百十二人全員が、東京湾での座礁の後、救命艇で救助された。操舵装置の故障を船長が報告していた。';
    const other =
      '北海道の果樹園では四月末の霜でさくらんぼの収穫が半分になる見込みで、生産者団体は県に基金の設立を求めている。保険の加入者は一割にとどまる。';
    const [a, b, c] = storiesOf(
      index(),
      article('asa', { title: 'フェリー座礁、全員救助', text, language: 'ja' }),
      article('yoru', { title: 'フェリー座礁、乗客全員救助', text: retold, language: 'ja' }),
      article('hiru', { title: '霜でさくらんぼ半減', text: other, language: 'ja' }),
    );
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });

  test('a comment on an event is not joined to the report', () => {
    const comment = {
      title: 'Opinion: Why our ferries are too old',
      text: `We have let our ships grow old. Anyone who has crossed to the islands in November knows the smell of diesel in the cabins, and
        knows that the age of a hull is a political choice. The grounding of the Halcyon is only the latest reminder.`,
    };
    const [a, b] = storiesOf(index(), article('herald', FERRY), article('courier', comment));
    expect(b).not.toBe(a);
  });
});

describe('identity', () => {
  test('a known id returns to its story, whatever was edited', () => {
    const index = createStoryIndex();
    const first = article('herald', FERRY);
    const { storyId } = index.add(first);
    expect(index.add(first)).toEqual({ storyId });
    expect(index.add({ ...first, title: 'Ferry freed', text: `${FERRY.text} It was freed at noon.` }).storyId).toBe(
      storyId,
    );
    expect(index.add({ ...first, ...ORCHARD }).storyId).toBe(storyId);
    expect(index.size).toBe(1);
  });

  test('an update remains in the story that it had joined, whose id does not change', () => {
    const index = createStoryIndex();
    const [one, two] = [article('herald', FERRY), article('courier', FERRY_RETOLD)];
    const [a] = storiesOf(index, one, two);
    expect(index.add({ ...two, title: `${two.title} (update)` }).storyId).toBe(a);
    expect(index.add({ ...one, title: `${one.title} (update)` }).storyId).toBe(a);
    expect(index.membersOf(two.id)).toEqual([one.id, two.id]);
  });

  test('a new guid for the same link and text in the same feed is the same article', () => {
    const index = createStoryIndex();
    const one = article('herald', FERRY);
    const again = { ...one, id: 'other', guid: 'other', url: `${one.url}?utm_source=rss` };
    index.add(one);
    expect(index.add(again).joined).toMatchObject({ id: one.id, signal: 'reissued', grade: 'copy' });
  });

  const show = {
    title: 'The hour on the quay',
    text: 'Read by the harbour radio newsroom.',
    url: 'https://quay.example/show',
  };
  const anHourLater = { seenAt: '2026-03-05T11:00:00.000Z', published: '2026-03-05T11:00:00.000Z' };
  const first = { ...show, seenAt: '2026-03-05T10:00:00.000Z', published: '2026-03-05T10:00:00.000Z' };

  test.each([
    ['another recording', { ...show, ...anHourLater, recording: 'quay-1100.mp3' }],
    ['another fragment', { ...show, ...anHourLater, url: 'https://quay.example/show#part-2' }],
    ['another text', { ...show, ...anHourLater, text: 'Told by the harbour radio children.' }],
    ['another address', { ...show, ...anHourLater, url: 'https://quay.example/show/2' }],
    ['another day', { ...show, seenAt: '2026-03-07T10:00:00.000Z', published: '2026-03-07T10:00:00.000Z' }],
  ])('an item of the same feed with the same title and %s is another one', (_, other) => {
    const index = createStoryIndex();
    index.add(article('quay', { ...first, recording: 'quay-1000.mp3' }));
    expect(index.add(article('quay', other)).joined).toBeUndefined();
  });

  test('a story id depends on the seed article alone', () => {
    const one = article('herald', FERRY);
    const [a, b] = [createStoryIndex({ seed: 'a' }), createStoryIndex({ seed: 'b' })].map(
      (index) => index.add(one).storyId,
    );
    expect(a).toBe(b);
    expect(a).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('time', () => {
  test('nothing is joined beyond the window', () => {
    const index = createStoryIndex({ windowDays: 3 });
    const [a, b] = storiesOf(
      index,
      article('herald', { ...FERRY, seenAt: at(0) }),
      article('courier', { ...FERRY, seenAt: at(73) }),
    );
    expect(b).not.toBe(a);
  });

  test('expired articles are dropped, and the others remain in their story', () => {
    const index = createStoryIndex({ windowDays: 1 });
    const filler = (i: number, hours: number): void => {
      index.add({
        id: `f${i}`,
        title: `Notice ${i} of ward ${i * 7}`,
        text: `Word${i} word${i * 3} word${i * 5} said so.`,
        seenAt: at(hours),
      });
    };
    for (let i = 0; i < 1024; i++) filler(i, 0);
    const kept = article('herald', { ...FERRY, seenAt: at(40) });
    const [story] = storiesOf(index, kept);
    for (let i = 1024; i < 2560; i++) filler(i, 40);
    expect(index.size).toBeLessThan(2000);
    expect(index.storyOf('f0')).toBeUndefined();
    expect(index.storyOf(kept.id)).toBe(story);
    expect(index.add(article('courier', { ...FERRY_RETOLD, seenAt: at(41) })).storyId).toBe(story);
  });
});

describe('restart', () => {
  test('plain JSON records restore the stories, and later articles join them', () => {
    const [one, two, three] = [article('herald', FERRY), article('courier', FERRY_RETOLD), article('post', ORCHARD)];
    const index = createStoryIndex({ seed: 'secret' });
    const before = storiesOf(index, one, two, three);
    const records = [one, two, three].map(({ id }) => JSON.parse(JSON.stringify(index.toRecord(id))));
    const again = createStoryIndex({ seed: 'secret' });
    again.restore(records);
    expect([one, two, three].map(({ id }) => again.storyOf(id))).toEqual(before);
    expect(again.membersOf(one.id)).toEqual([one.id, two.id]);
    expect(again.toRecord(two.id)).toEqual(records[1]);
    const later = again.add(
      article('globe', { title: 'Halcyon ferry aground near Port Maren', text: FERRY.text.slice(0, 420) }),
    );
    expect(later.storyId).toBe(before[0]);
  });

  test('restoring twice, or over existing articles, changes nothing', () => {
    const index = createStoryIndex();
    const one = article('herald', FERRY);
    index.add(one);
    const record = index.toRecord(one.id);
    if (record) index.restore([record, record]);
    expect(index.size).toBe(1);
  });
});

describe('the operator', () => {
  test('can join what the index separated, and it remains joined', () => {
    const index = createStoryIndex();
    const [one, two] = [article('herald', FERRY), article('courier', ORCHARD)];
    const [a] = storiesOf(index, one, two);
    const joined = [{ kind: 'together', a: one.id, b: two.id }] as const;
    expect(applyOverrides(index, joined)).toEqual([{ id: two.id, storyId: a, joinedTo: one.id }]);
    expect(index.add(two).storyId).toBe(a);
    expect(index.membersOf(one.id)).toEqual([one.id, two.id]);
    expect(applyOverrides(index, joined)).toEqual([]);
  });

  test('can join for good: a rewritten article remains in the story, but no longer leads it', () => {
    const index = createStoryIndex();
    const [one, two] = [article('herald', FERRY), article('courier', FERRY_RETOLD)];
    const [a] = storiesOf(index, one, two);
    applyOverrides(index, [{ kind: 'together', a: one.id, b: two.id }]);
    expect(index.add({ ...two, ...ORCHARD })).toEqual({ storyId: a, strayed: true });
  });

  test('can decide before the article arrives', () => {
    const index = createStoryIndex();
    const [one, two] = [article('herald', FERRY), article('courier', ORCHARD)];
    index.override([{ kind: 'together', a: one.id, b: two.id }]);
    const [a, b] = storiesOf(index, one, two);
    expect(b).toBe(a);
  });

  test('is applyOverridesed by the last decision on a pair', () => {
    const index = createStoryIndex();
    const [one, two] = [article('herald', FERRY), article('courier', FERRY_RETOLD)];
    const pair = { a: one.id, b: two.id };
    index.override(
      resolveOverrides([{ kind: 'together', ...pair } as const, { kind: 'apart', ...pair } as const]).inForce,
    );
    const [a, b] = storiesOf(index, one, two);
    expect(b).not.toBe(a);
  });
});
