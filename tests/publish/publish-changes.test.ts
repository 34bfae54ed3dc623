/** Publications in the middle of a pass cost little, and the last one leaves nothing out. */
import { afterEach, describe, expect, it } from 'vitest';
import type { FeedSource } from '../../src/model/source.ts';
import { pollFeed } from '../../src/pass/poll.ts';
import { processQueue } from '../../src/pass/process-queue.ts';
import { createChangePublisher } from '../../src/publish/publish-changes.ts';
import { allStories } from '../fakes/all-stories.ts';
import { type Desk, rss, startDesk } from '../fakes/newsdesk.ts';

let desk: Desk;
afterEach(() => desk.close());

/** A desk of `count` feeds, of which the first was polled and its one story placed. */
async function withOneStory(count: number): Promise<void> {
  const feeds = Array.from({ length: count }, (_, i) => `/f${i}`);
  desk = await startDesk({ feeds, settings: 'articles: { fetch: never }' });
  desk.origin.answer(rss([{ id: 'ebb', body: '<p>The tide fell until the lamps were lit.</p>' }]));
  const [first] = desk.deps.config.feeds;
  await pollFeed(first as FeedSource, { seenAt: new Date(desk.now).toISOString(), pace: {} }, desk.deps);
  const deadline = desk.now + 60_000;
  await processQueue({ deadline, signal: new AbortController().signal, onEvent: () => undefined }, desk.deps);
}

const touched = new Set(['f0']);
const isThere = async (path: string): Promise<boolean> =>
  await desk.published(path).then(
    () => true,
    () => false,
  );

describe('a publication in the middle of a pass', () => {
  it('writes everything if there is little', async () => {
    await withOneStory(3);
    const announcer = createChangePublisher(desk.deps, false, undefined);
    await announcer.publishMidway(touched);
    expect(await isThere('source/f2/feed.json')).toBe(true);
    expect(await desk.deps.records.meta.get('stale')).toBe(false);
  });

  it('writes the configured outputs if there is much, and the rest follows at the end', async () => {
    await withOneStory(201);
    await desk.deps.records.meta.set('stale', true);
    const announcer = createChangePublisher(desk.deps, false, undefined);
    await announcer.publishMidway(touched);
    expect(await desk.published('feed.json')).toContain('"ebb"');
    expect(await isThere('source/f0/feed.json')).toBe(false);
    // A kill here must not leave it at that.
    expect(await desk.deps.records.meta.get('stale')).toBe(true);
    await announcer.publishChanged(touched);
    expect(await desk.published('source/f0/feed.json')).toContain('"ebb"');
    expect(await isThere('source/f200/feed.json')).toBe(true);
    expect(await desk.deps.records.meta.get('stale')).toBe(false);
    const { written } = announcer.files();
    expect(written.has('source/f0/feed.json')).toBe(true);
  });

  it('is completed at the end, though nothing more has changed', async () => {
    await withOneStory(201);
    await createChangePublisher(desk.deps, false, undefined).publishChanged();
    await desk.deps.records.meta.set('stale', true);
    const announcer = createChangePublisher(desk.deps, true, undefined);
    const many = new Set(desk.deps.config.feeds.map((feed) => feed.id));
    const before = await desk.published('source/f0/feed.json');
    const [entry] = await desk.deps.records.entries.getMany(
      (await allStories(desk.deps.catalogue)).map((one) => one.leadId),
    );
    if (entry === undefined) throw new Error('there is no entry');
    await desk.deps.records.entries.set(entry.id, { ...entry, title: 'Springs' });
    await announcer.publishMidway(many);
    expect(await desk.published('feed.json')).toContain('Springs');
    expect(await desk.published('source/f0/feed.json')).toBe(before);
    await announcer.publishChanged(new Set());
    expect(await desk.published('source/f0/feed.json')).toContain('Springs');
  });
});
