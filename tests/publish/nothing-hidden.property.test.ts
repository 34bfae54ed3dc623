/** Whatever feeds publish, copies, corrections, pointers and forms: every published format names every entry and its link. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import type { Entry } from '../../src/model/entry.ts';
import { runPass } from '../../src/pass/pass.ts';
import { publish } from '../../src/publish/publish.ts';
import { allStories } from '../fakes/all-stories.ts';
import { type Desk, HOUR, type Item, rss, startDesk } from '../fakes/newsdesk.ts';

vi.setConfig({ testTimeout: 120_000 });

const FEEDS = ['herald', 'courier', 'alerts'] as const;
const TOWNS = ['Tolland', 'Lindmouth', 'Marwick', 'Sandvik'];
const NEWS = [
  [
    'Ferry Halcyon runs aground off',
    'The ferry Halcyon ran aground on Monday with 140 passengers. Lifeboats brought all of them to',
  ],
  [
    'Ropeworks burn down in',
    'A fire has destroyed the drying hall of the ropeworks, built in 1911. Some 40 firefighters came to',
  ],
  [
    'Council votes for a tram in',
    'The council has voted for a tram to the station by 2029, at a price of 40 million crowns for',
  ],
] as const;

/** One item: which event in which town, how it is published, by which feed, and in which pass. */
const item = fc.record({
  news: fc.nat(NEWS.length - 1),
  town: fc.nat(TOWNS.length - 1),
  kind: fc.constantFrom('plain', 'copy', 'retitled', 'corrected', 'cancelled', 'pointer', 'reissued'),
  feed: fc.constantFrom(...FEEDS),
  pass: fc.nat(1),
});
type Plan = typeof item extends fc.Arbitrary<infer T> ? T : never;

function itemOf({ news, town, kind, feed }: Plan, at: number): Item {
  const [head, text] = NEWS[news] ?? NEWS[0];
  const place = TOWNS[town] ?? '';
  const title = `${head} ${place}`;
  const body = `<p>${text} ${place}. The mayor of ${place} thanked everybody who had helped, and said that more would be known on Tuesday.</p>`;
  const own = `https://${feed}.example/${at}`;
  const shared = `https://wire.example/${news}-${town}`;
  const byKind: Readonly<Record<Plan['kind'], Omit<Item, 'id'>>> = {
    plain: { title: `${title} (${at})`, link: own, body: `<p>${text} ${place}, as item ${at} of the day says.</p>` },
    copy: { title, link: own, body },
    retitled: { title: `${place}: ${head} it, report ${at}`, link: own, body },
    corrected: { title: `CORRECTED: ${title}`, link: own, body: body.replace(/140|40/, '41') },
    cancelled: { title: `${title} is cancelled`, link: own, body },
    pointer: { title, link: shared, body: 'Comments' },
    reissued: { title, link: shared, body },
  };
  return { id: `${feed}-${at}`, ...byKind[kind] };
}

async function entriesOf({ deps }: Desk): Promise<readonly Entry[]> {
  const all: Entry[] = [];
  for await (const [, entry] of deps.records.entries.entries()) all.push(entry);
  return all;
}

/** Titles and links of `entries` that the document at `path` does not name. */
async function hiddenIn(path: string, entries: readonly Entry[], desk: Desk): Promise<readonly string[]> {
  const document = await desk.published(path);
  return entries.flatMap(({ title, url = '' }) => [title, url]).filter((text) => !document.includes(text));
}

it('names every entry and its link in every format, of all feeds and of its own', async () => {
  let joined = 0;
  const plans = fc.array(item, { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(plans, fc.constantFrom('merge', 'group', 'off'), async (planned, mode) => {
      const desk = await startDesk({
        feeds: FEEDS.map((id) => `/${id}`),
        settings: `articles: { fetch: never }\nstories: { mode: ${mode} }`,
      });
      try {
        await desk.restart((config) => ({
          ...config,
          feeds: config.feeds.map((feed) => (feed.id === 'alerts' ? { ...feed, stories: [{ within: [] }] } : feed)),
        }));
        for (const pass of [0, 1]) {
          desk.origin.answer(({ path }) =>
            rss(
              planned.flatMap((plan, at) => (`/${plan.feed}` === path && plan.pass <= pass ? [itemOf(plan, at)] : [])),
            ),
          );
          desk.now += HOUR;
          await runPass(desk.deps, { only: [...FEEDS] });
        }
        await publish(desk.deps);
        const entries = await entriesOf(desk);
        expect(entries).toHaveLength(planned.length);
        joined += entries.length - (await allStories(desk.deps.catalogue)).length;
        for (const { fileName, isFeed } of formats.filter((format) => format.isFeed)) {
          expect([isFeed, fileName, await hiddenIn(fileName, entries, desk)]).toEqual([true, fileName, []]);
          for (const id of FEEDS) {
            const own = entries.filter(({ feedId }) => feedId === id);
            if (own.length > 0) expect(await hiddenIn(`source/${id}/${fileName}`, own, desk)).toEqual([]);
          }
        }
      } finally {
        await desk.close();
      }
    }),
    { numRuns: 4, seed: 20_261_129 },
  );
  expect(joined).toBeGreaterThan(3);
});
