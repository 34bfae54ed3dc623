/** Stories in memory and stories in the store give the same answers, whatever was done to them before, on every kind of store. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Story, StoryMember } from '../../src/model/story.ts';
import { type Catalogue, openCatalogue } from '../../src/records/catalogue.ts';
import { latestStories, newestArticles } from '../../src/records/newest-stories.ts';
import { openRecords, type Records } from '../../src/records/records.ts';
import { openStore, type Store } from '../../src/storage/store.ts';
import { storyIdOf } from '../../src/stories/story/story-id.ts';
import { servers, type TestServer } from '../storage/servers.ts';

vi.setConfig({ testTimeout: 120_000 });

const ENTRIES = Array.from({ length: 12 }, (_, i) => `entry-${i}`);
const FEEDS = ['sea', 'sea b', 'harbour', 'tides'];
/** More feeds than are looked for one by one. */
const MANY_FEEDS = new Set([...FEEDS, ...Array.from({ length: 60 }, (_, i) => `other-${i}`)]);
const NAMES = [...ENTRIES.slice(0, 6).map(storyIdOf), 'old-id'];
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();

const minute = fc.integer({ min: 0, max: 5000 });
const member: fc.Arbitrary<StoryMember> = fc.record(
  {
    entryId: fc.constantFrom(...ENTRIES),
    feedId: fc.constantFrom(...FEEDS),
    joinedAt: minute.map(at),
    publishedAt: minute.map(at),
    evidence: fc.constant([]),
    itemId: fc.constantFrom('own-1', 'own-2'),
  },
  { requiredKeys: ['entryId', 'feedId', 'joinedAt', 'publishedAt', 'evidence'] },
);
const story: fc.Arbitrary<Story> = fc
  .record({
    id: fc.constantFrom(...NAMES),
    members: fc.uniqueArray(member, { minLength: 1, maxLength: 5, selector: ({ entryId }) => entryId }),
    updatedAt: minute.map(at),
    isSettled: fc.boolean(),
  })
  .map(({ id, members, updatedAt, isSettled }) => ({
    ...{ version: 1, id, members, leadId: members[0]?.entryId ?? '', createdAt: at(0), updatedAt },
    ...(isSettled && { settled: true as const }),
  }));

type Step =
  | { readonly kind: 'save'; readonly stories: readonly Story[]; readonly removed: readonly string[] }
  | { readonly kind: 'fail'; readonly stories: readonly Story[] }
  | { readonly kind: 'purge'; readonly entries: readonly string[] }
  | { readonly kind: 'regroup'; readonly entry: string; readonly to: string }
  | { readonly kind: 'settle' }
  | { readonly kind: 'restart' };
const stories = fc.uniqueArray(story, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('save' as const),
      stories,
      removed: fc.subarray(NAMES, { maxLength: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fail' as const), stories }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('purge' as const), entries: fc.subarray(ENTRIES, { maxLength: 4 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('regroup' as const),
      entry: fc.constantFrom(...ENTRIES),
      to: fc.constantFrom(...NAMES),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'settle' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'restart' as const }) },
);

/** One form of the stories, on a store of its own. */
class Form {
  readonly #store: Store;
  readonly #maxInMemory: number;
  readonly #records: Records;
  #catalogue: Catalogue | undefined;
  #fails = false;

  constructor(store: Store, maxInMemory: number) {
    [this.#store, this.#maxInMemory] = [store, maxInMemory];
    const stored = openRecords(store);
    const write: Records['write'] = async (writes) => {
      if (this.#fails) throw new Error('the disk is full');
      await stored.write(writes);
    };
    this.#records = { ...stored, write };
  }

  async open(): Promise<Catalogue> {
    this.#catalogue ??= await openCatalogue(this.#records, { maxInMemory: this.#maxInMemory });
    return this.#catalogue;
  }

  async run(one: Step): Promise<void> {
    if (one.kind === 'restart') this.#catalogue = undefined;
    const catalogue = await this.open();
    await catalogue.change(async (save) => {
      if (one.kind === 'save') {
        const removed = one.removed.filter((id) => one.stories.every((story) => story.id !== id));
        const changes = await apart(one.stories, catalogue);
        await save({ stories: changes.stories, removed: [...removed, ...changes.removed] });
      }
      if (one.kind === 'fail') await this.#failing(async () => save(await apart(one.stories, catalogue)));
      if (one.kind === 'purge') await save(await without(one.entries, catalogue));
      if (one.kind === 'regroup') await save(await regrouped(one.entry, one.to, catalogue));
      if (one.kind === 'settle') {
        const found = await catalogue.getMany(await catalogue.unsettled());
        await save({ stories: found.flatMap((story) => (story === undefined ? [] : [{ ...story, settled: true }])) });
      }
    });
  }

  async #failing(work: () => Promise<void>): Promise<void> {
    this.#fails = true;
    await work().catch(() => undefined);
    this.#fails = false;
  }

  async close(): Promise<void> {
    await this.#store.close();
  }
}

/** `stories` without articles that are in others too: no article is ever in two. */
async function apart(stories: readonly Story[], catalogue: Catalogue) {
  const replaced = new Set(stories.map(({ id }) => id));
  const elsewhere = (await catalogue.storiesOf(ENTRIES)).map((story) => story !== undefined && !replaced.has(story.id));
  const taken = new Set(ENTRIES.filter((_, i) => elsewhere[i]));
  const rest = stories.map((story) => {
    const members = story.members.filter(({ entryId }) => !taken.has(entryId));
    for (const { entryId } of members) taken.add(entryId);
    return { ...story, members };
  });
  return split(rest);
}

/** Those of `stories` that have a member, and the ids of the others. */
function split(stories: readonly Story[]): { readonly stories: readonly Story[]; readonly removed: readonly string[] } {
  return {
    stories: stories.filter(({ members }) => members.length > 0),
    removed: stories.filter(({ members }) => members.length === 0).map(({ id }) => id),
  };
}

async function without(entries: readonly string[], catalogue: Catalogue) {
  const found = new Map(
    (await catalogue.storiesOf(entries)).flatMap((one) => (one === undefined ? [] : [[one.id, one]])),
  );
  const rest = [...found.values()].map((story) => ({
    ...story,
    members: story.members.filter(({ entryId }) => !entries.includes(entryId)),
  }));
  return split(rest);
}

async function regrouped(entry: string, to: string, catalogue: Catalogue) {
  const [from] = await catalogue.storiesOf([entry]);
  const target = await catalogue.get(to);
  const moved = from?.members.find(({ entryId }) => entryId === entry);
  if (from === undefined || target === undefined || moved === undefined || from.id === to) return { stories: [] };
  const rest = { ...from, members: from.members.filter((one) => one !== moved) };
  const joined = { ...target, members: [...target.members.filter(({ entryId }) => entryId !== entry), moved] };
  return rest.members.length > 0 ? { stories: [rest, joined] } : { stories: [joined], removed: [from.id] };
}

const collect = async (batches: AsyncIterable<readonly Story[]>): Promise<Story[]> => {
  const found: Story[] = [];
  for await (const batch of batches) found.push(...batch);
  return found;
};
const byId = (all: readonly Story[]): readonly Story[] => all.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Everything that can be asked. */
async function answers(catalogue: Catalogue, since: string): Promise<unknown> {
  const feedSets = [new Set(['sea']), new Set(['sea', 'tides']), MANY_FEEDS, new Set<string>()];
  const ofFeeds: unknown[] = [];
  for (const feeds of feedSets)
    for (const from of [undefined, '', since]) ofFeeds.push(byId(await collect(catalogue.ofFeeds(feeds, from))));
  const newest: unknown[] = [];
  for (const feedId of [undefined, ...FEEDS])
    newest.push(
      await collect(catalogue.newest(feedId)),
      await newestArticles(feedId === undefined ? { limit: 3 } : { limit: 2, feedId }, catalogue),
    );
  const items = [...ENTRIES.map(storyIdOf), ...NAMES, 'own-1'];
  const withItems: unknown[] = [];
  for (const item of items.filter((id) => !id.startsWith('own')))
    withItems.push(byId(await catalogue.withItems([item])));
  return {
    get: await Promise.all(NAMES.map((id) => catalogue.get(id))),
    getMany: await catalogue.getMany([...NAMES, 'nowhere']),
    storiesOf: await catalogue.storiesOf([...ENTRIES, 'nowhere']),
    has: NAMES.map((id) => catalogue.has(id)),
    size: catalogue.size,
    articles: [...catalogue.articlesByFeed].sort(),
    all: byId(await collect(catalogue.all())),
    unsettled: [...(await catalogue.unsettled())].sort(),
    latest: await latestStories({ limit: 3, accepts: ({ members }) => members.length > 1 }, catalogue),
    ...{ ofFeeds, newest, withItems },
  };
}

const KINDS: readonly (readonly [string, string | undefined])[] = [
  ['memory', undefined],
  ['sqlite', undefined],
  ...[...servers].map(([scheme, { missing }]) => [scheme, missing] as const),
];

describe.each(KINDS)('stories in memory and in a store of kind %s', (kind, missing) => {
  const folder = mkdtempSync(join(tmpdir(), 'winnow-forms-'));
  let server: TestServer | undefined;
  let count = 0;
  beforeAll(async () => {
    if (missing === undefined) server = await servers.get(kind)?.start();
  });
  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });
  const address = (): string =>
    server?.address() ?? (kind === 'memory' ? 'memory:' : `sqlite:${join(folder, `${++count}.db`)}`);

  it.skipIf(missing !== undefined)(`give the same answers (${missing ?? 'with it'})`, async () => {
    const numRuns = kind === 'memory' ? 300 : kind === 'sqlite' ? 40 : 10;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), minute, async (steps, since) => {
        const [memory, stored] = [
          new Form(await openStore('memory:'), Number.POSITIVE_INFINITY),
          new Form(await openStore(address()), 0),
        ];
        try {
          for (const [i, one] of steps.entries()) {
            await memory.run(one);
            await stored.run(one);
            // A round trip for each question takes its time.
            if (server !== undefined && i < steps.length - 1) continue;
            expect(await answers(await stored.open(), at(since))).toEqual(
              await answers(await memory.open(), at(since)),
            );
          }
        } finally {
          await memory.close();
          await stored.close();
        }
      }),
      { numRuns },
    );
  });
});
