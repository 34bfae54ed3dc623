/** Unread feeds: one is polled less often only if the operator wants that, and counting shows that it has no readers. */
import { afterEach, describe, expect, it } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { createReadCounter, slowdownByFeed } from '../../src/records/last-reads.ts';
import { DAY, type Desk, HOUR, MINUTE, rss, startDesk } from '../fakes/newsdesk.ts';

let desk: Desk;
afterEach(() => desk.close());

const fail = (error: unknown): never => {
  throw error;
};

describe('feeds without readers', () => {
  it('are polled a quarter as often after 30 days, and as before with the first reader', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: 'polling: { slowUnread: true, maxInterval: 24h }' });
    desk.origin.answer(rss([{ id: 'ebb' }]));
    const wait = async (): Promise<number> => {
      await runPass(desk.deps, { only: ['tides'] });
      return (Date.parse((await desk.state('tides')).nextPollAt) - desk.now) / HOUR;
    };
    const counter = createReadCounter(desk.deps.records, () => desk.now, fail);
    await counter.settled();
    const before = await wait();
    desk.now += 31 * DAY;
    expect((await slowdownByFeed(desk.deps))('tides')).toBe(4);
    counter.record('story/some.html');
    await counter.settled();
    expect((await slowdownByFeed(desk.deps))('tides')).toBe(4);
    expect(await wait()).toBeGreaterThan(before);
    counter.record('source/tides/feed.atom');
    await counter.settled();
    expect((await slowdownByFeed(desk.deps))('tides')).toBe(1);
  });

  it('are not slowed unless that is configured and reads are counted', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: 'polling: { slowUnread: true }' });
    desk.now += 365 * DAY;
    expect((await slowdownByFeed(desk.deps))('tides')).toBe(1);
    await createReadCounter(desk.deps.records, () => desk.now - 90 * DAY, fail).settled();
    expect((await slowdownByFeed(desk.deps))('tides')).toBe(4);
    await desk.restart((config) => ({ ...config, polling: { ...config.polling, slowUnread: false } }));
    expect((await slowdownByFeed(desk.deps))('tides')).toBe(1);
  });
});

describe('a read', () => {
  it('is stored at most once an hour for each output', async () => {
    desk = await startDesk({ feeds: ['/tides'] });
    const { lastReads } = desk.deps.records;
    let writes = 0;
    const set = (id: string, at: string): Promise<void> => {
      writes++;
      return lastReads.set(id, at);
    };
    const counted = { ...lastReads, set };
    const counter = createReadCounter({ ...desk.deps.records, lastReads: counted }, () => desk.now, fail);
    for (let i = 0; i < 60; i++) {
      counter.record('feed.xml');
      counter.record('source/tides/feed.json');
      desk.now += MINUTE / 2;
    }
    await counter.settled();
    expect(writes).toBe(2);
    desk.now += HOUR;
    counter.record('feed.atom');
    await counter.settled();
    expect(writes).toBe(3);
  });
});
