/** What is published of items without dates, of repeated and of empty ones. */
import { afterEach, describe, expect, it } from 'vitest';
import { runPass } from '../../src/pass/pass.ts';
import { DAY, type Desk, rss, startDesk, story } from '../fakes/newsdesk.ts';

let desk: Desk;
afterEach(() => desk.close());

interface Published {
  readonly title: string;
  readonly date_published: string;
  readonly date_modified?: string;
}

async function items(): Promise<readonly Published[]> {
  return (JSON.parse(await desk.published('feed.json')) as { readonly items: readonly Published[] }).items;
}

async function pass(): Promise<string> {
  let message = '';
  await runPass(desk.deps, {
    onEvent: (event) => {
      if (event.kind === 'polled') message = event.message;
    },
  });
  return message;
}

describe('an undated item', () => {
  it('is updated when it was published, until its text changes', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
    // Time passes between the start of the pass and the cleaning of the article.
    const { clock } = desk.deps;
    let ticks = 0;
    desk.deps = { ...desk.deps, clock: () => clock() + ticks++ };
    desk.origin.answer(rss([{ id: 'ebb' }]));
    await pass();
    const [first] = await items();
    expect(first?.date_modified ?? first?.date_published).toBe(first?.date_published);
    desk.now += DAY;
    desk.origin.answer(rss([{ id: 'ebb', title: 'ebb', body: `${story('ebb')}<p>${story('spring')}</p>` }]));
    await pass();
    const [second] = await items();
    expect(second?.date_published).toBe(first?.date_published);
    expect((second?.date_modified ?? '') > (first?.date_published ?? '')).toBe(true);
  });
});

describe('the report of a poll', () => {
  it('counts items that were left out', async () => {
    desk = await startDesk({ feeds: ['/tides'], settings: 'articles: { fetch: never }' });
    const link = 'https://tides.example/ebb';
    desk.origin.answer(
      rss([
        { id: 'ebb', link },
        { id: 'ebb', link },
        { id: '', title: '', body: '' },
      ]),
    );
    expect(await pass()).toBe(
      '1 new, 0 changed; an empty item was left out; an item that the document lists twice was merged',
    );
  });
});
