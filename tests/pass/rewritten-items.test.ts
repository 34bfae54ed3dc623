/** Whatever a feed rewrites: a published item keeps its id and date, and is never replaced unnoticed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StoryMode } from '../../src/config/config.ts';
import { applyOverrides, splitOverrides } from '../../src/pass/apply-overrides.ts';
import { runPass } from '../../src/pass/pass.ts';
import { publishIfStale } from '../../src/publish/publish.ts';
import { saveOverrides } from '../../src/records/overrides.ts';
import { type Desk, HOUR, type Item, rss, startDesk } from '../fakes/newsdesk.ts';
import { FERRY, FERRY_RETOLD, HARBOUR_STRIKE, ORCHARD } from '../stories/articles.ts';

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly content_html: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly _winnow: { readonly story_url: string; readonly also_covered_by?: readonly { readonly url: string }[] };
}

type Text = { readonly title: string; readonly text: string };

/** Where articles stand by themselves comes first: its pages are written before those of the others. */
const MODES: readonly StoryMode[] = ['off', 'merge', 'group'];
const SPAM = ORCHARD;
const STRIKE_RETOLD = { ...HARBOUR_STRIKE, title: `${HARBOUR_STRIKE.title}, union says` };

let desk: Desk;
const documents = new Map<string, readonly Item[]>();
const known = new Map<string, Shown>();

beforeEach(async () => {
  documents.clear();
  known.clear();
  desk = await startDesk({ feeds: ['/mallory', '/herald', '/courier'], settings: 'articles: { fetch: never }' });
  desk.origin.answer((seen) => rss(documents.get(seen.path) ?? []));
  await desk.restart((config) => ({
    ...config,
    outputs: MODES.flatMap((mode) => config.outputs.map((output) => ({ ...output, id: mode, title: mode, mode }))),
  }));
});
afterEach(() => desk.close());

function item(feed: string, { title, text }: Text, id = 'one', hoursAgo = 3): Item {
  const date = new Date(desk.now - hoursAgo * HOUR).toUTCString();
  return { id: `${feed}-${id}`, title, link: `https://${feed}.example/${id}`, body: `<p>${text}</p>`, date };
}

async function shown(mode: StoryMode): Promise<readonly Shown[]> {
  const path = mode === MODES[0] ? 'feed.json' : `${mode}/feed.json`;
  return (JSON.parse(await desk.published(path)) as { items: readonly Shown[] }).items;
}

/** What readers see now, held against what they saw before. */
async function look(): Promise<void> {
  for (const mode of MODES) {
    const items = await shown(mode);
    expect(new Set(items.map(({ id }) => id)).size, mode).toBe(items.length);
    for (const one of items) {
      const before = known.get(`${mode} ${one.id}`);
      const modified = one.date_modified ?? one.date_published;
      if (before !== undefined) {
        expect(one.date_published, `${mode} ${one.url}`).toBe(before.date_published);
        expect(modified >= (before.date_modified ?? before.date_published), `${mode} ${one.url}`).toBe(true);
        if (mode === 'off') expect(one.url).toBe(before.url);
        if (one.url !== before.url) expect(modified, `${mode} ${one.url}`).toBe(new Date(desk.now).toISOString());
      }
      known.set(`${mode} ${one.id}`, one);
      const page = await desk.published(new URL(one._winnow.story_url).pathname.slice(1));
      // A story lists one article of each feed.
      expect(page, `${mode} ${one.url}`).toContain(new URL('/', one.url).href);
    }
  }
}

async function poll(...feeds: readonly string[]): Promise<void> {
  desk.now += HOUR;
  await runPass(desk.deps, { only: feeds });
  await look();
}

/** The feed lists these items now, and is polled. */
async function lists(feed: string, ...items: readonly Item[]): Promise<void> {
  documents.set(`/${feed}`, items);
  await poll(feed);
}

const one = async (mode: StoryMode, url: string): Promise<Shown | undefined> =>
  (await shown(mode)).find((some) => some.url === url);
const MALLORY = 'https://mallory.example/one';
const HERALD = 'https://herald.example/one';

it('a page that is rewritten after others joined it is published at none of their addresses', async () => {
  await lists('mallory', item('mallory', FERRY));
  await lists('herald', item('herald', FERRY_RETOLD));
  const [own, story] = [await one('off', MALLORY), await one('merge', MALLORY)];
  await lists('mallory', item('mallory', SPAM));
  expect((await one('off', MALLORY))?.id).toBe(own?.id);
  const herald = await one('merge', HERALD);
  expect(herald?.id).toBe(story?.id);
  const pageOf = async (some: Shown | undefined) =>
    await desk.published(new URL(some?._winnow.story_url ?? '').pathname.slice(1));
  expect(await pageOf(herald)).not.toContain(SPAM.title);
  expect(await pageOf(await one('off', HERALD))).not.toContain(SPAM.title);
  expect(await pageOf(await one('off', MALLORY))).not.toContain(HERALD);
  expect(await pageOf(await one('off', MALLORY))).toContain(SPAM.title);
});

describe('a published item keeps its date and shows its changes', () => {
  it('when the lead was edited before it left', async () => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD, 'one', 9));
    await lists('mallory', item('mallory', { ...FERRY, text: `${FERRY.text} Divers will look at the hull.` }));
    const edited = await one('merge', MALLORY);
    await lists('mallory', item('mallory', SPAM));
    const herald = await one('merge', HERALD);
    expect(herald).toMatchObject({ id: edited?.id, date_published: edited?.date_published });
    expect((herald?.date_modified ?? '') > (edited?.date_modified ?? '')).toBe(true);
    await poll('mallory', 'herald');
    expect(await one('merge', HERALD)).toEqual(herald);
  });

  it('when both came in one pass, and a copy is behind them', async () => {
    documents.set('/mallory', [item('mallory', FERRY)]);
    documents.set('/herald', [item('herald', FERRY_RETOLD)]);
    documents.set('/courier', [item('courier', { ...FERRY, title: `${FERRY.title}, coastguard says` })]);
    await poll('mallory', 'herald', 'courier');
    const before = (await shown('group')).map(({ id }) => id);
    for (const text of [STRIKE_RETOLD, FERRY, SPAM]) await lists('mallory', item('mallory', text));
    const after = (await shown('group')).filter(({ url }) => url !== MALLORY);
    expect(before).toEqual(expect.arrayContaining(after.map(({ id }) => id)));
  });

  it('when one moves between the stories of others, and starts its own again', async () => {
    await lists('herald', item('herald', FERRY), item('herald', HARBOUR_STRIKE, 'two'));
    await lists('courier', item('courier', FERRY_RETOLD));
    await lists('mallory', item('mallory', FERRY_RETOLD));
    const ids = new Set<string | undefined>([(await one('off', MALLORY))?.id]);
    for (const text of [STRIKE_RETOLD, FERRY, SPAM, FERRY_RETOLD, SPAM, STRIKE_RETOLD, FERRY, SPAM]) {
      await lists('mallory', item('mallory', text));
      ids.add((await one('off', MALLORY))?.id);
    }
    expect(ids.size).toBe(1);
  });

  it('when the seed article moves, whose id the others have', async () => {
    await lists('mallory', item('mallory', FERRY));
    await lists('herald', item('herald', FERRY_RETOLD), item('herald', HARBOUR_STRIKE, 'two'));
    await lists('courier', item('courier', { ...FERRY, title: `${FERRY.title}, coastguard says` }));
    for (const text of [STRIKE_RETOLD, FERRY, SPAM, FERRY_RETOLD, STRIKE_RETOLD, SPAM])
      await lists('mallory', item('mallory', text));
    await lists('courier', item('courier', SPAM));
  });

  it('when several are rewritten at once, and return', async () => {
    await lists('herald', item('herald', HARBOUR_STRIKE));
    const three = (text: Text) =>
      ['a', 'b', 'c'].map((id) => item('mallory', { ...text, title: `${text.title} ${id}` }, id));
    for (const text of [STRIKE_RETOLD, FERRY, STRIKE_RETOLD, SPAM]) await lists('mallory', ...three(text));
    await lists('courier', item('courier', SPAM), item('courier', FERRY, 'two'));
    for (const text of [FERRY, SPAM]) await lists('mallory', ...three(text));
  });
});

it('a seed article that is split off leaves the id to the lead that readers know under it', async () => {
  await lists('mallory', item('mallory', { ...FERRY, text: '' }));
  await lists('herald', item('herald', FERRY));
  await lists('courier', item('courier', FERRY_RETOLD));
  const [before, own] = [await one('merge', HERALD), await one('off', MALLORY)];
  const lead = (await entries()).get('herald-one') ?? '';
  const founder = (await entries()).get('mallory-one') ?? '';
  const story = (await desk.deps.catalogue.storiesOf([founder]))[0];
  if (story === undefined) throw new Error('the founder is in no story');
  expect([story.leadId, story.members.length]).toEqual([lead, 3]);
  desk.now += HOUR;
  await saveOverrides(splitOverrides(founder, story, new Date(desk.now).toISOString()), desk.deps.records);
  expect((await applyOverrides(desk.deps)).map(({ id }) => id)).toEqual([founder]);
  await publishIfStale(desk.deps);
  await look();
  expect(await one('merge', HERALD)).toMatchObject({ id: before?.id, date_modified: before?.date_modified });
  expect((await one('off', MALLORY))?.id).toBe(own?.id);
  expect((await shown('merge')).map(({ url }) => url).sort()).toEqual([HERALD, MALLORY]);
  await poll('mallory', 'herald', 'courier');
  expect(await applyOverrides(desk.deps)).toEqual([]);
});

/** Entry ids by guid. */
async function entries(): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const [id, { guid }] of desk.deps.records.entries.entries()) found.set(guid, id);
  return found;
}
