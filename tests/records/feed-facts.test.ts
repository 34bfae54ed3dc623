/** Facts of feeds in memory: as fresh as the states, without reading all of them. */
import { expect, it } from 'vitest';
import { newState } from '../../src/feeds/poll/poll-state.ts';
import type { FeedSource, FeedState } from '../../src/model/source.ts';
import { FeedFactsView } from '../../src/records/feed-facts.ts';
import { openStore } from '../../src/storage/store.ts';

const IDS = ['quay', 'tide', 'vale'];

const stateOf = (id: string, more: Partial<FeedState> = {}): FeedState => {
  const source: FeedSource = {
    ...{ id, url: `https://${id}.example/`, tags: [], fetchArticles: 'auto', priority: 0, isPrivate: false },
  };
  return { ...newState(source, Date.parse('2026-03-10T06:00:00Z')), title: id, ...more };
};

async function open(): Promise<{
  readonly view: FeedFactsView;
  readonly read: string[];
  readonly elsewhere: (state: FeedState) => Promise<void>;
  readonly write: (state: FeedState) => Promise<void>;
}> {
  const store = await openStore('memory:');
  const stored = store.collection<FeedState>('feeds');
  const read: string[] = [];
  const view = new FeedFactsView({
    ...stored,
    getMany: (ids) => {
      read.push(...ids);
      return stored.getMany(ids);
    },
  });
  await stored.setMany(['quay', 'tide'].map((id) => [id, stateOf(id)]));
  return {
    ...{ view, read },
    elsewhere: (state) => stored.set(state.id, state),
    write: async (state) => {
      const writes = [view.feeds.setting(state.id, state)];
      await store.write(writes);
      view.written(writes);
    },
  };
}

const titlesOf = async (view: FeedFactsView): Promise<(string | undefined)[]> =>
  (await view.of(IDS)).map((facts) => facts?.title);

it('are read once, for the feeds that there are', async () => {
  const { view, read } = await open();
  expect(await titlesOf(view)).toEqual(['quay', 'tide', undefined]);
  expect(read).toEqual(['quay', 'tide']);
  expect(await titlesOf(view)).toEqual(['quay', 'tide', undefined]);
  expect(read).toHaveLength(2);
});

it('are read again after a write of this process, whatever its time, alone and with others', async () => {
  const { view, read, write } = await open();
  await titlesOf(view);
  read.length = 0;
  await view.feeds.set('quay', stateOf('quay', { title: 'The Quay' }));
  expect(await titlesOf(view)).toEqual(['The Quay', 'tide', undefined]);
  await write(stateOf('tide', { title: 'High Tide' }));
  expect(await titlesOf(view)).toEqual(['The Quay', 'High Tide', undefined]);
  await view.feeds.setMany([['vale', stateOf('vale')]]);
  await view.feeds.delete('quay');
  expect(await titlesOf(view)).toEqual([undefined, 'High Tide', 'vale']);
  expect(read).toEqual(['quay', 'tide', 'vale']);
});

it('are read again after a poll of another process, which moves the next one', async () => {
  const { view, read, elsewhere } = await open();
  await titlesOf(view);
  read.length = 0;
  await elsewhere(stateOf('tide', { title: 'High Tide', nextPollAt: '2026-03-11T06:00:00.000Z' }));
  expect(await titlesOf(view)).toEqual(['quay', 'High Tide', undefined]);
  expect(read).toEqual(['tide']);
});
