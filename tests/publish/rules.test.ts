/** Rules at work: a blocked article is in no output and in the store, and comes back with its id. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explainEntry, findEntries } from '../../src/app/explain.ts';
import type { Config } from '../../src/config/config.ts';
import type { Rule } from '../../src/config/rules.ts';
import { runPass } from '../../src/pass/pass.ts';
import { preview } from '../../src/pass/preview.ts';
import { DAY, type Desk, type DeskOptions, rss, startDesk, story } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 60_000 });

let desk: Desk;
afterEach(() => desk.close());

const never = 'articles: { fetch: never }';
const withRules =
  (...rules: readonly Rule[]) =>
  (config: Config): Config => ({ ...config, rules });

interface JsonItem {
  readonly id: string;
  readonly title: string;
  readonly content_html: string;
  readonly tags?: readonly string[];
}

async function itemsIn(folder = ''): Promise<readonly JsonItem[]> {
  return (JSON.parse(await desk.published(`${folder}feed.json`)) as { items: JsonItem[] }).items;
}

const titlesIn = async (folder = ''): Promise<readonly string[]> =>
  (await itemsIn(folder)).map(({ title }) => title).sort();

async function passWith(...rules: readonly Rule[]): Promise<void> {
  await desk.restart(withRules(...rules));
  await runPass(desk.deps);
}

async function start(options: DeskOptions): Promise<void> {
  desk = await startDesk(options);
}

const blockFerry: Rule = { id: 'no-ferry', block: [{ title: ['ferry'] }] };

describe('a blocked article', () => {
  it('is in no output, stays in the store, and comes back under its id when the rule goes', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss([{ id: 'ferry' }, { id: 'harbour' }]));
    await runPass(desk.deps);
    const before = await itemsIn();
    await passWith(blockFerry);
    expect(await titlesIn()).toEqual(['harbour']);
    expect(await titlesIn('source/tides/')).toEqual(['harbour']);
    expect(await desk.published('feed.atom')).not.toContain('ferry');
    expect(await desk.published('index.html')).not.toContain('ferry');
    expect(await desk.titles()).toEqual(['ferry', 'harbour']);
    await passWith();
    expect(await itemsIn()).toEqual(before);
  });

  it('is in the outputs that a rule does not name', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss([{ id: 'ferry' }, { id: 'harbour' }]));
    await passWith({ ...blockFerry, outputs: ['all'] });
    expect(await titlesIn()).toEqual(['harbour']);
    expect(await titlesIn('source/tides/')).toEqual(['ferry', 'harbour']);
  });

  it('leaves its story to the other articles, which no longer list it', async () => {
    await start({ feeds: ['/tides', '/quay'], settings: never });
    const body = story('ferry');
    desk.origin.answer((request) =>
      rss([{ id: request.path, title: request.path === '/tides' ? 'Ferry sails' : 'Boat leaves', body }]),
    );
    await runPass(desk.deps);
    const [joined, ...others] = await itemsIn();
    expect(others).toEqual([]);
    const lead = joined?.title ?? '';
    const rule: Rule = { id: 'r', block: [{ title: [lead] }] };
    await passWith(rule);
    const [left, ...rest] = await itemsIn();
    expect(rest).toEqual([]);
    expect(left?.title).toBe(lead === 'Ferry sails' ? 'Boat leaves' : 'Ferry sails');
    expect(JSON.stringify(left)).not.toContain(lead);
    expect(
      await desk.published(`story/${(left as unknown as { _winnow: { story_id: string } })._winnow.story_id}.html`),
    ).not.toContain(lead);
    await passWith();
    expect(await itemsIn()).toEqual([joined]);
  });

  it('is not in an archive that is written while the rule applies', async () => {
    await start({ feeds: ['/tides'], settings: `${never}\noutput: { itemsPerFeed: 2 }` });
    await desk.restart(withRules(blockFerry));
    const items = Array.from({ length: 5 }, (_, n) => ({
      id: n % 2 === 0 ? `ferry ${n}` : `tide ${n}`,
      date: new Date(Date.UTC(2026, 2, 1 + n)).toUTCString(),
    }));
    desk.origin.answer(rss(items));
    await runPass(desk.deps);
    desk.now += DAY;
    desk.origin.answer(rss([...items, { id: 'tide 7' }, { id: 'tide 8' }, { id: 'tide 9' }]));
    await runPass(desk.deps);
    const archive = await desk.published('archive/0001.json');
    expect(archive).toContain('tide 1');
    expect(archive).not.toContain('ferry');
  });

  it('is explained by `why` and `preview`, which say which rule blocked it', async () => {
    await start({ feeds: ['/tides'], settings: never });
    desk.origin.answer(rss([{ id: 'ferry', link: `${desk.origin.url}/ferry` }, { id: 'harbour' }]));
    await passWith(blockFerry);
    const [id = ''] = await findEntries(`${desk.origin.url}/ferry`, desk.deps);
    expect((await explainEntry(id, desk.deps, desk.now))?.rules).toEqual([{ rule: 'no-ferry', does: 'blocks' }]);
    const { config, log } = desk.deps;
    const [source] = config.feeds;
    if (source === undefined) throw new Error('no feed');
    const { items, ruled } = await preview(source, config, 10, log);
    expect(items.map(({ title }) => title)).toEqual(['harbour']);
    expect(ruled).toEqual([{ title: 'ferry', rules: [{ rule: 'no-ferry', does: 'blocks' }] }]);
  });
});

it('a mute ends at its time, with the next pass', async () => {
  await start({ feeds: ['/tides'], settings: never });
  desk.origin.answer(rss([{ id: 'ferry' }, { id: 'harbour' }]));
  await passWith({ id: 'mute', feeds: ['tides'], block: [{}], until: desk.now + DAY });
  expect(await titlesIn()).toEqual([]);
  desk.now += DAY;
  await runPass(desk.deps);
  expect(await titlesIn()).toEqual(['ferry', 'harbour']);
});

it('titles and texts are rewritten and tags are added in what is published, not in what is stored', async () => {
  await start({ feeds: ['/tides'], settings: never });
  desk.origin.answer(
    rss([
      {
        id: 'ferry',
        title: 'Ferry &amp; co',
        body: `${story('ferry')}<p>Next to <a href="https://quay.example/quay">the quay</a>.</p>`,
      },
    ]),
  );
  await passWith({
    id: 'r',
    rewrite: { title: [{ find: 'co', with: '<crew>' }], text: [{ find: 'quay', with: '<pier>' }], prefix: '{feed} | ' },
    tag: ['boats'],
  });
  const [item] = await itemsIn();
  expect(item?.title).toBe('Tides | Ferry & <crew>');
  expect(item?.content_html).toContain(
    '<a href="https://quay.example/quay" rel="noopener noreferrer">the &lt;pier&gt;</a>',
  );
  expect(item?.tags).toEqual(['boats']);
  expect(await desk.titles()).toEqual(['Ferry & co']);
});

it('the priority of a rule decides which article leads a new story', async () => {
  for (const word of ['Ferry', 'Boat']) {
    await start({ feeds: ['/tides', '/quay'], settings: never });
    desk.origin.answer((request) =>
      rss([{ id: request.path, title: request.path === '/tides' ? 'Ferry sails' : 'Boat leaves', body: story('x') }]),
    );
    await passWith({ id: 'r', when: [{ title: [word] }], priority: 5 });
    expect((await titlesIn())[0]).toContain(word);
    if (word === 'Ferry') await desk.close();
  }
});

it('a paused feed is not polled unless it is named, and stays published', async () => {
  await start({ feeds: ['/tides', '/quay'], settings: never });
  desk.origin.answer((request) => rss([{ id: request.path.slice(1) }]));
  await runPass(desk.deps);
  const asked = desk.asked().length;
  await desk.restart((config) => ({
    ...config,
    feeds: config.feeds.map((feed) => (feed.id === 'tides' ? { ...feed, isPaused: true } : feed)),
  }));
  desk.now += 3 * DAY;
  await runPass(desk.deps);
  expect(desk.asked().slice(asked)).toEqual(['/quay']);
  expect(await titlesIn()).toEqual(['quay', 'tides']);
  await runPass(desk.deps, { only: ['tides'] });
  expect(desk.asked().at(-1)).toBe('/tides');
});
