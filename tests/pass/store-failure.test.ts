/** When the store fails, the pass ends with that error, and no feed is reported as failed. */
import { afterEach, describe, expect, it } from 'vitest';
import { prepareIndex } from '../../src/pass/index-articles.ts';
import { runPass } from '../../src/pass/pass.ts';
import type { PassEvent } from '../../src/pass/pass-event.ts';
import { StoreError } from '../../src/storage/store.ts';
import { type Desk, rss, startDesk } from '../fakes/newsdesk.ts';
import type { Answer } from '../http/origin.ts';

let desk: Desk;
afterEach(() => desk.close());

const FEEDS = ['/ebb', '/flood', '/slack'];

describe('a pass whose store is full', () => {
  it('reports only that, after requests in progress have ended, and counts no failure of a feed', async () => {
    desk = await startDesk({ feeds: FEEDS });
    const answer = ({ path }: { readonly path: string }): Answer => rss([{ id: path.slice(1) }]);
    let refused = 0;
    let release = (): void => undefined;
    desk.origin.answer((request, response) => {
      if (request.path !== '/slack' || refused >= FEEDS.length - 1) return answer(request);
      release = () => void response.end(answer(request).body);
      return undefined;
    });
    const { deps } = desk;
    await prepareIndex(deps);
    const full = new StoreError('full', 'winnow.db: the disk is full');
    const write = (): Promise<void> => {
      // The last answer comes when the others were refused already.
      if (++refused === FEEDS.length - 1) release();
      return Promise.reject(full);
    };
    const records = { ...deps.records, write };
    const told: PassEvent[] = [];
    await expect(runPass({ ...deps, records }, { onEvent: (event) => told.push(event) })).rejects.toBe(full);
    expect([told, refused]).toEqual([[], FEEDS.length]);
    desk.origin.answer(answer);
    const report = await runPass(deps);
    expect([report.feeds, report.stories.new]).toEqual([
      { due: 3, fetched: 3, notModified: 0, failed: 0 },
      FEEDS.length,
    ]);
    expect((await Promise.all(FEEDS.map((path) => desk.state(path.slice(1))))).map((one) => one.failures)).toEqual([
      0, 0, 0,
    ]);
  });
});
