/** Hostile feeds: what one feed writes or rewrites must not hide, rename or replace another feed's report. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainEntry } from '../../src/app/explain.ts';
import type { Story } from '../../src/model/story.ts';
import { runPass } from '../../src/pass/pass.ts';
import { rebuild } from '../../src/pass/rebuild.ts';
import { DAY, type Desk, HOUR, type Item, rss, startDesk } from '../fakes/newsdesk.ts';
import { FERRY, FERRY_RETOLD, HARBOUR_STRIKE } from '../stories/articles.ts';

const SPAM = {
  title: 'Copper coil halves every heating bill, say delighted customers',
  text: `Lower your heating bill with a trick that suppliers hate. Order the copper coil today and pay in six rates. Our customers
write that the parcel came within days and that the boiler hums no more. The offer ends soon, stocks are small, and the coil fits every
boiler built after 1990. Whoever orders two coils gets a third one for half the price, with a wrench and a booklet of savings.`,
};

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly content_html: string;
  readonly url?: string;
  readonly date_published: string;
  readonly _winnow: { readonly also_covered_by?: readonly { readonly url: string }[] };
}

let desk: Desk;
const documents = new Map<string, readonly Item[]>();

async function open(settings = ''): Promise<void> {
  desk = await startDesk({
    feeds: ['/mallory', '/herald', '/courier'],
    settings: `articles: { fetch: never }\n${settings}`,
  });
  desk.origin.answer((seen) => rss(documents.get(seen.path) ?? []));
}

beforeEach(() => documents.clear());
afterEach(() => desk.close());

function item(feed: string, { title, text }: { readonly title: string; readonly text: string }, id = 'one'): Item {
  return { id: `${feed}-${id}`, title, link: `https://${feed}.example/${id}`, body: text && `<p>${text}</p>` };
}

/** The feed lists these items now, and is polled. */
async function lists(feed: string, ...items: readonly Item[]): Promise<void> {
  documents.set(`/${feed}`, items);
  desk.now += HOUR;
  await runPass(desk.deps, { only: [feed] });
}

async function shown(): Promise<readonly Shown[]> {
  return (JSON.parse(await desk.published('feed.json')) as { items: readonly Shown[] }).items;
}

async function storyOf(feed: string, id = 'one'): Promise<Story> {
  for await (const [entryId, { guid }] of desk.deps.records.entries.entries()) {
    const story = guid === `${feed}-${id}` ? (await desk.deps.catalogue.storiesOf([entryId]))[0] : undefined;
    if (story !== undefined) return story;
  }
  throw new Error(`${feed}-${id} is in no story`);
}

async function leadOf(story: Story): Promise<string | undefined> {
  return (await desk.deps.records.entries.get(story.leadId))?.guid;
}

const byUrl = async (): Promise<Map<string | undefined, Shown>> =>
  new Map((await shown()).map((one) => [one.url, one]));

/** Nothing that any feed lists is missing: it is shown, or listed with what is. */
async function expectNothingLost(): Promise<void> {
  const there = (await shown()).flatMap((one) => [
    one.url,
    ...(one._winnow.also_covered_by ?? []).map(({ url }) => url),
  ]);
  for (const items of documents.values()) for (const { link } of items) expect(there).toContain(link);
  expect(new Set((await shown()).map(({ id }) => id)).size).toBe((await shown()).length);
}

describe.each(['merge', 'group'])('D6 bait and switch, mode %s', (mode) => {
  beforeEach(() => open(`stories: { mode: ${mode} }`));

  it('by the lead leaves the story its id and its other members, one of which leads it', async () => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD));
    const before = await storyOf('herald');
    expect([before.members.length, await leadOf(before)]).toEqual([2, 'mallory-one']);
    const was = await byUrl();
    await lists('mallory', item('mallory', SPAM));
    const after = await storyOf('herald');
    expect([after.id, after.members.length, await leadOf(after)]).toEqual([before.id, 1, 'herald-one']);
    const spam = await storyOf('mallory');
    expect(spam.members).toMatchObject([{ evidence: [], left: { storyId: before.id, grounds: /rewritten/ } }]);
    const now = await byUrl();
    expect(now.get('https://herald.example/one')).toMatchObject({
      // In a feed that showed it as an item of its own it is none twice; in one that did not the story's item shows it.
      id: (was.get('https://herald.example/one') ?? was.get('https://mallory.example/one'))?.id,
      title: FERRY_RETOLD.title,
      content_html: expect.stringContaining('Tolland'),
    });
    expect([...was.values()].map(({ id }) => id)).not.toContain(now.get('https://mallory.example/one')?.id);
    await expectNothingLost();
  });

  it('by a member leaves the story that it joined unchanged', async () => {
    await lists('herald', item('herald', FERRY));
    await lists('mallory', item('mallory', FERRY_RETOLD));
    const before = await storyOf('herald');
    expect(before.members).toHaveLength(2);
    await lists('mallory', item('mallory', SPAM));
    const after = await storyOf('herald');
    expect([after.id, after.leadId, after.members.length]).toEqual([before.id, before.leadId, 1]);
    expect(after.former).toMatchObject([{ feedId: 'mallory', to: (await storyOf('mallory')).id }]);
    await expectNothingLost();
  });

  it('survives a restart, a rebuild and the next polls', async () => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD));
    await lists('mallory', item('mallory', SPAM));
    const [herald, mallory] = [await storyOf('herald'), await storyOf('mallory')];
    const published = await desk.published('feed.json');
    await desk.restart();
    await rebuild(desk.deps, { all: true, onProgress: () => undefined });
    await lists('mallory', item('mallory', SPAM));
    await lists('herald', item('herald', FERRY_RETOLD));
    expect([await storyOf('herald'), await storyOf('mallory')]).toEqual([herald, mallory]);
    expect(await desk.published('feed.json')).toBe(published);
    await lists('courier', item('courier', { ...FERRY, title: 'Ferry Halcyon: all passengers safe' }));
    expect((await storyOf('courier')).id).toBe(herald.id);
  });
});

describe('D6 a rewritten article', () => {
  beforeEach(() => open());

  it('that is alone is updated, whatever it reports now', async () => {
    await lists('herald', item('herald', FERRY));
    const [before] = await shown();
    await lists('herald', item('herald', HARBOUR_STRIKE));
    expect(await shown()).toMatchObject([{ id: before?.id, title: HARBOUR_STRIKE.title }]);
  });

  it('stays after an honest change: a correction, a longer text, another headline, a shorter one', async () => {
    await lists('herald', item('herald', FERRY));
    await lists('courier', item('courier', FERRY_RETOLD));
    const { id } = await storyOf('herald');
    const versions = [
      { ...FERRY, text: FERRY.text.replace('212', '214').replace('14 people', '16 people') },
      {
        ...FERRY,
        text: `${FERRY.text} ${'A second tug came from Lindmouth, and the bar opened for the crew. '.repeat(20)}`,
      },
      { ...FERRY, title: 'All ashore from the Halcyon' },
      { ...FERRY, text: FERRY.text.split('. ').slice(0, 2).join('. ') },
    ];
    for (const version of versions) {
      await lists('herald', item('herald', version));
      const { id: now, members, leadId } = await storyOf('herald');
      expect([now, members.length, leadId]).toEqual([id, 2, members[0]?.entryId]);
    }
  });

  it('moves to the story that it reports now', async () => {
    await lists('herald', item('herald', FERRY));
    await lists('courier', item('courier', FERRY_RETOLD), item('courier', HARBOUR_STRIKE, 'two'));
    await lists('herald', item('herald', { ...HARBOUR_STRIKE, title: `${HARBOUR_STRIKE.title}, union says` }));
    const strike = await storyOf('courier', 'two');
    expect((await storyOf('herald')).id).toBe(strike.id);
    expect(strike.members[1]).toMatchObject({ grade: 'copy', left: { storyId: (await storyOf('courier')).id } });
    await expectNothingLost();
  });

  it('never takes the id of the other members along, however often, and no two stories share an id', async () => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD));
    const { id } = await storyOf('herald');
    const seen = new Set<string>();
    for (const version of [SPAM, FERRY, HARBOUR_STRIKE, FERRY, SPAM]) {
      await lists('mallory', item('mallory', version));
      const [own, other] = [await storyOf('mallory'), await storyOf('herald')];
      expect(other.id).toBe(id);
      expect(await leadOf(other)).toBe('herald-one');
      seen.add(own.id);
      await expectNothingLost();
    }
    expect(seen.has(id)).toBe(false);
    await lists('mallory', item('mallory', FERRY, 'again'));
    expect((await storyOf('mallory', 'again')).id).toBe(id);
  });

  it.each([1, 20])('is compared with its story after %i days too, when the index has dropped it', async (days) => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD));
    const { id } = await storyOf('herald');
    desk.now += days * DAY;
    if (days > 14) for (const { entryId } of (await storyOf('herald')).members) desk.deps.index.remove(entryId);
    await lists('mallory', item('mallory', SPAM));
    const herald = await storyOf('herald');
    expect([herald.id, await leadOf(herald)]).toEqual([id, 'herald-one']);
    expect((await storyOf('mallory')).id).not.toBe(id);
  });

  it('never leads after small steps have led its text away from the story', async () => {
    const [ferry, spam] = [FERRY.text, SPAM.text].map((text) => text.split(/(?<=\.)\s/)) as [string[], string[]];
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD));
    const { id } = await storyOf('herald');
    for (let step = 1; step <= ferry.length; step++) {
      const text = [...spam.slice(0, step), ...ferry.slice(step)].join(' ');
      await lists('mallory', item('mallory', { title: step < 3 ? FERRY.title : SPAM.title, text }));
      const story = await storyOf('herald');
      expect(story.id).toBe(id);
      if (step >= ferry.length - 1) expect(await leadOf(story)).toBe('herald-one');
    }
    expect((await storyOf('mallory')).id).not.toBe(id);
  });

  it('with a headline about something else and a text that is still a copy no longer leads', async () => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', { ...FERRY_RETOLD, text: `${FERRY.text} ${FERRY_RETOLD.text}` }));
    await lists('mallory', item('mallory', { ...FERRY, title: SPAM.title }));
    const story = await storyOf('herald');
    expect(await leadOf(story)).toBe('herald-one');
    expect(story.members.find(({ feedId }) => feedId === 'mallory')).toMatchObject({ strayed: true });
    await expectNothingLost();
  });

  it('is explained', async () => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD));
    const { id, members } = await storyOf('herald');
    await lists('mallory', item('mallory', SPAM));
    const explained = await explainEntry(members[0]?.entryId ?? '', desk.deps, desk.now);
    expect(explained?.members).toMatchObject([{ left: { storyId: id, grounds: expect.stringMatching(/\d %/) } }]);
    const other = await explainEntry(members[1]?.entryId ?? '', desk.deps, desk.now);
    expect(other?.story?.former).toMatchObject([{ entryId: members[0]?.entryId }]);
  });
});

describe('D4 articles without text', () => {
  beforeEach(() => open());
  const bare = { title: FERRY.title, text: '' };

  it('never lead a story in which another has a text, whichever was first', async () => {
    await lists('mallory', item('mallory', bare));
    await lists('herald', item('herald', FERRY));
    const story = await storyOf('herald');
    expect([story.members.length, await leadOf(story)]).toEqual([2, 'herald-one']);
    expect(await shown()).toMatchObject([{ url: 'https://herald.example/one' }]);
  });

  it('lose the lead when another gets its text later, and the id of the story stays', async () => {
    await lists('mallory', item('mallory', bare));
    await lists('herald', item('herald', bare));
    const before = await storyOf('herald');
    expect([before.members.length, await leadOf(before)]).toEqual([2, 'mallory-one']);
    await lists('herald', item('herald', FERRY));
    const after = await storyOf('herald');
    expect([after.id, await leadOf(after)]).toEqual([before.id, 'herald-one']);
  });

  it.each(['before', 'after'])('are not replaced by a text about something else, seen %s them', async (when) => {
    const borrowed = item('mallory', { title: FERRY.title, text: SPAM.text });
    if (when === 'before') await lists('mallory', borrowed);
    await lists('herald', item('herald', bare));
    if (when === 'after') await lists('mallory', borrowed);
    expect((await storyOf('herald')).members).toHaveLength(1);
    expect(await shown()).toHaveLength(2);
  });

  it('that get another text later take no member with them', async () => {
    await lists('mallory', item('mallory', bare));
    await lists('herald', item('herald', FERRY));
    const { id } = await storyOf('herald');
    await lists('mallory', item('mallory', { title: FERRY.title, text: SPAM.text }));
    const story = await storyOf('herald');
    expect([story.id, await leadOf(story)]).toEqual([id, 'herald-one']);
    await lists('mallory', item('mallory', SPAM));
    expect((await storyOf('herald')).members).toHaveLength(1);
    await expectNothingLost();
  });
});

describe('D1 to D8 a false claim', () => {
  beforeEach(() => open());

  it.each(['before', 'after'])(
    'guid, link and title of another with another text, %s it, join and hide nothing',
    async (when) => {
      const theft: Item = { ...item('herald', { ...FERRY, text: SPAM.text }) };
      if (when === 'before') await lists('mallory', theft);
      await lists('herald', item('herald', FERRY));
      if (when === 'after') await lists('mallory', theft);
      expect((await shown()).map((one) => [one.title, one.content_html.includes('Tolland')])).toContainEqual([
        FERRY.title,
        true,
      ]);
      expect(await shown()).toHaveLength(2);
    },
  );

  it('a text that grows by copying another updates its own item, and the other stays', async () => {
    await lists('herald', item('herald', FERRY));
    await lists('mallory', item('mallory', SPAM));
    const before = await byUrl();
    for (const share of [0.3, 0.6, 1]) {
      const text = `${SPAM.text} ${FERRY.text.slice(0, share * FERRY.text.length)}`;
      await lists('mallory', item('mallory', { title: FERRY.title, text }));
      const now = await byUrl();
      for (const feed of ['herald', 'mallory'])
        expect(now.get(`https://${feed}.example/one`)?.id).toBe(before.get(`https://${feed}.example/one`)?.id);
      expect(now.get('https://herald.example/one')).toMatchObject({ title: FERRY.title });
    }
  });

  it('of new guids for all items, poll after poll, fills no story and displaces no member', async () => {
    await lists('herald', item('herald', FERRY));
    const { id } = await storyOf('herald');
    for (let round = 0; round < 4; round++)
      await lists('mallory', ...Array.from({ length: 10 }, (_, i) => item('mallory', FERRY, `${round}-${i}`)));
    await lists('courier', item('courier', FERRY_RETOLD));
    const story = await storyOf('courier');
    expect([story.id, await leadOf(story)]).toEqual([id, 'herald-one']);
    expect(story.members.filter(({ feedId }) => feedId === 'mallory').length).toBeLessThanOrEqual(8);
  });

  it('by look-alike, invisible or direction characters takes over no title and hides no copy', async () => {
    await lists('herald', item('herald', FERRY));
    const lookalike = FERRY.title.replaceAll('a', 'а').replaceAll('o', 'о');
    const hidden = FERRY.text.replaceAll('er', 'e\u200br').replaceAll('th', 't\u00adh');
    await lists(
      'mallory',
      item('mallory', { title: lookalike, text: SPAM.text }, 'alike'),
      item('mallory', { title: `\u202e${SPAM.title}\u202c`, text: SPAM.text.replace('trick', 'ruse') }, 'turned'),
      item('mallory', { title: [...FERRY.title].join('\u200b'), text: hidden }, 'hidden'),
    );
    const herald = await storyOf('herald');
    expect(await leadOf(herald)).toBe('herald-one');
    expect((await storyOf('mallory', 'alike')).id).not.toBe(herald.id);
    expect((await storyOf('mallory', 'turned')).id).not.toBe(herald.id);
    expect((await storyOf('mallory', 'hidden')).id).toBe(herald.id);
    for (const { title } of await shown()) expect(title).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('of an old date does not hide the story that the article leads', async () => {
    await lists('mallory', { ...item('mallory', FERRY), date: 'Fri, 01 Jan 1999 08:00:00 GMT' });
    await lists('courier', item('courier', HARBOUR_STRIKE));
    const [first] = await shown();
    expect(first?.url).toBe('https://courier.example/one');
    await lists('herald', item('herald', FERRY));
    expect(await leadOf(await storyOf('herald'))).toBe('mallory-one');
    expect((await shown()).map(({ date_published }) => date_published.slice(0, 4))).toEqual(['2026', '2026']);
  });
});
